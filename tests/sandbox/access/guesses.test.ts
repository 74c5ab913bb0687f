import { beforeEach, describe, expect, it } from "vitest";
import { adminAccess } from "../../../generated/control-plane.ts";
import { type GuessLimiter, guessLimiter } from "../../../src/sandbox/access/guesses.ts";

let now: number;
let limiter: GuessLimiter;
beforeEach(() => {
  now = Date.parse("2026-06-28T10:30:00Z");
  limiter = guessLimiter({ now: () => now });
});

const wrong = (times: number, address = "203.0.113.7") => {
  for (let count = 0; count < times; count += 1) limiter.recordWrong(address);
};

describe("an address that sends wrong tokens", () => {
  it("need not wait for the first few", () => {
    wrong(adminAccess.freeAttempts);
    expect(limiter.secondsToWait("203.0.113.7")).toBe(0);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [6, 32],
    [7, 60],
    [1000, 60],
  ])("waits twice as long after each: after %i more, %i s", (more, seconds) => {
    wrong(adminAccess.freeAttempts + more);
    expect(limiter.secondsToWait("203.0.113.7")).toBe(seconds);
    now += seconds * 1000 - 1;
    expect(limiter.secondsToWait("203.0.113.7")).toBe(1);
    now += 1;
    expect(limiter.secondsToWait("203.0.113.7")).toBe(0);
  });

  it("keeps no other address waiting", () => {
    wrong(100);
    expect(limiter.secondsToWait("203.0.113.8")).toBe(0);
  });

  it("starts over after a right token", () => {
    wrong(100);
    limiter.recordRight("203.0.113.7");
    wrong(1);
    expect(limiter.secondsToWait("203.0.113.7")).toBe(0);
  });

  it("starts over after a quarter of an hour", () => {
    wrong(100);
    now += adminAccess.forgetAfterSeconds * 1000;
    wrong(1);
    expect(limiter.secondsToWait("203.0.113.7")).toBe(0);
  });

  it("waits together with its whole IPv6 network, whose addresses one machine may all have", () => {
    for (let count = 0; count < 20; count += 1) limiter.recordWrong(`2001:db8:0:1::${count}`);
    expect(limiter.secondsToWait("2001:db8:0:1:ffff::7")).toBe(60);
    expect(limiter.secondsToWait("2001:db8:0:2::1")).toBe(0);
  });

  it.each([
    ["2001:db8::1", "2001:db8:0:0:5::1", "2001:db8:0:1::1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::", "2001:db8:1:3::"],
    ["2001:db8::1:0:0:0:1", "2001:db8:0:1::9", "2001:db8::1"],
    ["::1", "::2", "0:0:0:1::"],
    // A zone may contain colons, and a caller behind a trusted proxy chooses it.
    ["fe80::1%a:b:c:d:e:f:g:h:i", "fe80::2", "fe80:0:0:1::1"],
    ["::ffff:203.0.113.7", "203.0.113.7", "::ffff:203.0.113.8"],
  ])("shares the wait of %s as %s, and not as %s", (address, same, other) => {
    wrong(20, address);
    expect(limiter.secondsToWait(same)).toBe(60);
    expect(limiter.secondsToWait(other)).toBe(0);
  });
});

it("remembers a bounded number of addresses, and drops the one that was wrong longest ago", () => {
  wrong(20, "203.0.113.7");
  wrong(20, "203.0.113.8");
  wrong(20, "203.0.113.9");
  // The first of them is wrong once more, so the second one is now the oldest.
  wrong(1, "203.0.113.7");
  for (let count = 1; count < adminAccess.addressesKept - 1; count += 1) wrong(1, `address ${count}`);
  expect(limiter.secondsToWait("203.0.113.8")).toBe(0);
  for (const kept of ["203.0.113.7", "203.0.113.9"]) expect(limiter.secondsToWait(kept)).toBe(60);
});
