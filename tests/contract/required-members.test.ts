import { beforeAll, expect, it } from "vitest";
import { component, contract, type Schema } from "../support/contract.ts";
import { amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

interface Nested extends Omit<Schema, "properties"> {
  properties?: Record<string, Nested>;
  items?: Nested;
  oneOf?: Nested[];
  anyOf?: Nested[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
}

/** The members of each object that was sent, by the name of its schema. */
const sent = new Map<string, Set<string>[]>();

/** Notes the members of a value and of the objects in it. */
function note(schema: Nested, value: unknown, name = ""): void {
  const { $ref, properties, items, oneOf, anyOf, discriminator } = schema;
  if ($ref !== undefined) {
    note(component("schemas", { $ref }) as Nested, value, $ref.split("/").at(-1));
    return;
  }
  if (Array.isArray(value)) for (const entry of value) note(items ?? {}, entry);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const object = value as Record<string, unknown>;
  const chosen = discriminator?.mapping[String(object[discriminator.propertyName])];
  if (chosen !== undefined) note({ $ref: chosen }, value);
  else if (oneOf ?? anyOf) note((oneOf ?? anyOf)?.[0] ?? {}, value);
  if (!properties) return;
  if (name) sent.set(name, [...(sent.get(name) ?? []), new Set(Object.keys(object))]);
  for (const [member, inner] of Object.entries(properties)) note(inner, object[member]);
}

const events: string[] = [];
const running = useSandbox({
  webhookUrl: "http://127.0.0.1:9/",
  send: async (_url, _headers, body) => {
    events.push(body);
    return 204;
  },
});
const texts = { description: "A night", customReference: "ORD-1" };
const more = { countryCode: "ES", shopperLocale: "es-ES", deliverAt: "2026-07-15T14:00:00Z", ...texts };
const poiId = "V400m-TEST-000001";

/** Sends a request to Test and notes its response, a success. */
async function request(route: string, body?: object, query = ""): Promise<Record<string, string>> {
  const path = `/external/v1/test${route.replace(/\/session\/.+/, "/session/{sessionId}")}`;
  const operation = contract.paths[path]?.[body ? "post" : "get"];
  const { status, json } = body
    ? await running.test.post(route, { webcode, ...body })
    : await running.test.get(`${route}?webcode=${webcode}${query}`);
  expect(status).toBeLessThan(300);
  note(operation?.responses[status]?.content["application/json"].schema ?? {}, json);
  return json.data;
}

/** Everything that the sandbox can send of a payment, with and without what a request may leave out. */
beforeAll(async () => {
  for (const fields of [{}, more]) {
    const { sessionId = "" } = await request("/payment/session", { ...sessionBody, ...fields });
    await request(`/payment/session/${sessionId}`);
    await running.pay(sessionId, "4000000000000002");
    await running.pay(sessionId);
    const { paymentReference } = await request(`/payment/session/${sessionId}`);
    await request("/payment/refund", { paymentReference, amount: amount(1), reason: "OTHER" });
    const add = { environment: "test", operation: "refundPayment", effect: { type: "fail", reason: "No." } };
    await running.control("POST", "/faults", add);
    await request("/payment/refund", { paymentReference, amount: amount(1), reason: "OTHER" });
    const deposit = await running.paid({ isPreAuth: true, ...fields });
    await request("/payment/extend", { paymentReference: deposit });
    await request("/payment/capture", { paymentReference: deposit, amount: amount(1) });
  }
  for (const fields of [{}, texts]) {
    const charge = { poiId, amount: amount(1000) };
    const { paymentReference } = await request("/pos/payment", { ...charge, ...fields });
    for (const operation of ["cancelPayment", ""]) {
      if (operation) {
        const effect = { type: "fail", reason: "No." };
        await running.control("POST", "/faults", { environment: "test", operation, effect });
      }
      await request("/payment/cancel", { paymentReference });
      await running.advance(60);
      await running.sandbox.settled();
    }
  }
  await request("/pos/terminals");
  await request("/payment/sessions");
  await request("/payment/modifications");
  await running.sandbox.settled();
  for (const body of events) note({ $ref: "#/components/schemas/WebhookEvent" }, JSON.parse(body));
});

it("what the sandbox always sends is required, and what it can leave out is not", () => {
  const always = [...sent].map(([name, objects]) => {
    const [first = new Set<string>(), ...others] = objects;
    return [name, [...first].filter((member) => others.every((other) => other.has(member))).sort()];
  });
  const required = [...sent.keys()].map((name) => [
    name,
    [...(contract.components.schemas[name]?.required ?? [])].sort(),
  ]);
  expect(events.length).toBeGreaterThan(10);
  expect(always.length).toBeGreaterThan(20);
  expect(Object.fromEntries(always)).toEqual(Object.fromEntries(required));
});
