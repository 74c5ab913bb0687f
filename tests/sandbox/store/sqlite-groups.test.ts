import { setImmediate } from "node:timers";
import { expect, it, vi } from "vitest";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

const { file } = useStoreFolder();

/** Starts a transaction in each of so many turns of the event loop. Its work and its end call these functions. */
function startInTurns(
  store: Store,
  count: number,
  { work, ended }: { work: (job: number) => void; ended: (job: number) => void },
): Promise<unknown>[] {
  const jobs: Promise<unknown>[] = [];
  const start = () => {
    const job = jobs.length;
    // The next turn is asked for first, because the store continues in the same turn.
    if (job + 1 < count) setImmediate(start);
    const running = store.transaction(async () => work(job)).finally(() => ended(job));
    // It is looked at only after all have started.
    running.catch(() => {});
    jobs.push(running);
  };
  start();
  return jobs;
}

const settled = async (jobs: Promise<unknown>[], count: number) => {
  await expect.poll(() => jobs.length).toBe(count);
  return Promise.allSettled(jobs);
};

it("transactions on a file that arrive one turn of the event loop after another are committed together", async () => {
  const store = openSqlite(file);
  const worked: number[] = [];
  const jobs = startInTurns(store, 3, {
    work(job) {
      worked.push(job);
      if (job === 2) throw new Error("refused");
    },
    ended: () => {},
  });
  const results = await settled(jobs, 3);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  // The failure of one rolled back all three, and each ran again by itself.
  expect(worked).toEqual([0, 1, 2, 0, 1, 2]);
  await store.close();
});

it("a transaction on a file does not wait for more than 64 that arrive after it", async () => {
  const store = openSqlite(file);
  const worked: number[] = [];
  let together: number | undefined;
  const jobs = startInTurns(store, 200, {
    work: (job) => void worked.push(job),
    ended() {
      together ??= worked.length;
    },
  });
  await settled(jobs, 200);
  expect(together).toBe(64);
  await store.close();
});

it.each([
  ["in a file", file],
  ["in memory", ":memory:"],
])("every transaction that begins after the end of a store %s fails", async (_, location) => {
  const store = openSqlite(location);
  await store.close();
  const work = vi.fn(async () => {});
  const results = await Promise.allSettled([1, 2, 3].map(() => store.transaction(work)));
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(work).not.toHaveBeenCalled();
});
