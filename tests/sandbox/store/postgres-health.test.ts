import type { Pool } from "pg";
import { expect, it } from "vitest";
import { checkDatabase } from "../../../src/sandbox/store/postgres-health.ts";

/** What a pool answers to one check: the tables that it lacks, whether it only takes reads, or an error. */
type Answer = { missing?: string[]; readOnly?: "on" | "off" } | Error;

/** A pool that answers one check after another, and counts the answers that it still has. */
function pool(...answers: Answer[]) {
  const query = async (statement: string | { text: string }) => {
    const [answer] = answers;
    if (!answer) throw new Error("This pool was not to be asked.");
    if (answer instanceof Error) {
      answers.shift();
      throw answer;
    }
    const { missing = [], readOnly = "off" } = answer;
    if (typeof statement === "object") return { rows: missing.map((name) => ({ name })) };
    expect(statement).toMatch(/transaction_read_only.* FROM api_keys/);
    answers.shift();
    return { rows: [{ read_only: readOnly }] };
  };
  return { answers, pool: { query } as unknown as Pool };
}
const check = (own: ReturnType<typeof pool>, others = pool()) => checkDatabase(own.pool, others.pool);

const lost = new Error("Connection terminated unexpectedly");
const withCode = (code: string) => Object.assign(new Error("refused"), { code });

it("a database that has every table and takes writes has no problem", async () => {
  expect(await check(pool({}))).toBeUndefined();
});

it("a database that lacks a table, or only takes reads, has the problem of that name", async () => {
  expect(await check(pool({ missing: ["sessions"] }))).toBe("storeIncomplete");
  expect(await check(pool({ readOnly: "on" }))).toBe("storeReadOnly");
});

it("a database that refuses the question is unavailable, and is not asked again", async () => {
  const own = pool(withCode("42501"), {});
  expect(await check(own)).toBe("storeUnavailable");
  expect(own.answers).toHaveLength(1);
});

it("a connection that was lost is replaced, and the answer over the new one counts", async () => {
  expect(await check(pool(lost, {}))).toBeUndefined();
  expect(await check(pool(lost, { readOnly: "on" }))).toBe("storeReadOnly");
  expect(await check(pool(lost, lost))).toBe("storeUnavailable");
});

it("a database that allows no further connection is asked over those of the transactions", async () => {
  expect(await check(pool(withCode("53300")), pool({}))).toBeUndefined();
  expect(await check(pool(withCode("53300")), pool({ readOnly: "on" }))).toBe("storeReadOnly");
  expect(await check(pool(withCode("53300")), pool(withCode("53300")))).toBe("storeUnavailable");
});
