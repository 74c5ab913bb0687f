// tier: integration
import { describe, expect, it } from "vitest";
import { type Environment, environments } from "../../generated/constants.ts";
import { apiErrors } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import type { Operation } from "../../src/contract/router.ts";
import { operationName } from "../../src/sandbox/faults/fault.ts";
import { contract, documentedResponses } from "../support/contract.ts";
import { type Answer, amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

const sandbox = useSandbox();
const operationOf = (operationId: string) =>
  operations.find((operation) => operation.operationId === operationId) as Operation;
/** The documented examples of an environment. */
const examplesOf = (environment: Environment) =>
  documentedResponses().filter(({ operationId }) => operationOf(operationId).environment === environment);

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
/** How each example of a success comes about. */
function waysIn(environment: Environment): Record<string, () => Promise<Answer>> {
  const { post, get } = sandbox[environment];
  const session = (id: string) => get(`/payment/session/${id}?webcode=${webcode}`);
  const create = (request: string) => createIn(environment, exampleRequest(request));
  const paid = (fields: object = {}) => paidIn(environment, fields);
  const modify = async (type: string, request: string, isPreAuth: boolean, amountValue = 25_000) => {
    const paymentReference = await paid({ isPreAuth, amount: amount(amountValue) });
    return post(`/payment/${type}`, { ...exampleRequest(request), paymentReference });
  };
  const refund = (paymentReference: string) =>
    post("/payment/refund", { webcode, paymentReference, amount: amount(100), reason: "RETURN" });
  const terminals = (query = "") => get(`/pos/terminals?webcode=${webcode}${query}`);
  const charge = (request: string) => post("/pos/payment", exampleRequest(request));
  async function completed() {
    const id = await create("onlineOrderRequest");
    await sandbox.pay(id, "4000000000000002");
    await sandbox.pay(id);
    return session(id);
  }
  return {
    onlineOrder: () => post("/payment/session", exampleRequest("onlineOrderRequest")),
    preAuthorisation: () => post("/payment/session", exampleRequest("preAuthorisationRequest")),
    pendingSession: async () => session(await create("preAuthorisationRequest")),
    completedSession: completed,
    async sessionsPage() {
      await completed();
      await create("preAuthorisationRequest");
      return get(`/payment/sessions?webcode=${webcode}&limit=100`);
    },
    noSessions: () => get(`/payment/sessions?webcode=${webcode}&customReference=none`),
    fullRefund: () => modify("refund", "fullRefundRequest", false, 10_000),
    partialRefund: () => modify("refund", "partialRefundRequest", false, 10_000),
    fullCapture: () => modify("capture", "fullCaptureRequest", true),
    partialCapture: () => modify("capture", "partialCaptureRequest", true),
    cancellation: () => modify("cancel", "cancellationRequest", true),
    extension: () => modify("extend", "extensionRequest", true),
    async modificationsPage() {
      await sandbox.sandbox.faults.add({
        environment,
        operation: "refundPayment",
        effect: { type: "fail", reason: "Insufficient balance." },
      });
      await refund(await paid());
      await refund(await paid());
      await sandbox.advance(5);
      await modify("capture", "partialCaptureRequest", true);
      return get(`/payment/modifications?webcode=${webcode}&limit=100`);
    },
    noModifications: () => get(`/payment/modifications?webcode=${webcode}&paymentReference=none`),
    allTerminals: () => terminals(),
    connectedTerminals: () => terminals("&syncFromProvider=true"),
    liveTerminals: () => terminals(),
    counterSale: () => charge("counterSaleRequest"),
    refusedSale: () => charge("refusedSaleRequest"),
    liveSale: () => charge("liveSaleRequest"),
  };
}

async function createIn(environment: Environment, body: object): Promise<string> {
  const { json } = await sandbox[environment].post("/payment/session", body);
  return json.data.sessionId as string;
}

/** Makes a payment and returns its reference. */
async function paidIn(environment: Environment, fields: object): Promise<string> {
  const id = await createIn(environment, { ...sessionBody, ...fields });
  await sandbox.pay(id);
  const { json } = await sandbox[environment].get(`/payment/session/${id}?webcode=${webcode}`);
  return json.data.paymentReference;
}

const isError = ({ status }: { status: number }) => status >= 400;

describe.each(Object.keys(environments) as Environment[])("in %s, a documented example", (environment) => {
  const examples = examplesOf(environment);

  it.each(examples.filter((example) => !isError(example)))(
    "of a success, $operationId $example, comes about",
    async (example) => {
      const way = waysIn(environment)[example.example];
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

  it.each(examples.filter(isError))(
    "of an error, $operationId $example, can be injected",
    async (example) => {
      const operation = operationOf(example.operationId);
      const name = example.example as keyof typeof apiErrors;
      // Made first: a fault of createSession would hit it.
      const id = await createIn(environment, exampleRequest("onlineOrderRequest"));
      const path = operation.route.replace(/\{\w+\}/, id);
      const body = await acceptedBody(operation);
      await sandbox.sandbox.faults.add({
        environment,
        operation: operationName(operation),
        when: "after",
        effect: { type: "error", name },
      });
      const { post, get } = sandbox[environment];
      const response = operation.write ? await post(path, body) : await get(`${path}?webcode=${webcode}`);
      const { statusCode, code, message } = apiErrors[name];
      expect(response).toMatchObject({ status: statusCode, json: { error: { code, statusCode, message } } });
    },
  );
});

/** A body that the operation accepts. */
async function acceptedBody({ route, environment }: Operation): Promise<object> {
  if (route === "/payment/session") return sessionBody;
  if (route === "/pos/payment")
    return exampleRequest(environment === "test" ? "counterSaleRequest" : "liveSaleRequest");
  const sum = route === "/payment/refund" || route === "/payment/capture" ? { amount: amount(100) } : {};
  const reason = route === "/payment/refund" ? { reason: "RETURN" } : {};
  const isPreAuth = route !== "/payment/refund";
  return { webcode, paymentReference: await paidIn(environment, { isPreAuth }), ...sum, ...reason };
}
