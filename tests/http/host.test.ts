import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { hostError } from "../../src/http/host.ts";

const nameOfError = (hosts: string[], url: string | undefined = "/", more: string[] = []) => {
  const rawHeaders = [...hosts.flatMap((host) => ["hOSt", host]), ...more];
  const [host] = hosts;
  const incoming = { headers: host === undefined ? {} : { host }, rawHeaders, url };
  return hostError(incoming as IncomingMessage)?.errorName;
};

describe("the host of a request", () => {
  const longest = `${"a".repeat(253)}:65535`;
  it.each([
    "localhost",
    "LOCALHOST",
    "127.0.0.1:4020",
    "[::1]:4020",
    "[2001:db8::1]",
    "[2001:DB8::1]",
    "sandbox.example:1",
    "sandbox-1.example.",
    // As services of Docker Compose have it.
    "payments_sandbox:4020",
    longest,
  ])("may be %s", (host) => {
    expect(nameOfError([host])).toBeUndefined();
    expect(nameOfError([host])).toBeUndefined();
  });

  it.each([
    "",
    "a b",
    "a/b",
    "user@a",
    "a:",
    "a:123456",
    "[::1",
    "[::x]",
    "a:99999",
    `${longest}0`,
    `a${longest}`,
  ])("may not be %j, also not after a valid one", (host) => {
    expect(nameOfError(["localhost"])).toBeUndefined();
    expect(nameOfError([host])).toBe("invalidHost");
  });

  it.each<[string, string[]]>([
    ["the same host", ["twice.example"]],
    ["another host", ["localhost"]],
    ["an invalid host", ["a b"]],
    ["no host", []],
    ["the same host twice", ["twice.example", "twice.example"]],
  ])("is refused when given twice, whatever hosts the request before had: %s", (_, hostsBefore) => {
    nameOfError(["localhost"]);
    nameOfError(hostsBefore);
    expect(nameOfError(["twice.example", "twice.example"])).toBe("invalidHost");
    expect(nameOfError(["twice.example", "other.example"])).toBe("invalidHost");
    expect(nameOfError(["twice.example", ""])).toBe("invalidHost");
    expect(nameOfError(["twice.example"])).toBeUndefined();
  });

  it("must be there", () => {
    expect(nameOfError([])).toBe("invalidHost");
    // Other headers of the same length, and the value `host`, are no hosts.
    expect(nameOfError(["localhost"], "/", ["date", "host", "from", "host"])).toBeUndefined();
  });
});

describe("the target of a request", () => {
  it.each(["/", "/a?b=c", "http://a.example/", "HTTPS://a.example/"])("may be %s", (url) => {
    expect(nameOfError(["localhost"], url)).toBeUndefined();
  });

  it.each(["", "*", "a.example:443", "ftp://a.example/", "xhttp://a.example/"])("may not be %j", (url) => {
    expect(nameOfError(["localhost"], url)).toBe("malformedHttp");
  });
});
