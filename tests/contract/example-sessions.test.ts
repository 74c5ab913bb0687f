import { expect, it } from "vitest";
import { redirectEncryption } from "../../generated/constants.ts";
import type { PaidSession, SessionDetail } from "../../generated/types.ts";
import { contract } from "../support/contract.ts";

/** Every session in detail that an example shows, by the name of the example. */
const sessions = Object.entries(contract.components.examples).flatMap(([name, { value }]) => {
  const { data } = value as { data?: Partial<SessionDetail> & { sessions?: SessionDetail[] } };
  if (data?.sessions)
    return data.sessions.map((session) => ({ name: `${session.status} in ${name}`, session }));
  return data?.attempts === undefined ? [] : [{ name, session: data as SessionDetail }];
});

it("finds the sessions of the examples", () => {
  expect(sessions.length).toBeGreaterThan(3);
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
  const pagination = data["pagination"] as { limit: number; hasMore: boolean } | undefined;
  return entries && pagination ? [{ name, entries, pagination }] : [];
});

it("finds the pages of the examples", () => {
  expect(pages.length).toBeGreaterThan(3);
});

it.each(pages)(
  "the page $name has the newest first and no more than its limit, and is full when another follows",
  ({ entries, pagination }) => {
    const times = entries.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(entries.length).toBeLessThanOrEqual(pagination.limit);
    // Only a full page has another one after it.
    if (pagination.hasMore) expect(entries.length).toBe(pagination.limit);
  },
);

it("the example data of the redirect expires after its lifetime, and is made when the session is paid", () => {
  const { RedirectData } = contract.components.schemas;
  const { iat, exp } = RedirectData?.properties ?? {};
  const [made = 0] = (iat?.examples ?? []) as number[];
  expect(exp?.examples).toEqual([made + redirectEncryption.lifetimeSeconds]);
  const paid = sessions.flatMap(({ session }) => ("completedAt" in session ? [session.completedAt] : []));
  expect(paid).toContain(new Date(made * 1000).toISOString().slice(0, 19).replace("T", " "));
});
