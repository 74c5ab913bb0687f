// tier: unit, prism
import { describe, expect, it } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { openRedirectData } from "../../../src/redirect/open.ts";
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
const notFound = {
  status: 404,
  json: { error: { code: 10404, message: apiErrors.sessionNotFound.message } },
};

describe("a session", () => {
  it("returns the fields of its request, and is pending", async () => {
    const request = exampleBody("/external/v1/payment/session", "post") as Record<string, unknown>;
    const { sessionId, paymentUrl } = await create(request);
    expect(sessionId).toMatch(/^SHOP01-EXT-\d+$/);
    expect(paymentUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/pay-external\/\w{22}$/);
    const { webcode: _, ...said } = request;
    // Other tests advance the clock.
    const { now } = (await sandbox.advance(0)).json;
    expect((await read(sessionId)).json.data).toEqual({
      sessionId,
      ...said,
      status: "pending",
      createdAt: now.slice(0, 19).replace("T", " "),
      attempts: [],
    });
  });

  it("is a sale unless isPreAuth is true", async () => {
    const { sessionId, isPreAuth } = await create();
    expect(isPreAuth).toBe(false);
    expect((await read(sessionId)).json.data.isPreAuth).toBe(false);
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
    expect(json.data.paymentReference).toMatch(/^SHOP01-PXT-\d+$/);
  });

  it("leaves no payment behind when its attempt is refused", async () => {
    const { sessionId } = await create();
    await sandbox.pay(sessionId, "4000000000000002");
    const [{ paymentReference }] = (await read(sessionId)).json.data.attempts;
    const refund = { webcode, paymentReference, amount: amount(1), reason: "RETURN" };
    const { message, statusCode } = apiErrors.paymentNotFound;
    expect(await sandbox.test.post("/payment/refund", refund)).toMatchObject({
      status: statusCode,
      json: { error: { message } },
    });
  });

  it("rejects a card that the contract does not list", async () => {
    const { sessionId } = await create();
    expect((await sandbox.pay(sessionId, "5500000000000004")).json.status).toBe("refused");
  });

  it("is paid once when two requests pay it at the same time", async () => {
    const { sessionId } = await create();
    const outcomes = await Promise.all([sandbox.pay(sessionId), sandbox.pay(sessionId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = outcomes.find(({ status }) => status === 409);
    expect(late?.json.error).toMatchObject({
      name: "sessionNotPending",
      message: expect.stringContaining("The session is completed."),
    });
    expect((await read(sessionId)).json.data.attempts).toHaveLength(1);
  });

  it("expires 24 hours after its creation and can then no longer be paid", async () => {
    const { sessionId } = await create({ customReference: "at-the-limit" });
    await sandbox.advance(24 * 3600 - 1);
    expect((await read(sessionId)).json.data.status).toBe("pending");
    await sandbox.advance(1);
    expect((await read(sessionId)).json.data.status).toBe("expired");
    for (const [status, count] of Object.entries({ pending: 0, expired: 1 })) {
      const list = `/payment/sessions?webcode=${webcode}&customReference=at-the-limit&status=${status}`;
      expect((await sandbox.test.get(list)).json.data.sessions).toHaveLength(count);
    }
    expect((await sandbox.pay(sessionId)).status).toBe(409);
  });

  it("that was paid stays completed after its lifetime", async () => {
    const { sessionId } = await create();
    await sandbox.pay(sessionId);
    await sandbox.advance(25 * 3600);
    expect((await read(sessionId)).json.data.status).toBe("completed");
  });

  it("that is unknown, or belongs to another environment or webcode, leads to 404", async () => {
    const { sessionId } = await create();
    expect(await sandbox.live.get(`/payment/session/${sessionId}?webcode=${webcode}`)).toMatchObject(
      notFound,
    );
    const { json } = await sandbox.control("POST", "/api-keys", { environment: "test", webcode: "SHOP02" });
    const strangers = `/payment/session/${sessionId}?webcode=SHOP02`;
    expect(await sandbox.test.get(strangers, { "X-API-KEY": json.key })).toMatchObject(notFound);
    expect(await read("SHOP01-EXT-1")).toMatchObject(notFound);
  });

  it("is found by its id in any percent-encoding, and never by a longer path", async () => {
    const { sessionId } = await create();
    const escaped = sessionId.replaceAll("-", "%2D");
    expect((await read(escaped)).json.data.sessionId).toBe(sessionId);
    expect(await read(`${sessionId}%2F..`)).toMatchObject(notFound);
    expect((await read("%E0%A4%A")).status).toBe(404);
  });
});

describe("the redirect after a payment", () => {
  const paid = async (fields: object = {}) => {
    const { sessionId } = await create(fields);
    const { json } = await sandbox.pay(sessionId);
    const detail = (await read(sessionId)).json.data;
    const url = new URL(json.redirectUrl);
    return { sessionId, url, paymentReference: detail.paymentReference };
  };
  const open = (url: URL) => {
    const data = url.searchParams.get("data") ?? "";
    return openRedirectData(data, sandbox.sandbox.secrets.test);
  };

  it.each([{}, { customReference: "ORD-1" }])(
    "leads to urlOk with all data of the payment, with %j",
    async (fields) => {
      const { url, sessionId, paymentReference } = await paid(fields);
      expect(url.href.split("?")[0]).toBe(sessionBody.urlOk);
      const { iat, exp, aud, ...claims } = await open(url);
      expect(claims).toEqual({
        sessionId,
        paymentReference,
        status: "completed",
        amount: amount(10000),
        ...fields,
      });
    },
  );

  it.each([
    ["https://shop.example/ok?order=A%20B&sig=a/b", "https://shop.example/ok?order=A%20B&sig=a/b&data=DATA"],
    ["https://shop.example/ok?q=a+b&r=%2f&s='", "https://shop.example/ok?q=a+b&r=%2f&s='&data=DATA"],
    ["HTTPS://Shop.Example:443/a/../b", "HTTPS://Shop.Example:443/a/../b?data=DATA"],
    ["https://shop.example", "https://shop.example?data=DATA"],
    ["https://shop.example#top", "https://shop.example?data=DATA#top"],
    ["https://shop.example/?", "https://shop.example/?data=DATA"],
    ["https://shop.example/?a=1&", "https://shop.example/?a=1&data=DATA"],
    ["https://shop.example/?a=1#/paid?b=2", "https://shop.example/?a=1&data=DATA#/paid?b=2"],
    ["https://shop.example/?#", "https://shop.example/?data=DATA#"],
    ["https://shop.example/#?a=1", "https://shop.example/?data=DATA#?a=1"],
    ["http://[::1]:3000/ok", "http://[::1]:3000/ok?data=DATA"],
  ])("is every byte of %s with data before the fragment", async (urlOk, expected) => {
    const { sessionId } = await create({ urlOk });
    const { redirectUrl } = (await sandbox.pay(sessionId)).json;
    const { paymentReference } = (await read(sessionId)).json.data;
    const data = new URL(redirectUrl).searchParams.get("data") ?? "";
    expect(redirectUrl.replace(data, "DATA")).toBe(expected);
    expect(await open(new URL(redirectUrl))).toMatchObject({ sessionId, paymentReference });
  });

  it("is every byte of urlKo after a refusal", async () => {
    const urlKo = "HTTPS://Shop.Example?order=A%20B&data=1&sig=a/b#'x";
    const { sessionId } = await create({ urlKo });
    expect((await sandbox.pay(sessionId, "4000000000000002")).json.redirectUrl).toBe(urlKo);
  });

  it("brings data that is valid in real time, however far the sandbox's clock was advanced", async () => {
    const { sessionId } = await create();
    await sandbox.advance(12 * 3600);
    const before = Math.floor(Date.now() / 1000);
    const { redirectUrl } = (await sandbox.pay(sessionId)).json;
    const { iat, exp } = await open(new URL(redirectUrl));
    expect(iat).toBeGreaterThanOrEqual(before);
    expect(iat).toBeLessThanOrEqual(Date.now() / 1000);
    expect(exp - iat).toBe(600);
  });

  it("is urlKo when the card was refused", async () => {
    const { sessionId } = await create();
    const { json } = await sandbox.pay(sessionId, "4000000000000002");
    expect(json).toEqual({ status: "refused", redirectUrl: sessionBody.urlKo });
  });
});

describe("the list of sessions", () => {
  it("contains no session of another environment or webcode", async () => {
    const customReference = "isolation-test";
    const { sessionId } = await create({ customReference });
    const { json } = await sandbox.control("POST", "/api-keys", { environment: "test", webcode: "SHOP02" });
    const theirs = { "X-API-KEY": json.key };
    await sandbox.live.post("/payment/session", { ...sessionBody, customReference });
    await sandbox.test.post(
      "/payment/session",
      { ...sessionBody, webcode: "SHOP02", customReference },
      theirs,
    );
    expect((await list(`&customReference=${customReference}`)).ids).toEqual([sessionId]);
  });

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
    expect((await list(`${mine}&status=pending`)).ids).toEqual([first.sessionId]);
    expect((await list(`${mine}&status=expired`)).ids).toEqual([]);
    await sandbox.advance(23 * 3600);
    expect((await list(`${mine}&status=pending`)).ids).toEqual([first.sessionId]);
    await sandbox.advance(3600);
    expect((await list(`${mine}&status=pending`)).ids).toEqual([]);
    expect((await list(`${mine}&status=expired`)).ids).toEqual([first.sessionId]);
  });

  it.each([
    "2016-12-31T23:59:60Z",
    "2026-02-30T00:00:00Z",
    "2026-07-15T24:00:00Z",
    "2026-07-15T00:00:00%2B99:99",
  ])("is not filtered by %s, which is no date", async (date) => {
    for (const name of ["createdFrom", "createdTo"]) {
      const answer = await sandbox.test.get(`/payment/sessions?webcode=${webcode}&${name}=${date}`);
      expect([answer.status, answer.json.error?.code]).toEqual([400, 12002]);
      expect(answer.json.error.message).toContain(name);
    }
  });

  it.each(["0000-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00Z"])(
    "holds what was created since %s",
    async (date) => {
      const customReference = `since-${date}`;
      const { sessionId } = await create({ customReference });
      const mine = `&customReference=${customReference}`;
      expect((await list(`${mine}&createdFrom=${date}`)).ids).toEqual([sessionId]);
      expect((await list(`${mine}&createdTo=${date}`)).ids).toEqual([]);
      expect((await list(`${mine}&createdTo=9999-12-31T23:59:59-23:59`)).ids).toEqual([sessionId]);
    },
  );

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
    const whole = await list(`&customReference=${reference}&limit=3`);
    expect(whole).toEqual({ ids: made, page: 1, limit: 3, hasMore: false });
  });
});
