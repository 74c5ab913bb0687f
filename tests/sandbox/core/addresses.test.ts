import { describe, expect, it } from "vitest";
import {
  isAddressOrRange,
  isLoopbackHost,
  normalHost,
  unmapped,
} from "../../../src/sandbox/core/addresses.ts";

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

it.each([
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["::FFFF:10.0.0.1", "10.0.0.1"],
  ["::ffff:999.0.2.1", "::ffff:999.0.2.1"],
  ["x::ffff:192.0.2.1", "x::ffff:192.0.2.1"],
  ["::ffff:192.0.2.1x", "::ffff:192.0.2.1x"],
  ["::1", "::1"],
  ["192.0.2.1", "192.0.2.1"],
])("the address %s is kept as %s", (address, kept) => {
  expect(unmapped(address)).toBe(kept);
});

describe("an address or range", () => {
  it.each([
    "192.0.2.1",
    "192.0.2.0/0",
    "192.0.2.0/32",
    "2001:db8::/32",
    "2001:db8::/128",
    "::ffff:192.0.2.1/32",
  ])("is %s", (text) => {
    expect(isAddressOrRange(text)).toBe(true);
  });

  it.each([
    "",
    "/8",
    "shop.example",
    "192.0.2.0/",
    "192.0.2.0/33",
    "192.0.2.0/8/8",
    "192.0.2.0/x8",
    "192.0.2.0/8x",
    "192.0.2.0/0008",
    "192.0.2/24",
    "2001:db8::/129",
    "::ffff:192.0.2.1/33",
  ])("is not %j", (text) => {
    expect(isAddressOrRange(text)).toBe(false);
  });
});

describe("the one form of a host", () => {
  it.each([
    ["Sandbox.Example", "sandbox.example"],
    ["sandbox.example.", "sandbox.example"],
    ["España.example", "xn--espaa-rta.example"],
    ["2001:0DB8::0001", "[2001:db8::1]"],
    ["[2001:db8:0::1]", "[2001:db8::1]"],
    ["192.0.2.1", "192.0.2.1"],
  ])("of %s is %s", (text, host) => {
    expect(normalHost(text)).toBe(host);
  });

  it.each([
    "",
    "http://sandbox.example",
    "sandbox.example/path",
    "sandbox.example?query",
    "sandbox.example#part",
    "user@sandbox.example",
    "sandbox\\example",
    "sandbox example",
    "sandbox.example:80",
    "sandbox.example:",
    "sandbox.example:8080",
    "[::1",
  ])("does not exist for %j", (text) => {
    expect(normalHost(text)).toBeUndefined();
  });
});
