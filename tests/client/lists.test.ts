import { beforeEach, describe, expect, it } from "vitest";
import { maximums } from "../../generated/constants.ts";
import { createTestClient, eachModification, eachSession, type TestClient, unwrap } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";

let sandbox: Sandbox;
let client: TestClient;
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true });
  client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  return () => sandbox.close();
});

const webcode = "SHOP01";
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
async function createSession(value: number): Promise<string> {
  const body = { webcode, amount: { value, currency: "EUR" }, ...urls };
  return unwrap(await client.POST("/payment/session", { body })).sessionId;
}
async function createSessions(count: number): Promise<string[]> {
  const created: string[] = [];
  for (let value = 1; value <= count; value += 1) created.unshift(await createSession(value));
  return created;
}
const pay = (sessionId: string) =>
  sandbox.fetch(`/_sandbox/sessions/${sessionId}/pay`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });

it.each([
  ["sessions", eachSession],
  ["modifications", eachModification],
])(
  "an iteration over %s asks for as many a page as the caller says, and otherwise for the most",
  async (_, each) => {
    const asked: (string | null)[] = [];
    const fetch = async (request: Request) => {
      asked.push(new URL(request.url).searchParams.get("limit"));
      return sandbox.fetch(request);
    };
    const counting = createTestClient({ apiKey: sandbox.keys.test, fetch });
    for (const query of [{ webcode }, { webcode, limit: 7 }])
      await Array.fromAsync<unknown>(each(counting, query));
    expect(asked).toEqual([String(maximums.limit), "7"]);
  },
);

describe("an iteration over sessions gives each once", () => {
  it("when new sessions push others to the next page", async () => {
    const created = await createSessions(25);
    const seen: string[] = [];
    for await (const { sessionId } of eachSession(client, { webcode, limit: 10 })) {
      seen.push(sessionId);
      if (seen.length % 5 === 0) await createSession(1_000);
    }
    expect(seen).toEqual(created);
  });

  it("when more sessions than a page holds are created meanwhile, which may come too", async () => {
    const created = await createSessions(12);
    const seen: string[] = [];
    for await (const { sessionId } of eachSession(client, { webcode, limit: 5 })) {
      seen.push(sessionId);
      if (seen.length === 5) await createSessions(11);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(created));
  });

  it("when each pending session is paid, and leaves the list, as soon as it comes", async () => {
    const created = await createSessions(25);
    const seen: string[] = [];
    for await (const { sessionId } of eachSession(client, { webcode, status: "pending", limit: 10 })) {
      seen.push(sessionId);
      await pay(sessionId);
    }
    expect(seen).toEqual(created);
  });

  it("of the status that was asked for", async () => {
    const created = await createSessions(6);
    const paid = created.filter((_, index) => index % 2 === 0);
    for (const sessionId of paid) await pay(sessionId);
    const ids = async (status: "pending" | "completed") =>
      (await Array.fromAsync(eachSession(client, { webcode, status, limit: 2 }))).map(
        ({ sessionId }) => sessionId,
      );
    expect(await ids("completed")).toEqual(paid);
    expect(await ids("pending")).toEqual(created.filter((sessionId) => !paid.includes(sessionId)));
  });
});

it("an iteration over modifications gives each once when new ones push others to the next page", async () => {
  const sale = { webcode, poiId: "V400m-TEST-000001", amount: { value: 10_000, currency: "EUR" } };
  const { paymentReference } = unwrap(await client.POST("/pos/payment", { body: sale }));
  const refund = async (value: number) => {
    const body = { webcode, paymentReference, amount: { value, currency: "EUR" }, reason: "OTHER" as const };
    return unwrap(await client.POST("/payment/refund", { body })).modificationId;
  };
  const created: string[] = [];
  for (let value = 1; value <= 25; value += 1) created.unshift(await refund(value));
  const seen: string[] = [];
  for await (const { modificationId } of eachModification(client, { webcode, limit: 10 })) {
    seen.push(modificationId);
    if (seen.length % 5 === 0) await refund(100);
  }
  expect(seen).toEqual(created);
});
