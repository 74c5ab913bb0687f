import { expect, it } from "vitest";
import type { PaidSession, SessionDetail } from "../../generated/types.ts";
import { contract } from "../support/contract.ts";

/** Every session in detail that an example shows, by the name of the example. */
const sessions = Object.entries(contract.components.examples).flatMap(([name, { value }]) => {
  const { data } = value as { data?: Partial<SessionDetail> };
  return data?.attempts === undefined ? [] : [{ name, session: data as SessionDetail }];
});

it("finds the sessions of the examples", () => {
  expect(sessions.length).toBeGreaterThan(1);
});

it.each(sessions)("the session $name is told by its attempts, one after the other", ({ session }) => {
  const { attempts, status, createdAt } = session;
  const { paymentReference, completedAt = "9999" } = session as Partial<PaidSession>;
  const times = [createdAt, ...attempts.map((attempt) => attempt.createdAt), completedAt];
  expect(times).toEqual(times.toSorted());
  const authorised = attempts.filter((attempt) => attempt.status === "authorised");
  expect(authorised.map((attempt) => attempt.paymentReference)).toEqual(
    status === "completed" ? [paymentReference] : [],
  );
  expect(new Set(attempts.map((attempt) => attempt.paymentReference)).size).toBe(attempts.length);
});

/** Every page of a list that an example shows. */
const pages = Object.entries(contract.components.examples).flatMap(([name, { value }]) => {
  const { data = {} } = value as { data?: Record<string, unknown> };
  const entries = (data["sessions"] ?? data["modifications"]) as { createdAt: string }[] | undefined;
  const pagination = data["pagination"] as { limit: number } | undefined;
  return entries && pagination ? [{ name, entries, pagination }] : [];
});

it("finds the pages of the examples", () => {
  expect(pages.length).toBeGreaterThan(3);
});

it.each(pages)(
  "the page $name has the newest first, and no more than its limit",
  ({ entries, pagination }) => {
    const times = entries.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(entries.length).toBeLessThanOrEqual(pagination.limit);
  },
);
