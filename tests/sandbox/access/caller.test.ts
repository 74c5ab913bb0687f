import { describe, expect, it } from "vitest";
import { callerAddress } from "../../../src/sandbox/access/caller.ts";

const socket = "192.0.2.1";
const forwardedFor = "10.0.0.1, 198.51.100.7, 203.0.113.9";

describe("the address of a caller behind a number of trusted proxies", () => {
  it("is the socket's when none is trusted", () => {
    expect(callerAddress(forwardedFor, socket, 0)).toBe(socket);
  });

  it("is the one that the outermost trusted proxy saw, never one that the caller claims", () => {
    expect(callerAddress(forwardedFor, socket, 1)).toBe("203.0.113.9");
    expect(callerAddress(forwardedFor, socket, 2)).toBe("198.51.100.7");
  });

  it.each([
    ["", 1],
    ["203.0.113.9", 2],
    [forwardedFor, 4],
  ])("is unknown when %j has fewer entries than the %i proxies", (header, hops) => {
    expect(callerAddress(header, socket, hops)).toBe("");
  });
});

describe("the address of a caller behind trusted addresses", () => {
  const trusted = ["192.0.2.0/24", "2001:db8::/32"];

  it.each([
    ["the socket's when that is no trusted proxy", forwardedFor, "198.51.100.1", "198.51.100.1"],
    ["the last entry when the socket is a trusted proxy", forwardedFor, socket, "203.0.113.9"],
    ["the one before the trusted proxies at the end", "203.0.113.9, 192.0.2.7", socket, "203.0.113.9"],
    ["not what stands before it", "10.9.9.9, 203.0.113.9, 192.0.2.7", socket, "203.0.113.9"],
    ["the first entry when all are trusted", "192.0.2.8, 192.0.2.7", socket, "192.0.2.8"],
    ["unknown when a trusted proxy left out its entry", "", socket, ""],
    ["unknown when the entry is no address", "203.0.113.9, unknown", socket, ""],
    ["found when the socket is an IPv4-mapped address", "203.0.113.9", "::ffff:192.0.2.1", "203.0.113.9"],
    ["found behind a proxy that is reached by IPv6", "203.0.113.9", "2001:db8::7", "203.0.113.9"],
  ])("is %s", (_, header, from, address) => {
    expect(callerAddress(header, from, trusted)).toBe(address);
  });

  it("is the socket's when the list is empty", () => {
    expect(callerAddress(forwardedFor, socket, [])).toBe(socket);
  });
});

describe("an entry of X-Forwarded-For", () => {
  it.each([
    ["203.0.113.7:51234", "203.0.113.7"],
    ["[2001:db8::1]:443", "2001:db8::1"],
    ["[2001:db8::1]", "2001:db8::1"],
    ["2001:db8::1", "2001:db8::1"],
    [" 203.0.113.7 ", "203.0.113.7"],
    ["203.0.113.7:", ""],
    ["203.0.113.700:80", ""],
    ["[203.0.113", ""],
    ["_hidden", ""],
  ])("%j gives the address %j", (entry, address) => {
    expect(callerAddress(entry, socket, 1)).toBe(address);
  });
});
