import { hash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, webcode } from "../../support/sandbox.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

const store = useStoreFolder();
const withDatabase = <Result>(work: (database: DatabaseSync) => Result): Result => {
  const database = new DatabaseSync(store.file);
  try {
    return work(database);
  } finally {
    database.close();
  }
};
const hashes = () =>
  withDatabase((database) => database.prepare("SELECT hash FROM api_keys ORDER BY environment").all()).map(
    (row) => String(row["hash"]),
  );

it("a key whose plain digest a former version stored goes on working, and its digest is replaced", async () => {
  const keys = { testKey: "a-former-key", liveKey: "another-key" };
  const former = await createSandbox({ data: store.file, ...keys });
  await former.close();
  const [live = ""] = hashes();
  const digest = hash("sha256", keys.testKey, "hex");
  withDatabase((database) =>
    database.prepare("UPDATE api_keys SET hash = ? WHERE environment = 'test'").run(digest),
  );
  const sandbox = await createSandbox({ data: store.file });
  const { status } = await callsTo(sandbox).test.get(`/pos/terminals?webcode=${webcode}`, {
    "X-API-KEY": keys.testKey,
  });
  expect(status).toBe(200);
  await sandbox.close();
  const [sameLive, replaced] = hashes();
  expect(sameLive).toBe(live);
  expect(live).toMatch(/^hmac:/);
  expect(replaced).toMatch(/^hmac:/);
  expect(replaced).not.toContain(digest);
});
