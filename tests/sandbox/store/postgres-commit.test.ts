import { DatabaseError, type PoolClient } from "pg";
import { expect, it } from "vitest";
import { StoreUnavailable } from "../../../src/sandbox/core/store.ts";
import { commit, wasCommitted } from "../../../src/sandbox/store/postgres-commit.ts";

const brokenConnection = new Error("Connection terminated unexpectedly");

/** A commit over a connection that fails, after the row with the number of the transaction where one is given. */
const failingCommit = (error: Error, row?: { transaction_id: string | null }) =>
  commit(async (statement) => {
    if (row && /^SELECT pg_current_xact_id_if_assigned\(\)::text AS transaction_id$/.test(statement))
      return { rows: [row], count: 1 };
    throw error;
  });

it("a commit is sent right after the question for the number of its transaction", async () => {
  const sent: string[] = [];
  const outcome = await commit(async (statement) => {
    sent.push(statement);
    return { rows: [{ transaction_id: "7" }], count: 1 };
  });
  expect(outcome).toBeUndefined();
  expect(sent).toEqual(["SELECT pg_current_xact_id_if_assigned()::text AS transaction_id", "COMMIT"]);
});

it("a commit whose connection breaks after the number of its transaction came is to be looked up", async () => {
  const interruption = { transactionId: "7", error: brokenConnection };
  expect(await failingCommit(brokenConnection, { transaction_id: "7" })).toEqual(interruption);
});

it("a commit whose connection breaks before the number came has an unknown outcome", async () => {
  const failed = expect(failingCommit(brokenConnection)).rejects;
  await failed.toThrow(StoreUnavailable);
  await failed.toThrow("its outcome is unknown; repeat with the same Idempotency-Key");
});

it("a commit that the database refuses fails with the database's error and is not to be looked up", async () => {
  const refused = Object.assign(new DatabaseError("could not serialize access", 1, "error"), {
    code: "40001",
  });
  await expect(failingCommit(refused, { transaction_id: "7" })).rejects.toBe(refused);
});

it("a commit of a transaction without a number fails like any other statement", async () => {
  await expect(failingCommit(brokenConnection, { transaction_id: null })).rejects.toBe(brokenConnection);
});

it.each([
  { message: "ended", code: "57P01" },
  { message: "ended", code: "25P03" },
  { message: "ended", code: "EPIPE" },
  { message: "Client has encountered a connection error and is not queryable" },
])(
  "a connection that had ended before the commit was sent, with %o, has committed nothing",
  async ({ message, ...members }) => {
    const error = Object.assign(new Error(message), members);
    await expect(failingCommit(error)).rejects.toBe(error);
  },
);

/** Looks an interrupted commit up on connections that give these answers, one each. Says how each was released. */
async function lookUp(...answers: (string | null | Error)[]) {
  const broken: unknown[] = [];
  const take = async () => {
    const answer = answers.shift();
    const query = async ({ text, values }: { text: string; values: unknown[] }) => {
      expect([text, values]).toEqual(["SELECT pg_xact_status($1::text::xid8) AS status", ["7"]]);
      if (answer instanceof Error) throw answer;
      return { rows: [{ status: answer }] };
    };
    return { query, release: (isBroken: unknown) => void broken.push(isBroken) } as unknown as PoolClient;
  };
  const interruption = { transactionId: "7", error: brokenConnection };
  const committed = await wasCommitted({ take, renew: () => {} }, interruption);
  return { committed, broken };
}

it.each([
  ["committed", true],
  ["aborted", false],
  [null, false],
])("a transaction that the database calls %s has the outcome %s", async (status, committed) => {
  expect(await lookUp(status)).toEqual({ committed, broken: [false] });
});

it("a transaction that is in progress is asked about again until it has ended", async () => {
  expect(await lookUp("in progress", "in progress", "committed")).toMatchObject({ committed: true });
  expect(await lookUp("in progress", "aborted")).toMatchObject({ committed: false });
});

it("the question is asked again over another connection when one breaks", async () => {
  expect(await lookUp(brokenConnection, brokenConnection, "committed")).toEqual({
    committed: true,
    broken: [true, true, false],
  });
});

it("the question fails with an error that is not of the connection, and after ten connections that break", async () => {
  const denied = Object.assign(new DatabaseError("permission denied", 1, "error"), { code: "42501" });
  await expect(lookUp(denied, "committed")).rejects.toBe(denied);
  const broken = (times: number) => Array<Error>(times).fill(brokenConnection);
  expect(await lookUp(...broken(9), "committed")).toMatchObject({ committed: true });
  await expect(lookUp(...broken(10), "committed")).rejects.toBe(brokenConnection);
});
