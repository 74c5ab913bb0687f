import { expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import {
  amounts,
  capture,
  cards,
  euros,
  openSession,
  payAtTerminal,
  payNewSession,
  readSession,
  refund,
  requestOperation,
  requestWithAccess,
  serverTime,
  terminal,
  testOperations,
  unique,
} from "../../src/verify/check/fixtures.ts";
import { countSessions, createWithReference } from "../../src/verify/check/replays.ts";
import { apiOf } from "../../src/verify/server/api.ts";
import { controlPlaneOf } from "../../src/verify/server/control-plane.ts";
import { Server } from "../../src/verify/server/server.ts";
import { useSandbox } from "../support/sandbox.ts";

const running = useSandbox({ testKey: "my_test_key" });
/** @param requested gets the path of each request */
function context({ testKey = "my_test_key", requested = [] as string[] } = {}) {
  const { sandbox } = running;
  const options = { server: "http://127.0.0.1", testKey, webcode: "SHOP01" };
  const server = new Server({
    ...options,
    allowLive: false,
    sandbox: true,
    fetch: (request) => {
      requested.push(new URL(request.url).pathname);
      return sandbox.fetch(request);
    },
  });
  return { test: server.test, controlPlane: controlPlaneOf(server) };
}

it("a valid request to each operation of Test is refused for nothing but what does not exist", async () => {
  const requested: string[] = [];
  const { test } = context({ requested });
  expect(testOperations).toEqual(operations.filter(({ environment }) => environment === "test"));
  for (const operation of testOperations) {
    const { status } = await requestOperation(test, operation);
    const isMade = ["/payment/session", "/pos/payment"].includes(operation.route);
    const isList = ["/payment/sessions", "/payment/modifications", "/pos/terminals"].includes(
      operation.route,
    );
    expect(status, operation.operationId).toBe(isMade ? 201 : isList ? 200 : 404);
  }
  expect(requested).toContain("/external/v1/test/payment/session/unknown");
});

it("a request with the right key is sent once in a run, and in Live without webcode and amount", async () => {
  for (const environment of ["test", "live"] as const) {
    const sent: string[] = [];
    const send: Parameters<typeof apiOf>[0] = async (_, path, __, body = "") => {
      sent.push(path + body);
      return { status: 200, text: "", json: {} };
    };
    const apiOfRun = () => apiOf(send, { environment, key: "my_test_key", webcode: "SHOP01" });
    const api = apiOfRun();
    for (const operation of testOperations) {
      const ask = () => requestWithAccess(api, operation);
      // Also when two checks ask at once.
      const [first, second] = await Promise.all([ask(), ask()]);
      expect([second, await ask()]).toEqual([first, first]);
    }
    expect(sent).toHaveLength(testOperations.length);
    const live = sent.filter((text) => !/webcode|amount/.test(text));
    expect(live).toHaveLength(environment === "live" ? sent.length : 0);
    for (const operation of testOperations) await requestWithAccess(apiOfRun(), operation);
    expect(sent).toHaveLength(2 * testOperations.length);
  }
});

it("a session or payment that the server refuses is named in the finding", async () => {
  const stranger = context({ testKey: "another_key" });
  await expect(openSession(stranger)).rejects.toThrow(/^A session .*403/);
  await expect(payAtTerminal(stranger)).rejects.toThrow(/^A POS payment .*403/);
});

it("fields and options of a request replace those of the valid one", async () => {
  const { test } = context();
  const [session] = testOperations.filter(({ route }) => route === "/payment/session");
  const [list] = testOperations.filter(({ route }) => route === "/payment/sessions");
  if (!session || !list) throw new Error("The contract has no sessions.");
  expect((await requestOperation(test, session, { webcode: "" })).status).toBe(400);
  expect((await requestOperation(test, session, {}, { apiKey: null })).status).toBe(403);
  expect((await requestOperation(test, list, { limit: "many" })).status).toBe(400);
  expect((await requestOperation(test, list, {}, { apiKey: null })).status).toBe(403);
});

it("a session is opened, read and paid, and its payment refunded and captured", async () => {
  const own = context();
  const customReference = unique();
  const sessionId = await openSession(own, { customReference });
  expect((await readSession(own, sessionId)).json).toMatchObject({
    data: { customReference, status: "pending" },
  });
  const paid = await payNewSession(own, { customReference });
  expect(paid.redirectUrl.href).toContain("/verify/ok");
  expect((await readSession(own, paid.sessionId)).json).toMatchObject({
    data: { status: "completed", paymentReference: paid.paymentReference },
  });
  expect(await refund(own, paid.paymentReference, 100)).toMatchObject({ status: 202 });
  expect((await capture(own, paid.paymentReference, 100)).status).toBeGreaterThanOrEqual(400);
  const reserved = await payNewSession(own, { isPreAuth: true });
  expect((await capture(own, reserved.paymentReference, 100)).status).toBe(202);
});

it("a refund and a session with one idempotency key are made once", async () => {
  const own = context();
  const paymentReference = await payAtTerminal(own, { description: "at a terminal" });
  const idempotencyKey = unique();
  const [first, second] = [
    await refund(own, paymentReference, 100, { idempotencyKey }),
    await refund(own, paymentReference, 100, { idempotencyKey }),
  ];
  expect(second.text).toBe(first.text);
  const customReference = unique();
  const created = await createWithReference(own, customReference);
  expect((await createWithReference(own, customReference)).text).toBe(created.text);
  expect(await countSessions(own, customReference)).toBe(1);
  expect(unique()).not.toBe(unique());
});

it("cards, terminals and amounts have the outcomes of their names", async () => {
  const { test, controlPlane } = context();
  const pay = async (card: string) => (await controlPlane.pay(await openSession({ test }), card)).status;
  expect([await pay(cards.authorised), await pay(cards.refused)]).toEqual(["authorised", "refused"]);
  const charge = async (poiId: string | undefined, value: number) =>
    test.post("/pos/payment", { poiId, amount: euros(value) });
  expect(await charge(terminal.online, 1800)).toMatchObject({ status: 201 });
  expect((await charge(terminal.online, amounts.refused)).json).toMatchObject({
    data: { status: "refused" },
  });
  expect(await charge(terminal.online, amounts.timeout)).toMatchObject({ status: 502 });
  expect((await charge(terminal.offline, 1800)).status).toBe(502);
});

it("the time of the server is that of a sandbox's clock, and elsewhere that of the machine", async () => {
  const { controlPlane } = context();
  expect(await serverTime({ available: { controlPlane } })).toBe(running.sandbox.clock.now().getTime());
  const before = Date.now();
  const now = await serverTime({ available: {} });
  expect([now >= before, now <= Date.now()]).toEqual([true, true]);
});
