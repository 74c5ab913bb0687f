import { expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

const { file } = useStoreFolder();

/** Two stores on one file, as two processes have them. */
function both() {
  const stores = [openSqlite(file, manualClock()), openSqlite(file, manualClock())] as const;
  onTestFinished(() => Promise.all(stores.map((store) => store.close())).then(() => {}));
  return stores;
}
const save = (environment: string) =>
  `INSERT INTO webhook_endpoints (environment, url, enabled) VALUES ('${environment}', 'u', 1)`;

it("values that a store keeps in memory end when another process writes to its file, and not before", async () => {
  const [one, other] = both();
  const generationOf = () => one.transaction(async (sql) => sql.generation);
  const first = await generationOf();
  await one.transaction((sql) => sql.run(save("live")));
  expect(await generationOf()).toBe(first);
  await other.transaction((sql) => sql.run(save("test")));
  const second = await generationOf();
  expect(second).not.toBe(first);
  expect(await generationOf()).toBe(second);
});

it("a clock that another process advances or sets back is read with the next transaction", async () => {
  const [one, other] = both();
  const advanced = () => one.transaction(async () => one.clock.advancedSeconds());
  expect(await advanced()).toBe(0);
  await other.clock.advance(60);
  expect(await advanced()).toBe(60);
  await other.clock.advance(-10);
  expect(await advanced()).toBe(50);
});
