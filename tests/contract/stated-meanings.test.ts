import { describe, expect, it } from "vitest";
import { contract } from "../support/contract.ts";
import { amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

// What the contract says of each query parameter and of each value that is true or false, with its proof. Whoever
// changes such a sentence changes it here, and proves what the new one says.

const running = useSandbox();
const start = Date.parse("2026-06-28T10:30:00Z");
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();
const create = async (fields: object = {}) =>
  (await running.test.post("/payment/session", { ...sessionBody, ...fields })).json.data;
const list = async (query: string, route = "/payment/sessions") =>
  (await running.test.get(`${route}?webcode=${webcode}&${query}`)).json.data;
const references = async (query: string): Promise<string[]> =>
  (await list(query)).sessions.map(({ customReference }: { customReference: string }) => customReference);
const poiIds = async (query: string): Promise<string[]> =>
  (await list(query, "/pos/terminals")).map(({ poiId }: { poiId: string }) => poiId);
const refund = (paymentReference: string) =>
  running.test.post("/payment/refund", { webcode, paymentReference, amount: amount(1), reason: "OTHER" });
const typesOf = async (query: string): Promise<string[]> =>
  (await list(query, "/payment/modifications")).modifications.map(({ type }: { type: string }) => type);

/** An empty store with three sessions a minute apart, of which the first is paid. */
const three = async () => {
  await running.control("POST", "/reset");
  for (const [index, customReference] of ["first", "second", "third"].entries()) {
    if (index > 0) await running.advance(60);
    const { sessionId } = await create({ customReference });
    if (index === 0) await running.pay(sessionId);
  }
};

const proofs: Record<string, () => Promise<void>> = {
  "The business identifier; it must be the one of the API key.": async () => {
    expect((await running.test.get("/pos/terminals?webcode=OTHER01")).status).toBe(403);
  },
  "Only sessions created at this moment or later.": async () => {
    await three();
    expect(await references(`createdFrom=${at(60)}`)).toEqual(["third", "second"]);
  },
  "Only sessions created before this moment; one created exactly then is left out.": async () => {
    await three();
    expect(await references(`createdTo=${at(60)}`)).toEqual(["first"]);
  },
  "Only sessions with exactly this reference.": async () => {
    await three();
    expect(await references("customReference=second")).toEqual(["second"]);
    expect(await references("customReference=Second")).toEqual([]);
    expect(await references("customReference=secon")).toEqual([]);
  },
  "Only sessions in this status.": async () => {
    await three();
    expect(await references("status=completed")).toEqual(["first"]);
  },
  "Which page to return, counted from 1.": async () => {
    await three();
    expect(await references("limit=1&page=1")).toEqual(["third"]);
    expect(await references("limit=1&page=3")).toEqual(["first"]);
  },
  "The most entries to return.": async () => {
    await three();
    expect(await references("limit=2")).toEqual(["third", "second"]);
  },
  "Whether another page follows.": async () => {
    await three();
    const hasMore = async (page: number) => (await list(`limit=1&page=${page}`)).pagination.hasMore;
    expect([await hasMore(2), await hasMore(3)]).toEqual([true, false]);
  },
  "Only modifications of this type.": async () => {
    const paymentReference = await running.paid();
    await refund(paymentReference);
    await running.test.post("/payment/cancel", { webcode, paymentReference: await running.paid() });
    expect(await typesOf("type=cancel")).toEqual(["cancel"]);
  },
  "Only modifications of this payment.": async () => {
    const paymentReference = await running.paid();
    await refund(paymentReference);
    await refund(await running.paid());
    expect(await typesOf(`paymentReference=${paymentReference}`)).toEqual(["refund"]);
  },
  "Ask the provider which terminals are connected now and return only those.": async () => {
    const all = await poiIds("");
    const connected = await poiIds("syncFromProvider=true");
    expect(connected.length).toBeLessThan(all.length);
    expect(await poiIds("syncFromProvider=false")).toEqual(all);
    const charge = (poiId: string) =>
      running.test.post("/pos/payment", { webcode, poiId, amount: amount(1000) });
    for (const poiId of all) expect((await charge(poiId)).status).toBe(connected.includes(poiId) ? 201 : 502);
  },
  "Whether the amount is only reserved, to be captured later.": async () => {
    const capture = async (isPreAuth: boolean) => {
      const body = { webcode, paymentReference: await running.paid({ isPreAuth }), amount: amount(10000) };
      return (await running.test.post("/payment/capture", body)).status;
    };
    expect([await capture(true), await capture(false)]).toEqual([202, 400]);
  },
  "The call did what it was asked to do.": async () => {
    expect((await running.test.post("/payment/session", sessionBody)).json.success).toBe(true);
  },
  "The request did not do what it was asked to do.": async () => {
    expect((await running.test.post("/payment/session", {})).json.success).toBe(false);
  },
};

/** Fails the next modification of this kind. */
const failing = (operation: string) =>
  running.control("POST", "/faults", {
    ...{ environment: "test", operation, effect: { type: "fail", reason: "The bank refused it." } },
  });
/** The statuses of a modification that fails, and of the same one after it. */
async function twice(type: string, isPreAuth: boolean, more: object): Promise<number[]> {
  const body = { webcode, paymentReference: await running.paid({ isPreAuth }), ...more };
  await failing(`${type}Payment`);
  const first = await running.test.post(`/payment/${type}`, body);
  await running.advance(60);
  const modifications = await list(`paymentReference=${body.paymentReference}`, "/payment/modifications");
  expect(modifications.modifications).toMatchObject([{ status: "failed" }]);
  return [first.status, (await running.test.post(`/payment/${type}`, body)).status];
}
Object.assign(proofs, {
  "A capture was accepted and could not be processed. The amount stays reserved, and you can capture it again.":
    async () => expect(await twice("capture", true, { amount: amount(10000) })).toEqual([202, 202]),
  "A refund was accepted and could not be processed. The customer got no money back, and you can refund again.":
    async () =>
      expect(await twice("refund", false, { amount: amount(10000), reason: "OTHER" })).toEqual([202, 202]),
  "A moment as the API reports it, `YYYY-MM-DD hh:mm:ss` in UTC. It exists in the calendar; the pattern alone would also\nallow 30 February.":
    async () => {
      const now = running.sandbox.clock.now().toISOString();
      expect((await create()).createdAt).toBe(now.slice(0, 19).replace("T", " "));
    },
});

type Node = { type?: unknown; description?: unknown; in?: unknown };

/** The descriptions of query parameters and of booleans. */
function* stated(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  const { type, description, in: place } = node as Node;
  if (typeof description === "string" && (type === "boolean" || place === "query")) yield description.trim();
  for (const inner of Object.values(node)) yield* stated(inner);
}

it("each query parameter, boolean and failure, and the time stamp, has a sentence with a proof, and no other has one", () => {
  const { parameters, schemas } = contract.components;
  const named = Object.entries(schemas as Record<string, Node>).flatMap(([name, { description }]) =>
    /FailedEvent$|^Timestamp$/.test(name) ? [String(description).trim()] : [],
  );
  expect([...new Set([...stated({ parameters, schemas }), ...named])].sort()).toEqual(
    Object.keys(proofs).sort(),
  );
});

describe("the contract says the truth:", () => {
  it.each(Object.entries(proofs))("%s", async (_, proof) => {
    await proof();
  });
});
