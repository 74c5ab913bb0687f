import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createApiKey } from "../../../src/sandbox/access/api-keys.ts";
import { readClientSecret, rotateClientSecret } from "../../../src/sandbox/access/client-secrets.ts";
import type { Context } from "../../../src/sandbox/core/context.ts";
import { cryptoRandom as random } from "../../../src/sandbox/core/identifiers.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { memoryVault } from "../../../src/sandbox/store/vault.ts";
import { manualClock } from "../../support/sandbox.ts";

const vault = memoryVault();
let context: Context;
beforeEach(() => {
  const store = openSqlite(":memory:", manualClock());
  context = { store, clock: store.clock, random, vault, baseUrl: () => "" };
});
afterEach(() => context.store.close());

const wanted = { environment: "test", webcode: "SHOP01" } as const;

describe("the client secret of an environment", () => {
  it("is shown when the first key is created, and never again", async () => {
    await context.store.transaction(async (sql) => {
      const first = await createApiKey(context, sql, wanted);
      expect(first.clientSecret).toMatch(/^avs_\w{40}$/);
      expect(await createApiKey(context, sql, wanted)).not.toHaveProperty("clientSecret");
      expect(await readClientSecret(sql, "test", vault)).toBe(first.clientSecret);
    });
  });

  it("has a new value after it is rotated", async () => {
    await context.store.transaction(async (sql) => {
      const { clientSecret } = await createApiKey(context, sql, wanted);
      const rotated = await rotateClientSecret(sql, "test", vault, random);
      expect(rotated).not.toBe(clientSecret);
      expect(await readClientSecret(sql, "test", vault)).toBe(rotated);
    });
  });

  it("does not exist and cannot be rotated before the first key", async () => {
    await context.store.transaction(async (sql) => {
      expect(await rotateClientSecret(sql, "live", vault, random)).toBeUndefined();
      await expect(readClientSecret(sql, "live", vault)).rejects.toThrow(
        "The live environment has no client secret yet.",
      );
    });
  });
});
