import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostsProblem } from "../../../src/sandbox/core/option-checks.ts";
import { httpSender } from "../../../src/sandbox/webhooks/sender.ts";
import { targetAddresses, targetPolicy, targetProblem } from "../../../src/sandbox/webhooks/targets.ts";

const here = targetPolicy();
const signal = new AbortController().signal;
const elsewhere = (host: string) =>
  `url must be on this machine; to send elsewhere, start the sandbox with --allow-webhook-host ${host}.`;

describe("a URL for webhooks", () => {
  it.each(["http://127.0.0.1/", "https://127.0.0.1/", "http://127.9.9.9:80/", "http://[::1]/"])(
    "can be %s",
    async (url) => {
      expect(await targetProblem(url, here)).toBeUndefined();
    },
  );

  it.each([
    ["http://user@127.0.0.1/", "url must not contain a user name or password."],
    ["http://:password@127.0.0.1/", "url must not contain a user name or password."],
    ["ftp://127.0.0.1/", "url must be an absolute http or https URL."],
    ["/webhooks", "url must be an absolute http or https URL."],
    ["http://10.0.0.1/", elsewhere("10.0.0.1")],
    ["https://10.0.0.1:8443/webhooks", elsewhere("10.0.0.1")],
    ["http://[2001:db8::1]/", elsewhere("[2001:db8::1]")],
    ["http://nowhere.invalid/", elsewhere("nowhere.invalid")],
  ])("cannot be %s, and the error says why", async (url, problem) => {
    expect(await targetProblem(url, here)).toBe(problem);
  });

  it.each([
    ["this machine", ["127.0.0.1", "::1"], undefined],
    ["this machine and another one", ["127.0.0.1", "203.0.113.7"], elsewhere("shop.invalid")],
    ["another machine and this one", ["2001:db8::1", "::1"], elsewhere("shop.invalid")],
    ["the address next to that of this machine", ["::2"], elsewhere("shop.invalid")],
    ["no address in particular", ["::"], elsewhere("shop.invalid")],
    ["the last address of this machine", ["127.255.255.255"], undefined],
    ["the one after it", ["128.0.0.0"], elsewhere("shop.invalid")],
    ["the one before the first", ["126.255.255.255"], elsewhere("shop.invalid")],
  ])("whose name stands for %s is judged by all of its addresses", async (_, addresses, problem) => {
    const lookup = async () =>
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    expect(await targetProblem("http://shop.invalid/", targetPolicy([], lookup))).toBe(problem);
    // The same before each attempt, when the name may have other addresses.
    const atAttempt = targetAddresses("shop.invalid", targetPolicy([], lookup));
    if (problem)
      await expect(atAttempt).rejects.toThrow("shop.invalid is not a loopback address and not allowed.");
    else expect(await atAttempt).toEqual(await lookup());
    const allowed = targetPolicy(["shop.invalid"], lookup);
    expect(await targetAddresses("shop.invalid", allowed)).toEqual(await lookup());
  });

  it("can name a host that the sandbox was started with, and no other", async () => {
    const policy = targetPolicy(["shop.invalid"]);
    expect(await targetProblem("https://shop.invalid/webhooks", policy)).toBeUndefined();
    expect(await targetProblem("https://www.shop.invalid/", policy)).toBe(elsewhere("www.shop.invalid"));
  });
});

describe("a host that webhooks may go to", () => {
  it.each([
    ["Shop.Example", "http://shop.example/"],
    ["shop.example", "http://SHOP.EXAMPLE/"],
    ["shop.example.", "http://shop.example/"],
    ["shop.example", "http://shop.example.:8443/"],
    ["bücher.example", "http://xn--bcher-kva.example/"],
    ["xn--bcher-kva.example", "http://BÜCHER.example/"],
    ["2001:DB8:0:0:0:0:0:1", "http://[2001:db8::1]/"],
    ["[2001:db8::1]", "http://[2001:0db8::0001]:8080/"],
    ["203.0.113.7", "http://3405803783/"],
  ])("given as %s allows %s", async (host, url) => {
    expect(await targetProblem(url, targetPolicy([host]))).toBeUndefined();
  });

  it.each(["http://shop.example", "shop.example:443", "shop.example/path", "user@shop.example", "a b", ""])(
    "cannot be given as %j",
    (host) => {
      expect(hostsProblem([host])).toBe(
        "must be a host name or an IP address, without scheme, port and path",
      );
    },
  );
});

describe("sending a webhook", () => {
  let receiver: Server;
  let port: number;
  let received: string[];
  beforeAll(async () => {
    received = [];
    receiver = createServer(async (request, response) => {
      const body = (await request.toArray()).join("");
      const { host, "content-type": type, "x-test": own } = request.headers;
      received.push(`${request.method} ${request.url} ${host} ${type} ${own} ${body}`);
      response.writeHead(202).end("thank you");
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    port = (receiver.address() as AddressInfo).port;
  });
  afterAll(() => void receiver.close());

  it("posts the unchanged body to the address that was checked", async () => {
    const status = await httpSender(here)(
      `http://localhost:${port}/webhooks`,
      { "X-Test": "own" },
      '{"é":1}',
      signal,
    );
    expect(status).toBe(202);
    expect(received).toEqual([`POST /webhooks localhost:${port} application/json own {"é":1}`]);
  });

  it("uses TLS for an https URL", async () => {
    const sending = httpSender(here)(`https://127.0.0.1:${port}/`, {}, "{}", signal);
    await expect(sending).rejects.toThrow(/SSL|TLS/i);
  });

  it("checks the target again, because a name can have a new address", async () => {
    const sending = httpSender(here)("http://10.0.0.1/", {}, "{}", signal);
    await expect(sending).rejects.toThrow("10.0.0.1 is not a loopback address and not allowed.");
  });
});
