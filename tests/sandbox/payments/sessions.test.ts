import { describe, expect, it } from "vitest";
import { refusals } from "../../../generated/errors.ts";
import { exampleBody } from "../../support/contract.ts";
import { amount, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

const sandbox = useSandbox();
const create = async (fields: object = {}) =>
  (await sandbox.test.post("/payment/session", { ...sessionBody, ...fields })).json.data;
const read = (sessionId: string) => sandbox.test.get(`/payment/session/${sessionId}?webcode=${webcode}`);
const list = async (query: string) => {
  const { json } = await sandbox.test.get(`/payment/sessions?webcode=${webcode}${query}`);
  return {
    ids: json.data.sessions.map(({ sessionId }: { sessionId: string }) => sessionId),
    ...json.data.pagination,
  };
};
const notFound = { status: 404, json: { error: { code: 10404, message: refusals.sessionNotFound.message } } };

describe("a session", () => {
  it("gives back what its creator said, and waits", async () => {
    const request = exampleBody("/external/v1/payment/session", "post") as Record<string, unknown>;
    const { sessionId, paymentUrl } = await create(request);
    expect(sessionId).toMatch(/^SHOP01-EXT-\d+$/);
    expect(paymentUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/pay-external\/\w{22}$/);
    const { webcode: _, ...said } = request;
    expect((await read(sessionId)).json.data).toEqual({
      sessionId,
      ...said,
      status: "pending",
      createdAt: "2026-06-28 10:30:00",
      attempts: [],
    });
  });

  it("stays pending after a refused attempt and completes with an authorised one", async () => {
    const { sessionId } = await create();
    expect((await sandbox.pay(sessionId, "4000000000000002")).json.status).toBe("refused");
    expect((await read(sessionId)).json.data).toMatchObject({
      status: "pending",
      attempts: [{ status: "refused" }],
    });
    expect((await sandbox.pay(sessionId)).json.status).toBe("authorised");
    const { json } = await read(sessionId);
    expect(json.data).toMatchObject({ status: "completed", paymentStatus: "AUTHORISED" });
    expect(json.data.attempts.map(({ status }: { status: string }) => status)).toEqual([
      "refused",
      "authorised",
    ]);
    expect(json.data.attempts[1].paymentReference).toBe(json.data.paymentReference);
  });

  it("is paid once when two pay at the same time", async () => {
    const { sessionId } = await create();
    const outcomes = await Promise.all([sandbox.pay(sessionId), sandbox.pay(sessionId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(sessionId)).json.data.attempts).toHaveLength(1);
  });

  it("expires 24 hours after its creation and can then no longer be paid", async () => {
    const { sessionId } = await create();
    await sandbox.advance(24 * 3600 - 1);
    expect((await read(sessionId)).json.data.status).toBe("pending");
    await sandbox.advance(1);
    expect((await read(sessionId)).json.data.status).toBe("expired");
    expect((await sandbox.pay(sessionId)).status).toBe(409);
  });

  it("of the other environment, another webcode or nobody is not found", async () => {
    const { sessionId } = await create();
    expect(await sandbox.live.get(`/payment/session/${sessionId}?webcode=${webcode}`)).toMatchObject(
      notFound,
    );
    const { json } = await sandbox.control("POST", "/api-keys", { environment: "test", webcode: "SHOP02" });
    const strangers = `/payment/session/${sessionId}?webcode=SHOP02`;
    expect(await sandbox.test.get(strangers, { "X-API-KEY": json.key })).toMatchObject(notFound);
    expect(await read("SHOP01-EXT-1")).toMatchObject(notFound);
  });

  it("is looked up by its id however its path is escaped, and never by a path of its own", async () => {
    const { sessionId } = await create();
    const escaped = sessionId.replaceAll("-", "%2D");
    expect((await read(escaped)).json.data.sessionId).toBe(sessionId);
    expect(await read(`${sessionId}%2F..`)).toMatchObject(notFound);
    expect((await read("%E0%A4%A")).status).toBe(404);
  });
});

describe("the list of sessions", () => {
  it("is filtered by status, reference and time of creation, all at once", async () => {
    const reference = "filter-test";
    const first = await create({ customReference: reference });
    await sandbox.advance(60);
    const second = await create({ customReference: reference });
    await sandbox.pay(second.sessionId);
    const mine = `&customReference=${reference}`;
    expect((await list(mine)).ids).toEqual([second.sessionId, first.sessionId]);
    expect((await list(`${mine}&status=completed`)).ids).toEqual([second.sessionId]);
    const createdAt = `${(await read(second.sessionId)).json.data.createdAt.replace(" ", "T")}Z`;
    expect((await list(`${mine}&createdFrom=${createdAt}`)).ids).toEqual([second.sessionId]);
    expect((await list(`${mine}&createdTo=${createdAt}`)).ids).toEqual([first.sessionId]);
    expect((await list(`${mine}&status=cancelled`)).ids).toEqual([]);
  });

  it("comes a page at a time and says whether more follows", async () => {
    const reference = "page-test";
    const made = [];
    for (const value of [1, 2, 3]) {
      made.unshift((await create({ customReference: reference, amount: amount(value) })).sessionId);
    }
    const mine = `&customReference=${reference}&limit=2`;
    expect(await list(mine)).toEqual({ ids: made.slice(0, 2), page: 1, limit: 2, hasMore: true });
    expect(await list(`${mine}&page=2`)).toEqual({ ids: made.slice(2), page: 2, limit: 2, hasMore: false });
    expect(await list(`${mine}&page=3`)).toEqual({ ids: [], page: 3, limit: 2, hasMore: false });
  });
});
