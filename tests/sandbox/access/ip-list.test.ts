import { describe, expect, it } from "vitest";
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
