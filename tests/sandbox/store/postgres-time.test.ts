import { expect, it } from "vitest";
import { databaseTime } from "../../../src/sandbox/store/postgres-time.ts";
import { manualClock } from "../../support/sandbox.ts";

const machine = manualClock();
const hour = 3_600_000;

it("the time of a database is the machine's until the database has told its own", () => {
  expect(databaseTime(machine).now()).toBe(machine.now());
});

it("the first time that a database tells makes what was done until then wrong, and is the time from then on", () => {
  const time = databaseTime(machine);
  expect(time.received(machine.now() - hour)).toBe(false);
  expect(time.now()).toBe(machine.now() - hour);
  expect(time.received(machine.now() - hour)).toBe(true);
});

it.each([25 * hour, -25 * hour, 1_000, -1_000])(
  "a clock that was set by %i milliseconds was wrong once, and is right afterwards",
  (set) => {
    const time = databaseTime(machine);
    time.received(machine.now());
    expect(time.received(machine.now() + set)).toBe(false);
    expect(time.now()).toBe(machine.now() + set);
    expect(time.received(machine.now() + set)).toBe(true);
  },
);

it("responses that were on their way for up to a second leave the most exact time", () => {
  const time = databaseTime(machine);
  for (const delay of [400, 50, 900]) time.received(machine.now() - delay);
  expect(time.now()).toBe(machine.now() - 50);
  expect(time.received(machine.now() - 999)).toBe(true);
});

it("counts the times that a clock was set, so that work from before can tell", () => {
  const time = databaseTime(machine);
  time.received(machine.now());
  const before = time.corrections;
  expect(time.received(machine.now())).toBe(true);
  expect(time.corrections).toBe(before);
  time.received(machine.now() + hour);
  expect(time.received(machine.now() + hour)).toBe(true);
  expect(time.corrections).toBe(before + 1);
});
