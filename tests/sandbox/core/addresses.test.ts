import { describe, expect, it } from "vitest";
import { isLoopbackHost } from "../../../src/sandbox/core/addresses.ts";

describe("a host", () => {
  it.each(["localhost", "::1", "[::1]", "127.0.0.1", "127.9.9.9"])("%s is loopback", (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each(["0.0.0.0", "10.127.0.1", "128.0.0.1", "127.evil.example", "::2", "[::]", ""])(
    "%j is not loopback",
    (host) => {
      expect(isLoopbackHost(host)).toBe(false);
    },
  );
});
