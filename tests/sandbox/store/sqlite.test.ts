// tier: integration
import { stat, unlink, writeFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { SandboxOptions } from "../../../src/sandbox/options.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { sessionOfRedirect } from "../../support/redirect.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

const { file } = useStoreFolder();
const otherKey = `${Buffer.alloc(32, 7).toString("base64")}\n`;

describe("a sandbox on a file", () => {
  it("rejects a key as soon as another sandbox on the file has revoked it", async () => {
    const one = await createSandbox({ data: file, testKey: "a-key" });
    const other = await createSandbox({ data: file, testKey: "a-key" });
    const use = async () =>
      (await callsTo(one).test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": "a-key" })).status;
    expect([await use(), await use(), await use()]).toEqual([200, 200, 200]);
    const { control } = callsTo(other);
    const { apiKeys } = (await control("GET", "/api-keys")).json;
    const { id } = apiKeys.find(({ environment }: { environment: string }) => environment === "test");
    await control("POST", `/api-keys/${id}/revoke`);
    expect(await use()).toBe(403);
    await Promise.all([one.close(), other.close()]);
  });

  it("keeps keys, secrets, sessions, records and waiting webhooks across a restart", async () => {
    const clock = manualClock();
    const sent: string[] = [];
    const down = async () => Promise.reject(new Error("down"));
    const options = { data: file, clock, webhookUrl: "http://127.0.0.1:9/", testKey: "a-key" };
    const first = await createSandbox({ ...options, send: down });
    const before = callsTo(first);
    const idempotencyKey = { "Idempotency-Key": "before-the-restart" };
    const made = await before.test.post("/payment/session", sessionBody, idempotencyKey);
    await before.pay(made.json.data.sessionId);
    await before.advance(0);
    await first.close();

    const up = async (_url: string, _headers: object, body: string) => {
      sent.push(JSON.parse(body).event_code);
      return 200;
    };
    const second = await createSandbox({ ...options, send: up });
    const after = callsTo(second);
    expect(second.secrets).toEqual({ live: "", test: "" });
    expect(second.keys).toEqual({ live: "", test: "a-key" });
    expect(await after.test.post("/payment/session", sessionBody, idempotencyKey)).toEqual(made);
    const { json } = await after.test.get(`/payment/session/${made.json.data.sessionId}?webcode=${webcode}`);
    expect(json.data.status).toBe("completed");
    await after.advance(10);
    expect(sent).toEqual(["AUTHORISATION"]);
    const redirect = await sessionOfRedirect(second, first.secrets.test);
    expect(redirect.opened).toBe(redirect.made);
    await second.close();
  });

  it("lists by time of creation and sends events in order after a restart, even if its clock went back", async () => {
    const told: string[] = [];
    const receive = async (_url: string, _headers: object, body: string) => {
      told.push(JSON.parse(body).event_code);
      return 200;
    };
    const options = { data: file, webhookUrl: "http://127.0.0.1:9/", testKey: "a-key" };
    const anHourAhead = manualClock(manualClock().now() + 3_600_000);
    const send = () => Promise.reject(new Error("down"));
    const first = await createSandbox({ ...options, clock: anHourAhead, send });
    const before = callsTo(first);
    const paymentReference = await before.paid({ customReference: "first" });
    await before.advance(0);
    await first.close();

    const second = await createSandbox({ ...options, clock: manualClock(), send: receive });
    const after = callsTo(second);
    const refund = { webcode, paymentReference, amount: sessionBody.amount, reason: "RETURN" };
    await after.test.post("/payment/refund", refund);
    await after.test.post("/payment/session", { ...sessionBody, customReference: "second" });
    const { json } = await after.test.get(`/payment/sessions?webcode=${webcode}`);
    const listed = json.data.sessions.map(
      ({ customReference }: { customReference: string }) => customReference,
    );
    expect(listed).toEqual(["first", "second"]);
    await after.advance(7200);
    expect(told).toEqual(["AUTHORISATION", "REFUND"]);
    await second.close();
  });

  it("accepts new writes after a restart while its clock stands still", async () => {
    const options = { data: file, clock: manualClock(), testKey: "a-key" };
    for (let start = 0; start < 2; start += 1) {
      const sandbox = await createSandbox(options);
      expect((await callsTo(sandbox).test.post("/payment/session", sessionBody)).status).toBe(201);
      await sandbox.close();
    }
  });

  it("keeps the key of its secrets in a separate file that only the user can read", async () => {
    await (await createSandbox({ data: file })).close();
    expect((await stat(`${file}.key`)).mode & 0o777).toBe(0o600);
  });

  it("rejects a key file with invalid content", async () => {
    await writeFile(`${file}.key`, "not a key\n", { mode: 0o600 });
    await expect(createSandbox({ data: file })).rejects.toThrow("is not a sandbox's key file");
  });
});

describe("a sandbox that cannot start", () => {
  const nothing = async () => {};
  it.each<[message: string, options: SandboxOptions, change: () => Promise<void>]>([
    ["The live key is already the test key", { liveKey: "a-key" }, nothing],
    ["url must be on this machine", { webhookUrl: "http://192.0.2.1/" }, nothing],
    ["the store already has the examples", { withExamples: "live" }, nothing],
    ["The client secrets were sealed with another key", {}, () => writeFile(`${file}.key`, otherKey)],
    ["is missing, and nothing else opens", {}, () => unlink(`${file}.key`)],
  ])("leaves no file open, and says why: %s", async (message, options, change) => {
    await (await createSandbox({ data: file, testKey: "a-key", withExamples: "test" })).close();
    await change();
    const opened = vi.spyOn(DatabaseSync.prototype, "exec");
    onTestFinished(() => opened.mockRestore());
    await expect(createSandbox({ data: file, ...options })).rejects.toThrow(message);
    const databases = new Set(opened.mock.contexts as DatabaseSync[]);
    expect(Array.from(databases, ({ isOpen }) => isOpen)).toEqual([false]);
  });
});

describe("idempotency records of a file", () => {
  it("that were written by a fast clock do not prevent later ones from being deleted", async () => {
    const options = { data: file, testKey: "a-key" };
    const idempotencyKey = (key: string) => ({ "Idempotency-Key": key });
    const monthAhead = manualClock(manualClock().now() + 30 * 86_400_000);
    const first = await createSandbox({ ...options, clock: monthAhead });
    const ahead = await callsTo(first).test.post("/payment/session", sessionBody, idempotencyKey("ahead"));
    await first.close();

    const second = await createSandbox({ ...options, clock: manualClock() });
    const { test, advance } = callsTo(second);
    await test.post("/payment/session", sessionBody, idempotencyKey("later"));
    const left = () => {
      const database = new DatabaseSync(file);
      const keys = database.prepare("SELECT idempotency_key AS key FROM idempotency_records").all();
      database.close();
      return keys.map(({ key }) => key);
    };
    await advance(86_399);
    expect(left()).toEqual(["ahead", "later"]);
    expect(await test.post("/payment/session", sessionBody, idempotencyKey("ahead"))).toEqual(ahead);
    await advance(1);
    expect(left()).toEqual([]);
    await second.close();
  });
});
