import { magicAmounts, terminals, testCards } from "../../../generated/constants.ts";
import { operations } from "../../../generated/operations.ts";
import type { Operation } from "../../contract/router.ts";
import type { Api, Fields, RequestOptions } from "../server/api.ts";
import type { ControlPlane } from "../server/control-plane.ts";
import type { JsonResponse } from "../server/exchange.ts";
import { mustSucceed, textAt } from "./expectations.ts";

/** The parts of a check's context that fixtures use. */
interface WithTest {
  test: Api;
}
interface WithControlPlane extends WithTest {
  controlPlane: ControlPlane;
}

/** An amount in euros; `value` in minor units. */
export const euros = (value: number) => ({ value, currency: "EUR" });

const { poiId } = terminals.test[0];
const offline = terminals.test.find(({ online }) => !online)?.poiId;
const ending = (outcome: string) =>
  Number(Object.entries(magicAmounts).find(([, value]) => value === outcome)?.[0]);

/** The terminals of Test, online and offline. */
export const terminal = { online: poiId, offline };
/** Amounts whose last two digits decide the outcome at a terminal, minor units. */
export const amounts = { refused: 1800 + ending("refused"), timeout: 1800 + ending("timeout") };

const cardOf = (outcome: (typeof testCards)[number]["outcome"]) =>
  testCards.find((card) => card.outcome === outcome)?.number ?? "";
export const cards = { authorised: cardOf("authorised"), refused: cardOf("refused") };

export const sessionBody = {
  amount: euros(10000),
  urlOk: "https://shop.example/verify/ok",
  urlKo: "https://shop.example/verify/failed",
};
export const posPaymentBody = { poiId, amount: euros(5000) };

/** A new text, for references and idempotency keys that no other run has used. */
export const unique = (): string => `verify-${crypto.randomUUID()}`;

/** A body with valid fields for each route that writes. The payment does not exist. */
const validBodies: Record<string, object> = {
  "/payment/session": sessionBody,
  "/payment/refund": { paymentReference: "unknown-payment", amount: euros(100), reason: "RETURN" },
  "/payment/capture": { paymentReference: "unknown-payment", amount: euros(100) },
  "/payment/cancel": { paymentReference: "unknown-payment" },
  "/payment/extend": { paymentReference: "unknown-payment" },
  "/pos/payment": posPaymentBody,
};

/** The operations of Test. Live has the same. */
export const testOperations: readonly Operation[] = operations.filter(
  ({ environment }) => environment === "test",
);

/** Sends a request with valid fields to an operation; `fields` replace or add some. */
export function requestOperation(
  api: Api,
  { route, write }: Operation,
  fields: Fields = {},
  options?: RequestOptions,
): Promise<JsonResponse> {
  const path = route.replaceAll(/\{\w+\}/g, "unknown");
  return write
    ? api.post(path, { ...validBodies[route], ...fields }, options)
    : api.get(path, fields, options);
}

/** The responses of {@link requestWithAccess}, by the API of a run and the operation. */
const withAccess = new WeakMap<Api, Map<Operation, Promise<JsonResponse>>>();

/**
 * Sends a request with the right key to an operation, once in a run. It is the control of every check that sends a wrong
 * key or webcode. In Live it has no webcode and no amount, so that no operation creates or charges anything.
 */
export function requestWithAccess(api: Api, operation: Operation): Promise<JsonResponse> {
  const responses = withAccess.get(api) ?? new Map<Operation, Promise<JsonResponse>>();
  withAccess.set(api, responses);
  const fields = api.environment === "live" ? { webcode: undefined, amount: undefined } : {};
  const response = responses.get(operation) ?? requestOperation(api, operation, fields);
  responses.set(operation, response);
  return response;
}

/** Creates a session and resolves with its id. */
export async function openSession({ test }: WithTest, fields: object = {}): Promise<string> {
  const response = await test.post("/payment/session", { ...sessionBody, ...fields });
  mustSucceed(response, "A session");
  return textAt(response, "data.sessionId");
}

export const readSession = ({ test }: WithTest, sessionId: string): Promise<JsonResponse> =>
  test.get(`/payment/session/${encodeURIComponent(sessionId)}`);

/** Creates a session and pays it as the customer would. */
export async function payNewSession(context: WithControlPlane, fields: object = {}) {
  const sessionId = await openSession(context, fields);
  const { redirectUrl } = await context.controlPlane.pay(sessionId, cards.authorised);
  const paymentReference = textAt(await readSession(context, sessionId), "data.paymentReference");
  return { sessionId, paymentReference, redirectUrl };
}

/** Charges 50.00 EUR at a terminal and resolves with the payment's reference. It needs no customer, so any server can. */
export async function payAtTerminal({ test }: WithTest, fields: object = {}): Promise<string> {
  const response = await test.post("/pos/payment", { ...posPaymentBody, ...fields });
  mustSucceed(response, "A POS payment");
  return textAt(response, "data.paymentReference");
}

/** Refunds an amount, minor units. */
export const refund = (
  { test }: WithTest,
  paymentReference: string,
  value: number,
  options?: RequestOptions,
) => test.post("/payment/refund", { paymentReference, amount: euros(value), reason: "RETURN" }, options);

/** Captures an amount, minor units. */
export const capture = ({ test }: WithTest, paymentReference: string, value: number) =>
  test.post("/payment/capture", { paymentReference, amount: euros(value) });

/** The server's time, milliseconds since 1970. The clock of a sandbox can be ahead of the machine's. */
export const serverTime = async ({
  available,
}: {
  available: { controlPlane?: ControlPlane };
}): Promise<number> => (available.controlPlane ? available.controlPlane.advance(0) : Date.now());
