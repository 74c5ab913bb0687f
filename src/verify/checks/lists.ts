import { defaults, maximums } from "../../../generated/constants.ts";
import { type Check, check } from "../check/check.ts";
import {
  listAt,
  mustBe,
  mustFail,
  mustHave,
  mustSucceed,
  statusAndCode,
  textAt,
} from "../check/expectations.ts";
import { openSession, payAtTerminal, refund, unique } from "../check/fixtures.ts";
import { assumed, publicPages } from "../check/verdict.ts";
import type { Api } from "../server/api.ts";
import { valueAt } from "../server/exchange.ts";

const schema = (name: string) => `${name}.yaml#/`;

/** Creates sessions with a new custom reference. Resolves with the reference and their ids, oldest first. */
async function openSessions(context: { test: Api }, count: number) {
  const customReference = unique();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await openSession(context, { customReference }));
  return { customReference, ids };
}

const idsOf = (entries: unknown[]) => JSON.stringify(entries.map((entry) => valueAt(entry, "sessionId")));

/** Lists, their filters and pages. */
export const listChecks: Check[] = [
  check({
    id: "lists.sessions",
    source: assumed(
      schema("sessions/parameters/SessionStatusQuery"),
      schema("sessions/parameters/CustomReferenceQuery"),
    ),
    says: "Sessions can be listed, and must match every filter.",
    async verify({ test }) {
      const { customReference, ids } = await openSessions({ test }, 2);
      const pending = await test.get("/payment/sessions", { customReference, status: "pending" });
      mustSucceed(pending);
      mustBe(listAt(pending, "data.sessions").length, ids.length, "The number of pending sessions");
      const completed = await test.get("/payment/sessions", { customReference, status: "completed" });
      mustBe(listAt(completed, "data.sessions").length, 0, "The number of completed sessions");
    },
  }),
  check({
    id: "lists.newest-first",
    source: assumed(schema("sessions/schemas/SessionPage"), "test/payment-sessions.yaml#/get"),
    says: "A list of sessions is a page with the newest first.",
    async verify({ test }) {
      const { customReference, ids } = await openSessions({ test }, 3);
      const response = await test.get("/payment/sessions", { customReference });
      const newestFirst = JSON.stringify(ids.toReversed());
      mustBe(idsOf(listAt(response, "data.sessions")), newestFirst, "The order of the sessions");
    },
  }),
  check({
    id: "lists.pages",
    source: assumed(
      schema("common/parameters/Page"),
      schema("common/schemas/PageNumber"),
      schema("common/schemas/Pagination"),
    ),
    says: "Pages are counted from 1 and say whether another one follows.",
    async verify({ test }) {
      const { customReference, ids } = await openSessions({ test }, 3);
      const page = (number: string) =>
        test.get("/payment/sessions", { customReference, limit: "2", page: number });
      const [first, second] = [await page("1"), await page("2")];
      mustHave(first, "data.pagination.hasMore", true);
      mustHave(second, "data.pagination.hasMore", false);
      const found = [...listAt(first, "data.sessions"), ...listAt(second, "data.sessions")];
      mustBe(idsOf(found), JSON.stringify(ids.toReversed()), "The sessions of both pages");
      mustFail(await page("0"), "invalidPage", "Page 0");
    },
  }),
  check({
    id: "lists.limit",
    source: assumed(schema("common/schemas/PageLimit")),
    says: `A page has ${defaults.limit} entries by default and ${maximums.limit} at most.`,
    async verify({ test }) {
      const { customReference } = await openSessions({ test }, defaults.limit + 1);
      const response = await test.get("/payment/sessions", { customReference });
      mustBe(listAt(response, "data.sessions").length, defaults.limit, "The number of sessions on a page");
      const limited = (limit: number) => test.get("/payment/sessions", { limit: String(limit) });
      mustSucceed(await limited(maximums.limit), "The largest limit");
      mustFail(await limited(maximums.limit + 1), "invalidPage", "A larger limit");
    },
  }),
  check({
    id: "lists.dates",
    source: publicPages,
    says: `A filter that is not a date gets ${statusAndCode("invalidDateFilter")}.`,
    async verify({ test }) {
      const list = (createdFrom: string) => test.get("/payment/sessions", { createdFrom });
      mustFail(await list("yesterday"), "invalidDateFilter");
      mustSucceed(await list("2026-06-28T10:30:00Z"), "A date");
    },
  }),
  check({
    id: "lists.period",
    source: assumed(schema("sessions/parameters/CreatedFrom"), schema("sessions/schemas/CreatedFilter")),
    says: "createdFrom is inclusive and createdTo exclusive, and both take the createdAt of a session as it is.",
    async verify({ test }) {
      const { customReference } = await openSessions({ test }, 1);
      const one = await test.get("/payment/sessions", { customReference });
      const createdAt = textAt(one, "data.sessions.0.createdAt");
      const from = await test.get("/payment/sessions", { customReference, createdFrom: createdAt });
      mustSucceed(from);
      mustBe(listAt(from, "data.sessions").length, 1, "The number of sessions from that moment");
      const to = await test.get("/payment/sessions", { customReference, createdTo: createdAt });
      mustBe(listAt(to, "data.sessions").length, 0, "The number of sessions before that moment");
    },
  }),
  check({
    id: "lists.modifications",
    source: assumed(
      schema("modifications/parameters/ModificationTypeQuery"),
      schema("modifications/schemas/ModificationPage"),
      "test/payment-modifications.yaml#/get",
    ),
    says: "The modifications of a payment are a page with the newest first, and can be filtered by type.",
    async verify({ test }) {
      const paymentReference = await payAtTerminal({ test });
      for (const value of [100, 200]) await refund({ test }, paymentReference, value);
      const refunds = await test.get("/payment/modifications", { paymentReference, type: "refund" });
      mustSucceed(refunds);
      mustBe(listAt(refunds, "data.modifications").length, 2, "The number of refunds");
      mustHave(refunds, "data.modifications.0.amount.value", 200);
      const captures = await test.get("/payment/modifications", { paymentReference, type: "capture" });
      mustBe(listAt(captures, "data.modifications").length, 0, "The number of captures");
    },
  }),
];
