import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { grouping } from "../../../src/sandbox/store/postgres-groups.ts";

/** Groups of numbers, in the order in which they began, and how to end one. */
function groups() {
  const begun: number[][] = [];
  const ends: (() => void)[] = [];
  const add = grouping<number>((jobs) => {
    begun.push(jobs);
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  return {
    begun,
    add,
    async end(group: number) {
      ends[group]?.();
      await turn();
    },
  };
}
/** Two, because a group that starts in one turn can let another one start in the next. */
const turn = async () => {
  await setImmediate();
  await setImmediate();
};

it("jobs that arrive within one turn of the event loop are one group, and later ones another", async () => {
  const { begun, add } = groups();
  add(1);
  add(2);
  expect(begun).toEqual([]);
  await turn();
  expect(begun).toEqual([[1, 2]]);
  add(3);
  await turn();
  expect(begun).toEqual([[1, 2], [3]]);
});

it("jobs that arrive while two groups run wait together until one of the two ends", async () => {
  const { begun, add, end } = groups();
  for (const job of [1, 2, 3, 4]) {
    add(job);
    await turn();
  }
  expect(begun).toEqual([[1], [2]]);
  await end(1);
  expect(begun).toEqual([[1], [2], [3, 4]]);
  add(5);
  await turn();
  expect(begun).toHaveLength(3);
  await end(0);
  expect(begun).toEqual([[1], [2], [3, 4], [5]]);
});

it("no group starts without a job, and one ends before the next when they come one after another", async () => {
  const { begun, add, end } = groups();
  add(1);
  await turn();
  await end(0);
  expect(begun).toEqual([[1]]);
  add(2);
  await turn();
  expect(begun).toEqual([[1], [2]]);
});

it("a group has 64 jobs at most, and the others are in the next ones", async () => {
  const { begun, add, end } = groups();
  for (let job = 0; job < 150; job += 1) add(job);
  await turn();
  expect(begun.map(({ length }) => length)).toEqual([64, 64]);
  await end(0);
  expect(begun.map(({ length }) => length)).toEqual([64, 64, 22]);
  expect(begun.flat()).toEqual(Array.from({ length: 150 }, (_, job) => job));
});
