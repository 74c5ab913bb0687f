// tier: unit, prism
import { describe, expect, it } from "vitest";
import { type Environment, terminals } from "../../../generated/constants.ts";
import { operations } from "../../../generated/operations.ts";
import type { Operation } from "../../../src/contract/router.ts";
import { amount, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

const sandbox = useSandbox();

/** A request that the operation accepts, made afresh: modifications use a payment up. */
async function validRequest({ environment, route }: Operation): Promise<{ path: string; body?: object }> {
  const api = sandbox[environment];
  const create = async (isPreAuth: boolean) => {
    const { json } = await api.post("/payment/session", { ...sessionBody, isPreAuth });
    const sessionId: string = json.data.sessionId;
    await sandbox.pay(sessionId);
    const detail = await api.get(`/payment/session/${sessionId}?webcode=${webcode}`);
    return { sessionId, payment: { webcode, paymentReference: detail.json.data.paymentReference } };
  };
  switch (route) {
    case "/payment/session":
      return { path: route, body: sessionBody };
    case "/payment/session/{sessionId}":
      return { path: `/payment/session/${(await create(false)).sessionId}` };
    case "/payment/refund":
      return {
        path: route,
        body: { ...(await create(false)).payment, amount: amount(100), reason: "RETURN" },
      };
    case "/payment/capture":
      return { path: route, body: { ...(await create(true)).payment, amount: amount(100) } };
    case "/payment/cancel":
    case "/payment/extend":
      return { path: route, body: (await create(true)).payment };
    case "/pos/payment":
      return {
        path: route,
        body: { webcode, poiId: terminals[environment][0].poiId, amount: amount(100) },
      };
    default:
      return { path: route };
  }
}

interface Sent {
  key: string | undefined;
  webcode?: string;
  contentType?: string;
  rawBody?: string;
}

async function call(
  operation: Operation,
  { key, webcode: sentWebcode = webcode, contentType, rawBody }: Sent,
) {
  const { path, body } = await validRequest(operation);
  const prefix = operation.path.slice(0, -operation.route.length);
  const query = operation.write ? "" : `?webcode=${sentWebcode}`;
  const headers = {
    ...(key === undefined ? {} : { "X-API-KEY": key }),
    ...(contentType === undefined ? {} : { "Content-Type": contentType }),
  };
  const sentBody = operation.write ? (rawBody ?? { ...body, webcode: sentWebcode }) : undefined;
  const response = await sandbox.send(operation.method, `${prefix}${path}${query}`, sentBody, headers);
  return [response.status, response.json.success ? "success" : response.json.error.code];
}

async function newKey(environment: Environment, allowedIps: string[] = []) {
  const { json } = await sandbox.control("POST", "/api-keys", { environment, webcode, allowedIps });
  return json as { id: string; key: string };
}

async function revokedKey(environment: Environment): Promise<string> {
  const { id, key } = await newKey(environment);
  await sandbox.control("POST", `/api-keys/${id}/revoke`);
  return key;
}

type Expected = [status: number, code: number | "success"];
const success = ({ statuses }: Operation): Expected => [statuses[0], "success"];
const writesOnly = (operation: Operation, refusal: Expected) =>
  operation.write ? refusal : success(operation);
const keyOf = (environment: Environment) => sandbox.sandbox.keys[environment];
const scope = (operation: Operation, environment: Environment): Expected =>
  operation.environment === environment ? success(operation) : [403, 11008];

/** Each column of the matrix: what is sent, and what must come back from every operation. */
const columns: Record<
  string,
  [(operation: Operation) => Promise<Sent> | Sent, (operation: Operation) => Expected]
> = {
  "no key": [() => ({ key: undefined }), () => [403, 11001]],
  "an unknown key": [() => ({ key: "avp_test_unknown" }), () => [403, 11001]],
  "a revoked key": [async ({ environment }) => ({ key: await revokedKey(environment) }), () => [403, 11001]],
  "a Live key": [() => ({ key: keyOf("live") }), (operation) => scope(operation, "live")],
  "a Test key": [() => ({ key: keyOf("test") }), (operation) => scope(operation, "test")],
  "another webcode": [
    ({ environment }) => ({ key: keyOf(environment), webcode: "SHOP02" }),
    () => [403, 11008],
  ],
  "an IP address outside the key's list": [
    async ({ environment }) => ({ key: (await newKey(environment, ["203.0.113.0/24"])).key }),
    () => [403, 11002],
  ],
  "an unsupported content type": [
    ({ environment }) => ({ key: keyOf(environment), contentType: "text/plain" }),
    (operation) => writesOnly(operation, [415, 12001]),
  ],
  "malformed JSON": [
    ({ environment }) => ({ key: keyOf(environment), rawBody: '{"webcode":' }),
    (operation) => writesOnly(operation, [400, 12001]),
  ],
};

describe.each(Object.entries(columns))("with %s", (_, [sent, expected]) => {
  it.each(operations)("$operationId responds as the contract says", async (operation) => {
    expect(await call(operation, await sent(operation))).toEqual(expected(operation));
  });
});

describe("the order of the checks", () => {
  const everythingWrong = { key: undefined, webcode: "SHOP02", contentType: "text/plain", rawBody: "{" };
  const refund = operations.find(({ operationId }) => operationId === "refundTestPayment") as Operation;

  it("is key, scope, IP address, content type, body, webcode", async () => {
    const wrongScope = (await newKey("live", ["203.0.113.1"])).key;
    const wrongIp = (await newKey("test", ["203.0.113.1"])).key;
    expect(await call(refund, everythingWrong)).toEqual([403, 11001]);
    expect(await call(refund, { ...everythingWrong, key: wrongScope })).toEqual([403, 11008]);
    expect(await call(refund, { ...everythingWrong, key: wrongIp })).toEqual([403, 11002]);
    expect(await call(refund, { ...everythingWrong, key: keyOf("test") })).toEqual([415, 12001]);
    const json = { ...everythingWrong, key: keyOf("test"), contentType: "application/json" };
    expect(await call(refund, json)).toEqual([400, 12001]);
    expect(await call(refund, { key: keyOf("test"), webcode: "SHOP02" })).toEqual([403, 11008]);
  });
});
