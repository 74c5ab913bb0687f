import { DatabaseError, type PoolClient } from "pg";
import { expect, it } from "vitest";
import { StoreUnavailable } from "../../../src/sandbox/core/store.ts";
import { commit, wasCommitted } from "../../../src/sandbox/store/postgres-commit.ts";

const brokenConnection = new Error("Connection terminated unexpectedly");

/** A commit over a connection that fails, after the row with the number of the transaction where one is given. */
const failingCommit = (error: Error, row?: { transaction_id: string | null }) =>
  commit((statement) =>
    row && statement !== "COMMIT" ? Promise.resolve({ rows: [row], count: 1 }) : Promise.reject(error),
  );

it("a commit whose connection breaks after the number of its transaction came is to be looked up", async () => {
  const interruption = { transactionId: "7", error: brokenConnection };
  expect(await failingCommit(brokenConnection, { transaction_id: "7" })).toEqual(interruption);
});

it("a commit whose connection breaks before the number came has an unknown outcome", async () => {
  await expect(failingCommit(brokenConnection)).rejects.toThrow(StoreUnavailable);
});

it("a commit of a transaction without a number fails like any other statement", async () => {
  await expect(failingCommit(brokenConnection, { transaction_id: null })).rejects.toBe(brokenConnection);
});

it.each(["57P01", "25P03", "EPIPE"])(
  "a connection that had ended before the commit was sent, with %s, has committed nothing",
  async (code) => {
    const error = Object.assign(new Error("ended"), { code });
    await expect(failingCommit(error)).rejects.toBe(error);
  },
);

/** Looks an interrupted commit up on connections that give these answers, one each. Says how each was released. */
async function lookUp(...answers: (string | null | Error)[]) {
  const broken: unknown[] = [];
  const take = async () => {
    const answer = answers.shift();
    const query = async () => {
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
  await expect(lookUp(...Array(10).fill(brokenConnection), "committed")).rejects.toBe(brokenConnection);
});
