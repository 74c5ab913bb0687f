import { magicAmounts, testCards, testTerminals } from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import type { Operation } from "../contract/router.ts";
import { controlPlaneOf } from "./control-plane.ts";
import type { Answer } from "./exchange.ts";
import { mustAnswer, textAt } from "./expectations.ts";
import type { Api, CallOptions, Parameters, Server } from "./server.ts";

/** Minor units of a currency. */
export const euros = (value: number) => ({ value, currency: "EUR" });

const { poiId } = testTerminals[0];
const offline = testTerminals.find(({ online }) => !online)?.poiId;
const endings = Object.entries(magicAmounts);
const ending = (outcome: string) => Number(endings.find(([, value]) => value === outcome)?.[0]);

/** Terminals and amounts (minor units) whose outcome the contract names. */
export const terminal = { online: poiId, offline };
export const amounts = { refused: 1800 + ending("refused"), timeout: 1800 + ending("timeout") };

const numberOf = (outcome: (typeof testCards)[number]["outcome"]) =>
  testCards.find((card) => card.outcome === outcome)?.number ?? "";
export const cards = { authorised: numberOf("authorised"), refused: numberOf("refused") };

export const sessionBody = {
  amount: euros(10000),
  urlOk: "https://shop.example/verify/ok",
  urlKo: "https://shop.example/verify/failed",
};
export const saleBody = { poiId, amount: euros(5000) };

/** A name that no other run of the checks used. */
export const unique = (): string => `verify-${crypto.randomUUID()}`;

/** A body that each write accepts, as far as its form goes. */
const wellFormed: Record<string, object> = {
  "/payment/session": sessionBody,
  "/payment/refund": { paymentReference: "unknown-payment", amount: euros(100), reason: "RETURN" },
  "/payment/capture": { paymentReference: "unknown-payment", amount: euros(100) },
  "/payment/cancel": { paymentReference: "unknown-payment" },
  "/payment/extend": { paymentReference: "unknown-payment" },
  "/pos/payment": saleBody,
};

export const testOperations: readonly Operation[] = operations.filter(
  ({ environment }) => environment === "test",
);
export const writeRoutes = testOperations.filter(({ write }) => write).map(({ route }) => route);

/** Calls an operation in a well-formed way, with other members or parameters where they are given. */
export function callOperation(
  api: Api,
  { route, write }: Operation,
  members: Parameters = {},
  options?: CallOptions,
): Promise<Answer> {
  const path = route.replace("{sessionId}", "unknown-session");
  return write
    ? api.post(path, { ...wellFormed[route], ...members }, options)
    : api.get(path, members, options);
}

/** Opens a session; its id. */
export async function openSession({ test }: Server, fields: object = {}): Promise<string> {
  const answer = await test.post("/payment/session", { ...sessionBody, ...fields });
  mustAnswer(answer, 201, "A session");
  return textAt(answer, "data.sessionId");
}

export const readSession = ({ test }: Server, sessionId: string): Promise<Answer> =>
  test.get(`/payment/session/${encodeURIComponent(sessionId)}`);

/** Opens a session and pays it. @throws {NotObservable} unless the server is a sandbox. */
export async function paidSession(server: Server, fields: object = {}) {
  const { pay } = controlPlaneOf(server);
  const sessionId = await openSession(server, fields);
  const { redirectUrl } = await pay(sessionId, cards.authorised);
  const paymentReference = textAt(await readSession(server, sessionId), "data.paymentReference");
  return { sessionId, paymentReference, redirectUrl };
}

/** A sale of 50.00 EUR at a terminal: the one payment that needs no customer. */
export async function sale({ test }: Server): Promise<string> {
  const answer = await test.post("/pos/payment", saleBody);
  mustAnswer(answer, 201, "A sale at a terminal");
  return textAt(answer, "data.paymentReference");
}

export const refund = ({ test }: Server, paymentReference: string, value: number, options?: CallOptions) =>
  test.post("/payment/refund", { paymentReference, amount: euros(value), reason: "RETURN" }, options);

export const capture = ({ test }: Server, paymentReference: string, value: number) =>
  test.post("/payment/capture", { paymentReference, amount: euros(value) });
