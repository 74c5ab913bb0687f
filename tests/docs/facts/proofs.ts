import { apiErrors } from "../../../generated/errors.ts";
import { amount, sessionBody, type useSandbox, webcode } from "../../support/sandbox.ts";

export type Running = ReturnType<typeof useSandbox>;
type Headers = Record<string, string>;

/** A sentence of a guide, or a part of one, and what has to hold for it to be true. */
export type Proof = [page: string, sentence: string, proof: () => Promise<void>];

export type ErrorName = keyof typeof apiErrors;

/** An error of the contract as a server sends it. */
export function errorResponse(name: ErrorName, headers: Headers = {}): Response {
  const { statusCode, code, message } = apiErrors[name];
  const error = { message, code, statusCode, traceId: "4bf92f3577b34da6a3ce929d0e0e4736" };
  return Response.json({ success: false, error }, { status: statusCode, headers });
}

/** Short requests to Test that proofs have in common. */
export function requestsOf(running: Running) {
  const session = (fields: object = {}, headers: Headers = {}) =>
    running.test.post("/payment/session", { ...sessionBody, ...fields }, headers);
  const modify = (route: string, paymentReference: string, more: object = {}, headers: Headers = {}) =>
    running.test.post(`/payment/${route}`, { webcode, paymentReference, ...more }, headers);
  return {
    session,
    modify,
    charge: (value: number, headers: Headers = {}) =>
      running.test.post(
        "/pos/payment",
        { webcode, poiId: "V400m-TEST-000001", amount: amount(value) },
        headers,
      ),
    /** The status and the code of an error. */
    outcome: ({ status, json }: Awaited<ReturnType<typeof session>>) => [status, json.error?.code],
    newKey: async (fields: object): Promise<{ id: string; key: string }> =>
      (await running.control("POST", "/api-keys", { webcode, ...fields })).json,
    /** How many sessions have this custom reference. */
    sessionsNamed: async (customReference: string): Promise<number> =>
      (await running.test.get(`/payment/sessions?${new URLSearchParams({ webcode, customReference })}`)).json
        .data.sessions.length,
  };
}
