import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { type Environment, environments } from "../../../generated/constants.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { component, contract, type MediaType } from "../../support/contract.ts";
import { callsTo, manualClock } from "../../support/sandbox.ts";

let sandbox: Sandbox;
// The first test may be one that starts none.
afterEach(() => sandbox?.close());

const get = async (path: string) => {
  const request = new Request(`http://sandbox/external/v1/${path}`, {
    headers: { "X-API-KEY": sandbox.keys.test },
  });
  return (await sandbox.fetch(request)).json();
};
const refund = async (environment: "live" | "test", paymentReference: string) => {
  const tree = environment === "test" ? "test/" : "";
  const response = await sandbox.fetch(
    new Request(`http://sandbox/external/v1/${tree}payment/refund`, {
      method: "POST",
      headers: { "X-API-KEY": sandbox.keys[environment], "Content-Type": "application/json" },
      body: JSON.stringify({
        webcode: "SHOP01",
        paymentReference,
        amount: { value: 10000, currency: "EUR" },
        reason: "OTHER",
      }),
    }),
  );
  return response.status;
};
const examplePayment = "SHOP01-PXT-17195000005678";

describe("a sandbox with the contract's examples", () => {
  it("has the completed session that the contract shows", async () => {
    sandbox = await createSandbox({ withExamples: "test", strict: true });
    const { data } = await get("test/payment/session/SHOP01-EXT-17195000001234?webcode=SHOP01");
    expect(data).toMatchObject({ status: "completed", paymentReference: examplePayment });
  });

  it("shows each session as the contract does, but for its times, until its lifetime of 24 hours is over", async () => {
    const clock = manualClock();
    sandbox = await createSandbox({ withExamples: "test", strict: true, clock });
    const { paths } = contract;
    const content =
      paths["/external/v1/test/payment/session/{sessionId}"]?.["get"]?.responses["200"]?.content;
    const examples = [...examplesOf(content).values()] as { data: Record<string, unknown> }[];
    expect(examples.length).toBeGreaterThan(1);
    const now = "2026-06-28 10:30:00";
    const shown = ({ sessionId }: Record<string, unknown>) =>
      get(`test/payment/session/${sessionId}?webcode=SHOP01`);
    for (const { data } of examples) {
      const times = { createdAt: now, ...(data["completedAt"] ? { completedAt: now } : {}) };
      expect((await shown(data)).data).toEqual({ ...data, ...times });
    }
    await sandbox.clock.advance({ seconds: 86_399 });
    for (const { data } of examples) expect((await shown(data)).data.status).toBe(data["status"]);
    await sandbox.clock.advance({ seconds: 1 });
    for (const { data } of examples)
      expect((await shown(data)).data.status).toBe(data["status"] === "pending" ? "expired" : data["status"]);
  });

  it("lists each of them by its reference", async () => {
    sandbox = await createSandbox({ withExamples: "test", strict: true });
    const all = (await get("test/payment/sessions?webcode=SHOP01")).data.sessions;
    for (const { sessionId, customReference } of all) {
      const query = `webcode=SHOP01&customReference=${customReference}`;
      const found = (await get(`test/payment/sessions?${query}`)).data.sessions;
      expect(found).toContainEqual(expect.objectContaining({ sessionId }));
    }
    expect(all.length).toBeGreaterThan(1);
  });

  it("accepts the refund that the contract shows", async () => {
    sandbox = await createSandbox({ withExamples: "test", strict: true });
    expect(await refund("test", examplePayment)).toBe(202);
  });

  it("has them in the chosen environment only", async () => {
    sandbox = await createSandbox({ withExamples: "live", strict: true });
    expect(await refund("live", examplePayment)).toBe(202);
    expect(await refund("test", examplePayment)).toBe(404);
  });

  it("starts again on the same store, and is refused there for any other tenant, with the name of the one that has them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "examples-"));
    const data = join(folder, "sandbox.db");
    await (await createSandbox({ data, withExamples: "test", webcode: "HOTEL_2" })).close();
    sandbox = await createSandbox({ data, withExamples: "test", webcode: "HOTEL_2" });
    for (const tenant of [
      { withExamples: "live", webcode: "HOTEL_2" },
      { withExamples: "test", webcode: "SHOP01" },
    ] as const)
      await expect(createSandbox({ data, ...tenant })).rejects.toThrow(
        "--with-examples: the store already has the examples, in test for HOTEL_2, and no identifier can be there twice.",
      );
    await rm(folder, { recursive: true });
  });

  it("adds to a store of before what it lacks of them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "examples-"));
    const data = join(folder, "sandbox.db");
    await (await createSandbox({ data, withExamples: "test" })).close();
    const database = new DatabaseSync(data);
    const references = () =>
      database.prepare("SELECT payment_reference FROM payments ORDER BY payment_reference").all();
    const all = references();
    database.exec("DELETE FROM payments WHERE rowid = (SELECT max(rowid) FROM payments)");
    expect(references()).toHaveLength(all.length - 1);
    sandbox = await createSandbox({ data, withExamples: "test" });
    expect(references()).toEqual(all);
    database.close();
    await rm(folder, { recursive: true });
  });

  it("is refused for an unknown environment", async () => {
    sandbox = await createSandbox();
    await expect(createSandbox({ withExamples: "both" as never })).rejects.toThrow(
      "withExamples must be an environment (live or test)",
    );
  });
});

/** The JSON examples of a request or a response by their names. */
const examplesOf = (content: { "application/json": MediaType } | undefined) =>
  new Map(
    Object.entries(content?.["application/json"].examples ?? {}).map(([name, reference]) => [
      name,
      component("examples", reference).value,
    ]),
  );

/** Every example request with the example of its response, which has the same name. */
const exchanges = Object.entries(contract.paths).flatMap(([path, { post }]) => {
  const [status = "", response] =
    Object.entries(post?.responses ?? {}).find(([code]) => /^2/.test(code)) ?? [];
  const documented = examplesOf(response?.content);
  return [...examplesOf(post?.requestBody?.content)].map(([name, body]) => ({
    operationId: post?.operationId,
    environment: (path.startsWith(`${environments.test.routes}/`) ? "test" : "live") as Environment,
    path,
    name,
    body,
    status: Number(status),
    response: documented.get(name),
  }));
});

/** The members that are new with each request: identifiers, addresses and times. */
const ownMembers = ["sessionId", "paymentUrl", "modificationId", "posPaymentId", "createdAt"];

/** An example without the values of the members that are new each time. A charge names its own payment. */
const comparable = (value: unknown, isCharge: boolean): unknown =>
  JSON.parse(JSON.stringify(value), (name, member) =>
    ownMembers.includes(name) || (isCharge && name === "paymentReference") ? "new" : member,
  );

describe("an example request of the contract", () => {
  it("is there for every operation that writes", () => {
    expect(new Set(exchanges.map(({ operationId }) => operationId)).size).toBe(12);
  });

  it.each(exchanges)(
    "$operationId gets the response $name from the sandbox",
    async ({ environment, path, body, status, response }) => {
      sandbox = await createSandbox({ withExamples: environment, strict: true });
      const headers = { "X-API-KEY": sandbox.keys[environment] };
      const sent = await callsTo(sandbox).send("POST", path, body, headers);
      const isCharge = path.endsWith("/pos/payment");
      expect([sent.status, comparable(sent.json, isCharge)]).toEqual([
        status,
        comparable(response, isCharge),
      ]);
    },
  );
});

it("the contract's examples belong to the webcode of the sandbox", async () => {
  const sandbox = await createSandbox({ withExamples: "test", webcode: "HOTEL_2" });
  const { status, json } = await callsTo(sandbox).test.get("/payment/sessions?webcode=HOTEL_2");
  await sandbox.close();
  expect(status).toBe(200);
  expect(json.data.sessions.length).toBeGreaterThan(1);
});
