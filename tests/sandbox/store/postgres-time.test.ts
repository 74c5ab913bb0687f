import { expect, it } from "vitest";
import { databaseTime } from "../../../src/sandbox/store/postgres-time.ts";
import { manualClock } from "../../support/sandbox.ts";

const machine = manualClock();
const hour = 3_600_000;

it("the time of a database is the machine's until the database has told its own", () => {
  expect(databaseTime(machine).now()).toBe(machine.now());
});

it("the first time that a database tells corrects the time", () => {
  const time = databaseTime(machine);
  time.received(machine.now() - hour, 0);
  expect(time.corrections).toBe(1);
  expect(time.now()).toBe(machine.now() - hour);
  time.received(machine.now() - hour, 0);
  expect(time.corrections).toBe(1);
});

/** A time that is right, after its first correction. */
function right() {
  const time = databaseTime(machine);
  time.received(machine.now(), 0);
  return time;
}

it.each([25 * hour, -25 * hour, 1_000, -1_000])(
  "a clock that was set by %i milliseconds is corrected once",
  (set) => {
    const time = right();
    time.received(machine.now() + set, 0);
    expect(time.now()).toBe(machine.now() + set);
    time.received(machine.now() + set, 0);
    expect(time.corrections).toBe(2);
  },
);

it("responses that were on their way for up to a second leave the most exact time", () => {
  const time = databaseTime(machine);
  for (const delay of [400, 50, 900]) time.received(machine.now() - delay, 0);
  expect(time.now()).toBe(machine.now() - 50);
  time.received(machine.now() - 999, 0);
  expect(time.corrections).toBe(1);
});

it("a time that was read long before its response is handled corrects nothing", () => {
  const time = right();
  for (const delay of [5_000, 1_000, 0]) time.received(machine.now() - delay, 5_000);
  expect([time.corrections, time.now()]).toEqual([1, machine.now()]);
});

it.each([25 * hour, -25 * hour, 1_000, -6_000])(
  "a clock that was set by %i milliseconds during such a delay is corrected",
  (set) => {
    const time = right();
    time.received(machine.now() + set, 5_000);
    expect([time.corrections, time.now()]).toEqual([2, machine.now() + set]);
  },
);
