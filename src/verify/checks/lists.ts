import type { Check } from "../check.ts";
import { read } from "../exchange.ts";
import { listAt, must, mustAnswer, mustBe, mustHave, mustRefuse } from "../expectations.ts";
import { openSession, refund, sale, unique } from "../fixtures.ts";
import type { Server } from "../server.ts";
import { assumed, publicPages } from "../verdict.ts";

const schema = (name: string) => `${name}.yaml#/`;

/** Sessions with a custom reference of their own, oldest first. */
async function sessions(server: Server, count: number) {
  const customReference = unique();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await openSession(server, { customReference }));
  return { customReference, ids };
}

const idsOf = (entries: unknown[]) => entries.map((entry) => read(entry, "sessionId")).join(" ");

/** Lists, their filters and pages. */
export const listChecks: Check[] = [
  {
    id: "lists.sessions",
    source: publicPages,
    says: "Sessions can be listed, with filters.",
    async verify(server) {
      const { customReference, ids } = await sessions(server, 2);
      const answer = await server.test.get("/payment/sessions", { customReference, status: "pending" });
      mustAnswer(answer, 200);
      mustBe(listAt(answer, "data.sessions").length, ids.length, "The number of sessions");
      const none = await server.test.get("/payment/sessions", { customReference, status: "completed" });
      mustBe(listAt(none, "data.sessions").length, 0, "The number of completed sessions");
    },
  },
  {
    id: "lists.newest-first",
    source: assumed(schema("sessions/schemas/SessionsPage"), "test/payment-sessions.yaml#/get"),
    says: "A list of sessions is a page with the newest first.",
    async verify(server) {
      const { customReference, ids } = await sessions(server, 3);
      const answer = await server.test.get("/payment/sessions", { customReference });
      mustBe(idsOf(listAt(answer, "data.sessions")), ids.toReversed().join(" "), "The order of the sessions");
    },
  },
  {
    id: "lists.pages",
    source: assumed(schema("common/schemas/PageNumber"), schema("common/schemas/Pagination")),
    says: "Pages are counted from 1 and tell whether more follows.",
    async verify(server) {
      const { customReference, ids } = await sessions(server, 3);
      const page = (number: string) =>
        server.test.get("/payment/sessions", { customReference, limit: "2", page: number });
      const [first, second] = [await page("1"), await page("2")];
      mustHave(first, "data.pagination.hasMore", true);
      mustHave(second, "data.pagination.hasMore", false);
      const found = [...listAt(first, "data.sessions"), ...listAt(second, "data.sessions")];
      mustBe(idsOf(found), ids.toReversed().join(" "), "What the pages hold together");
      mustRefuse(await page("0"), { status: 400, code: 12001 }, "Page 0");
    },
  },
  {
    id: "lists.limit",
    source: assumed(schema("common/schemas/PageLimit")),
    says: "A page holds 20 entries unless told otherwise and 100 at the most.",
    async verify(server) {
      const { customReference } = await sessions(server, 21);
      const answer = await server.test.get("/payment/sessions", { customReference });
      mustBe(listAt(answer, "data.sessions").length, 20, "The number of sessions on a page");
      mustAnswer(await server.test.get("/payment/sessions", { limit: "100" }), 200, "limit=100");
      mustRefuse(
        await server.test.get("/payment/sessions", { limit: "101" }),
        { status: 400, code: 12001 },
        "limit=101",
      );
    },
  },
  {
    id: "lists.dates",
    source: publicPages,
    says: "A filter that is no date answers 400, code 12002.",
    async verify({ test }) {
      mustRefuse(await test.get("/payment/sessions", { createdFrom: "yesterday" }), {
        status: 400,
        code: 12002,
      });
    },
  },
  {
    id: "lists.modifications",
    source: assumed(
      schema("modifications/schemas/ModificationsPage"),
      "test/payment-modifications.yaml#/get",
    ),
    says: "The modifications of a payment are a page with the newest first, and can be filtered by type.",
    async verify(server) {
      const paymentReference = await sale(server);
      for (const value of [100, 200]) await refund(server, paymentReference, value);
      const answer = await server.test.get("/payment/modifications", { paymentReference, type: "refund" });
      mustAnswer(answer, 200);
      mustBe(listAt(answer, "data.modifications").length, 2, "The number of refunds");
      mustHave(answer, "data.modifications.0.amount.value", 200);
      const none = await server.test.get("/payment/modifications", { paymentReference, type: "capture" });
      must(listAt(none, "data.modifications").length === 0, "The filter by type lets refunds through.");
    },
  },
];
