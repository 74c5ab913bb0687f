import { expect, it } from "vitest";
import type { ErrorEnvelope } from "../../src/contract/api-error.ts";
import { contract, documentedResponses } from "../support/contract.ts";

// A mock responds with the first example of a response, and a page of documentation shows it.

const responses = Object.values(
  Object.groupBy(documentedResponses(), ({ operationId, status }) => `${operationId} ${status}`),
).flatMap((shown = []) => {
  const [{ operationId, status } = { operationId: "", status: 0 }] = shown;
  return { operationId, status, shown };
});
const errors = responses
  .filter(({ status }) => status >= 400)
  .map(({ shown, ...rest }) => ({
    ...rest,
    errors: shown.map(({ value }) => (value as ErrorEnvelope).error),
  }));

it("responses with several examples are found", () => {
  expect(errors.filter(({ errors }) => errors.length > 1).length).toBeGreaterThan(60);
});

it.each(errors)("the error of the lowest code is shown first: $status of $operationId", ({ errors }) => {
  const codes = errors.map(({ code }) => code);
  expect(codes).toEqual(codes.toSorted((one, other) => one - other));
});

/** What the first example of a status with several errors says, where their codes do not decide it. */
const plainest: Record<number, RegExp> = {
  400: /^(?:Body field|Query parameter) \w+ is required\.$/,
  403: /^Header X-API-KEY is missing\.$/,
  409: /^Idempotency key reused with a different request body\.$/,
  415: /^Content-Type must be application\/json\.$/,
};
it.each(errors.filter(({ status, errors }) => status in plainest && errors.length > 1))(
  "the plainest error is shown first: $status of $operationId",
  ({ status, errors: [first] }) => {
    expect(first?.message).toMatch(plainest[status] ?? "");
  },
);

it("the error of the terminal that the description names first is shown first", () => {
  const shown = responses
    .filter(({ status }) => status === 502)
    .map(({ shown }) => shown.map((one) => one.example));
  expect(shown).toEqual(shown.map(() => ["terminalOffline", "terminalTimeout"]));
  expect(shown).toHaveLength(2);
});

it("two errors of several responses are in the same order in all of them", () => {
  const pairs = new Set(
    responses.flatMap(({ shown }) => {
      const names = shown.map(({ example }) => example);
      return names.flatMap((one, index) => names.slice(index + 1).map((other) => `${one} ${other}`));
    }),
  );
  expect([...pairs].filter((pair) => pairs.has(pair.split(" ").reverse().join(" ")))).toEqual([]);
});

const successes = responses.filter(({ status }) => status < 300);

it.each(successes.filter(({ shown }) => shown[0]?.body !== undefined))(
  "the examples of a request and of its success are in one order: $operationId",
  ({ operationId, shown }) => {
    const operation = Object.values(contract.paths)
      .flatMap((item) => Object.values(item))
      .find((one) => one.operationId === operationId);
    const requests = Object.keys(operation?.requestBody?.content["application/json"].examples ?? {});
    expect(requests.map((name) => name.replace(/Request$/, ""))).toEqual(shown.map(({ example }) => example));
  },
);

it.each([
  ["createSession", "onlineOrder"],
  ["getSession", "completedSession"],
  ["listSessions", "sessionsPage"],
  ["refundPayment", "fullRefund"],
  ["capturePayment", "fullCapture"],
  ["listModifications", "modificationsPage"],
  ["createTestPosPayment", "counterSale"],
  ["listTestTerminals", "allTerminals"],
])("the success of %s that is shown first is %s", (name, first) => {
  const both = successes.filter(
    ({ operationId }) => operationId.replace("Test", "") === name.replace("Test", ""),
  );
  const tested = name.includes("Test") ? both.filter(({ operationId }) => operationId === name) : both;
  expect(tested.length).toBeGreaterThan(0);
  for (const { shown } of tested) expect(shown[0]?.example).toBe(first);
});
