import { BlockList } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { ipEntryProblem, ipListError, isIpAllowed } from "../../../src/sandbox/access/ip-list.ts";

describe("an IP list", () => {
  it.each([
    [[], "198.51.100.7", true],
    [["203.0.113.7"], "203.0.113.7", true],
    [["203.0.113.7"], "203.0.113.8", false],
    [["203.0.113.0/24"], "203.0.113.255", true],
    [["203.0.113.0/24"], "203.0.114.0", false],
    [["203.0.113.7/32"], "203.0.113.7", true],
    [["0.0.0.0/0"], "203.0.113.7", true],
    [["203.0.113.7"], "::ffff:203.0.113.7", true],
    [["::ffff:203.0.113.7"], "203.0.113.7", true],
    [["2001:db8::/32"], "2001:db8:ffff::1", true],
    [["2001:db8::/32"], "2001:db9::1", false],
    [["2001:db8::1"], "2001:0db8:0:0:0:0:0:1", true],
    [["2001:db8::/32"], "203.0.113.7", false],
    [["::1", "203.0.113.0/30"], "203.0.113.3", true],
    [["::ffff:203.110.113.0/24"], "203.110.113.70", true],
    [["::ffff:203.110.113.0/24"], "::ffff:203.110.113.70", true],
    [["::FFFF:203.110.113.0/24"], "203.110.114.70", false],
    [["::ffff:203.110.113.0/24"], "203.110.114.70", false],
    [["::ffff:203.110.113.17/32"], "203.110.113.18", false],
    [["::1", "::2"], "::2", true],
    [["203.0.113.7"], "", false],
    [["203.0.113.7"], "unknown", false],
  ])("%j and the address %s: allowed is %s", (list, address, allowed) => {
    expect(isIpAllowed(list, address)).toBe(allowed);
  });

  it("is not confused with another one whose entries are the same text when joined", () => {
    expect(isIpAllowed(["10.0.0.1", "10.0.0.2"], "10.0.0.1")).toBe(true);
    expect(isIpAllowed(["10.0.0.11", "0.0.0.2"], "10.0.0.1")).toBe(false);
  });

  it("is built once for many requests, and is forgotten when thousands of other lists were used since", () => {
    const built = vi.spyOn(BlockList.prototype, "addAddress");
    const list = ["198.51.100.20"];
    for (let request = 0; request < 3; request += 1) isIpAllowed(list, "198.51.100.20");
    const once = built.mock.calls.length;
    for (let other = 0; other < 2_000; other += 1) isIpAllowed([`10.1.${other >> 8}.${other & 255}`], "::1");
    built.mockClear();
    expect(isIpAllowed(list, "198.51.100.20")).toBe(true);
    const again = built.mock.calls.length;
    built.mockRestore();
    expect([once, again]).toEqual([1, 1]);
  });

  it.each([
    "203.0.113.7",
    "203.0.113.0/24",
    "203.0.113.7/32",
    "::1",
    "2001:db8::/32",
    "2001:db8::/64",
    "::1/128",
    "::ffff:203.0.113.7",
    "::ffff:203.0.113.7/32",
  ])("accepts %s", (entry) => {
    expect(ipEntryProblem(entry)).toBeUndefined();
  });

  it.each([
    "",
    "localhost",
    "203.0.113",
    "203.0.113.0/33",
    "203.0.113.0/",
    "203.0.113.0/-1",
    "::1/129",
    "::1/1e1",
    "203.0.113.0/8x",
    "::ffff:203.0.113.0/33",
    "1.2.3.4/8/8",
  ])("rejects %j", (entry) => {
    expect(ipEntryProblem(entry)).toBe(
      `${entry} is neither an IP address nor a range such as 203.0.113.0/24.`,
    );
  });

  it("is rejected with a sentence for each invalid entry, and is optional", () => {
    expect(ipListError()).toBeUndefined();
    expect(ipListError(["::1"])).toBeUndefined();
    const message = `${ipEntryProblem("here")} ${ipEntryProblem("there")}`;
    expect(ipListError(["here", "::1", "there"])).toEqual(
      expect.objectContaining({ name: "ApiError", statusCode: 400, code: 12001, message }),
    );
  });
});

it("an IPv6 address equals an IPv4 address only when it is IPv4-mapped", () => {
  expect(isIpAllowed(["203.0.113.7"], "::ffff:203.0.113.7")).toBe(true);
  for (const other of ["2001:db8::ffff:203.0.113.7", "::ffff:203.0.113.7/8", "::ffff:203.0.113.7.9"])
    expect(isIpAllowed(["203.0.113.7"], other)).toBe(false);
});
