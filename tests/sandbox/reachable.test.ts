import { describe, expect, it } from "vitest";
import { apiErrors } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import type { Operation } from "../../src/contract/router.ts";
import { operationName } from "../../src/sandbox/faults/fault.ts";
import { contract, documentedResponses } from "../support/contract.ts";
import { type Answer, amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

const sandbox = useSandbox();
const examples = documentedResponses().filter(({ operationId }) => /^[a-z]+Test[A-Z]/.test(operationId));
const operationOf = (operationId: string) =>
  operations.find((operation) => operation.operationId === operationId) as Operation;

/** Members whose values belong to the outline of a response; of the others only the type does. */
const literal = /^(success|status|type|paymentStatus|code|statusCode|hasMore)$/;

/** What a response is apart from identifiers, times and amounts. Of a list, every kind of entry once. */
function outline(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) {
    const entries = new Set(value.map((entry) => JSON.stringify(outline(entry))));
    return [...entries].sort();
  }
  if (typeof value !== "object" || value === null) return literal.test(name) ? value : typeof value;
  const members = Object.entries(value).map(([key, member]) => [key, outline(member, key)]);
  return Object.fromEntries(members.sort());
}

const exampleRequest = (name: string): object => contract.components.examples[name]?.value as object;
const paid = (fields: object = {}) => sandbox.paid(fields);
const modify = async (type: string, request: string, isPreAuth: boolean, amountValue = 25_000) => {
  const paymentReference = await paid({ isPreAuth, amount: amount(amountValue) });
  return sandbox.test.post(`/payment/${type}`, { ...exampleRequest(request), paymentReference });
};
const refund = (paymentReference: string) =>
  sandbox.test.post("/payment/refund", { webcode, paymentReference, amount: amount(100), reason: "RETURN" });
const create = async (request: string) => {
  const { json } = await sandbox.test.post("/payment/session", exampleRequest(request));
  return json.data.sessionId as string;
};
const session = (id: string) => sandbox.test.get(`/payment/session/${id}?webcode=${webcode}`);

/** How each example of a success comes about. */
const ways: Record<string, () => Promise<Answer>> = {
  onlineOrder: () => sandbox.test.post("/payment/session", exampleRequest("onlineOrderRequest")),
  preAuthorisation: () => sandbox.test.post("/payment/session", exampleRequest("preAuthorisationRequest")),
  pendingSession: async () => session(await create("preAuthorisationRequest")),
  async completedSession() {
    const id = await create("onlineOrderRequest");
    await sandbox.pay(id, "4000000000000002");
    await sandbox.pay(id);
    return session(id);
  },
  async sessionsPage() {
    await ways["completedSession"]?.();
    await create("preAuthorisationRequest");
    return sandbox.test.get(`/payment/sessions?webcode=${webcode}&limit=100`);
  },
  noSessions: () => sandbox.test.get(`/payment/sessions?webcode=${webcode}&customReference=none`),
  fullRefund: () => modify("refund", "fullRefundRequest", false, 10_000),
  partialRefund: () => modify("refund", "partialRefundRequest", false, 10_000),
  fullCapture: () => modify("capture", "fullCaptureRequest", true),
  partialCapture: () => modify("capture", "partialCaptureRequest", true),
  cancellation: () => modify("cancel", "cancellationRequest", true),
  extension: () => modify("extend", "extensionRequest", true),
  async modificationsPage() {
    await sandbox.sandbox.faults.add({
      operation: "refundPayment",
      effect: { type: "fail", reason: "Insufficient balance." },
    });
    await refund(await paid());
    await refund(await paid());
    await sandbox.advance(5);
    await modify("capture", "partialCaptureRequest", true);
    return sandbox.test.get(`/payment/modifications?webcode=${webcode}&limit=100`);
  },
  noModifications: () => sandbox.test.get(`/payment/modifications?webcode=${webcode}&paymentReference=none`),
  allTerminals: () => sandbox.test.get(`/pos/terminals?webcode=${webcode}`),
  connectedTerminals: () => sandbox.test.get(`/pos/terminals?webcode=${webcode}&syncFromProvider=true`),
  counterSale: () => sandbox.test.post("/pos/payment", exampleRequest("counterSaleRequest")),
  refusedSale: () => sandbox.test.post("/pos/payment", exampleRequest("refusedSaleRequest")),
};

const isError = ({ status }: { status: number }) => status >= 400;

describe("a documented example of a success", () => {
  it.each(examples.filter((example) => !isError(example)))(
    "$operationId $example comes about",
    async (example) => {
      const way = ways[example.example];
      if (!way) throw new Error(`No way leads to the example ${example.example}.`);
      const answer = await way();
      expect(answer.status).toBe(example.status);
      const [found, wanted] = [outline(answer.json), outline(example.value)] as Record<string, unknown>[];
      const [list] = Object.entries((wanted?.["data"] ?? {}) as object).filter(([, value]) =>
        Array.isArray(value),
      );
      if (!list || !["sessions", "modifications"].includes(list[0])) return expect(found).toEqual(wanted);
      const entries = new Map(Object.entries(Object(found)["data"])).get(list[0]);
      return expect(entries).toEqual(expect.arrayContaining(list[1]));
    },
  );
});

describe("a documented example of an error", () => {
  it.each(examples.filter(isError))("$operationId $example can be injected", async (example) => {
    const operation = operationOf(example.operationId);
    const name = example.example as keyof typeof apiErrors;
    // Made first: a fault of createSession would hit it.
    const path = operation.route.replace(/\{\w+\}/, await create("onlineOrderRequest"));
    const body = await acceptedBody(operation);
    await sandbox.sandbox.faults.add({
      operation: operationName(operation),
      when: "after",
      effect: { type: "error", name },
    });
    const response = operation.write
      ? await sandbox.test.post(path, body)
      : await sandbox.test.get(`${path}?webcode=${webcode}`);
    const { statusCode, code, message } = apiErrors[name];
    expect(response).toMatchObject({ status: statusCode, json: { error: { code, statusCode, message } } });
  });
});

/** A body that the operation accepts. */
async function acceptedBody({ route }: Operation): Promise<object> {
  if (route === "/payment/session") return sessionBody;
  if (route === "/pos/payment") return exampleRequest("counterSaleRequest");
  const sum = route === "/payment/refund" || route === "/payment/capture" ? { amount: amount(100) } : {};
  const reason = route === "/payment/refund" ? { reason: "RETURN" } : {};
  const isPreAuth = route !== "/payment/refund";
  return { webcode, paymentReference: await paid({ isPreAuth }), ...sum, ...reason };
}
