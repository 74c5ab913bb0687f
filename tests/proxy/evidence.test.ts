// tier: integration
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readContract } from "../../scripts/contract.ts";
import { judgedAssumptions } from "../../scripts/evidence/judged.ts";
import { evidenceText } from "../../src/contract/evidence.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { amount, sessionBody, webcode } from "../support/sandbox.ts";
import { type Proxied, startProxied } from "./proxied.ts";

let proxied: Proxied;
beforeEach(async () => {
  proxied = await startProxied();
});
afterEach(() => proxied.close());

const verdicts = () =>
  Object.fromEntries(proxied.proxy.evidence().clauses.map(({ id, verdict }) => [id, verdict]));
const busy = (code: number) => () =>
  Response.json(
    { success: false, error: { message: "Busy.", code, statusCode: 503, traceId: "1" } },
    { status: 503, headers: { "Retry-After": "1" } },
  );
const terminals = () => proxied.test.get(`/pos/terminals?webcode=${webcode}`);

describe("the evidence of the proxy", () => {
  it("confirms the clauses that the traffic shows, and lists statuses and codes with their counts", async () => {
    const post = (route: string, fields: object) =>
      proxied.test.post(
        route,
        { webcode, amount: amount(500), ...fields },
        { "Idempotency-Key": "evidence-1" },
      );
    await post("/payment/session", sessionBody);
    await post("/payment/session", sessionBody);
    await post("/payment/session", { ...sessionBody, description: "another" });
    await post("/pos/payment", { poiId: "V400m-TEST-000001" });
    await terminals();
    expect(verdicts()).toEqual({
      "responses.documented": "confirmed",
      "idempotency.session": "confirmed",
      "idempotency.different-body": "confirmed",
      "idempotency.different-endpoint": "confirmed",
      "idempotency.code": "confirmed",
    });
    expect(proxied.proxy.evidence().responses).toEqual([
      { operation: "createTestSession", statusCode: 201, count: 2 },
      { operation: "createTestSession", statusCode: 409, code: 10409, count: 1 },
      { operation: "createTestPosPayment", statusCode: 409, code: 10409, count: 1 },
      { operation: "listTestTerminals", statusCode: 200, count: 1 },
    ]);
  });

  it("keeps a clause refuted once a response has broken it, and names that response", async () => {
    proxied.change = busy(13001);
    await terminals();
    proxied.change = busy(10503);
    await terminals();
    const { clauses, assumptions } = proxied.proxy.evidence();
    expect(clauses).toContainEqual({
      id: "errors.overloaded",
      verdict: "refuted",
      seen: { operation: "listTestTerminals", statusCode: 503, code: 13001 },
    });
    expect(assumptions).toMatchObject([
      { name: "ErrorCode.Overloaded", verdict: "refuted", clauses: ["errors.overloaded"] },
    ]);
  });

  it("counts an error code that the contract does not name, and reports no broken clause, because the list is open", async () => {
    proxied.change = busy(99999);
    await terminals();
    expect(verdicts()).toMatchObject({ "responses.documented": "confirmed", "errors.overloaded": "refuted" });
    expect(proxied.proxy.evidence()).toMatchObject({
      violations: [
        { operation: "listTestTerminals", place: "response.body.error.code", rule: "unknown-code", count: 1 },
      ],
      responses: [{ operation: "listTestTerminals", statusCode: 503, code: 99999, count: 1 }],
    });
  });

  it("neither confirms nor refutes an assumption by a code that the vendor names for the same status", async () => {
    const error = { message: "An error has occurred...", code: 13001, statusCode: 500, traceId: "1" };
    proxied.change = () => Response.json({ success: false, error }, { status: 500 });
    await terminals();
    expect(verdicts()).toEqual({ "responses.documented": "confirmed" });
  });

  it("neither confirms nor refutes an assumption by the response of a gateway, which has no error code", async () => {
    proxied.change = () =>
      new Response("{}", { status: 503, headers: { "Content-Type": "application/json" } });
    await terminals();
    expect(verdicts()).toEqual({ "responses.documented": "refuted" });
    expect(proxied.proxy.evidence().assumptions).toEqual([]);
  });

  it("lists unknown fields with place and type, and merges the entries of a list", async () => {
    proxied.change = async (response, text) => {
      const value = JSON.parse(text);
      value.meta = null;
      for (const entry of value.data) Object.assign(entry, { firmware: "1.2", "…": [] });
      return Response.json(value, { status: response.status });
    };
    await terminals();
    expect(proxied.takeLines()).toEqual([]);
    expect(proxied.proxy.evidence().unknownFields).toEqual([
      { operation: "listTestTerminals", place: "response.body.data.0.firmware", type: "string", count: 3 },
      { operation: "listTestTerminals", place: "response.body.data.0.…", type: "array", count: 3 },
      { operation: "listTestTerminals", place: "response.body.meta", type: "null", count: 1 },
    ]);
  });

  it("describes every field that the sandbox sends", async () => {
    const paymentReference = await proxied.paid({ customReference: "ORDER-1", countryCode: "ES" });
    await proxied.test.post("/payment/refund", {
      webcode,
      paymentReference,
      amount: amount(100),
      reason: "RETURN",
    });
    await proxied.test.get(`/payment/modifications?webcode=${webcode}`);
    await proxied.test.get(`/payment/sessions?webcode=${webcode}`);
    expect(proxied.proxy.evidence().unknownFields).toEqual([]);
  });

  it("gives an assumption its status once its file is in openapi/evidence/", async () => {
    proxied.change = busy(10503);
    await terminals();
    const folder = await mkdtemp(join(tmpdir(), "evidence-"));
    const evidence = proxied.proxy.evidence();
    await writeFile(join(folder, "proxy.json"), evidenceText(evidence));
    const options = { folder, servers: [evidence.server] };
    const judged = await judgedAssumptions(await readContract(), options).finally(() =>
      rm(folder, { recursive: true }),
    );
    expect(judged.find(({ name }) => name === "ErrorCode.Overloaded")).toMatchObject({
      status: "confirmed",
      date: evidence.date,
    });
  });

  it("uses the ids of avirato verify for the clauses that it checks too", async () => {
    const ids = (await allChecks()).map(({ id }) => id);
    const shared = ["session", "pos", "modification", "different-body", "different-endpoint", "code"];
    expect(ids).toEqual(expect.arrayContaining(shared.map((name) => `idempotency.${name}`)));
    expect(ids).toContain("responses.documented");
  });
});
