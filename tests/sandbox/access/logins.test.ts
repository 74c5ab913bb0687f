import { expect, it } from "vitest";
import { adminAccess } from "../../../generated/control-plane.ts";
import { logins } from "../../../src/sandbox/access/logins.ts";
import { manualClock } from "../../support/manual-clock.ts";

it("a login is open from its beginning until its time is over, and any other name is not", () => {
  const clock = manualClock();
  const { begin, isOpen } = logins(clock);
  const name = begin();
  expect(isOpen("another")).toBe(false);
  clock.advance(adminAccess.loginSeconds - 1);
  expect(isOpen(name)).toBe(true);
  clock.advance(1);
  expect(isOpen(name)).toBe(false);
});

it("ending a login leaves the others open", () => {
  const { begin, isOpen, end } = logins(manualClock());
  const [one, other] = [begin(), begin()];
  end(one);
  expect([isOpen(one), isOpen(other)]).toEqual([false, true]);
});

it("one login more than are kept ends the oldest", () => {
  const { begin, isOpen } = logins(manualClock());
  const names = Array.from({ length: adminAccess.loginsKept }, begin);
  expect(names.every(isOpen)).toBe(true);
  begin();
  expect(names.map(isOpen)).toEqual([false, ...new Array(names.length - 1).fill(true)]);
});
