// tier: integration
import { hash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { stepsFrom } from "../../../src/sandbox/store/migrations.ts";
import { schema } from "../../../src/sandbox/store/postgres-connection.ts";
import { foundation } from "../../../src/sandbox/store/postgres-schema.ts";
import { applicationId } from "../../../src/sandbox/store/sqlite-check.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

/** When records still had a digest of the body, sessions were found by their token, and keys had plain digests. */
const formerVersion = 2;

const now = manualClock().now();
const later = now + 3_600_000;
const formerDigest = hash("sha256", "a-former-key", "hex");
const former = [
  `INSERT INTO api_keys (id, environment, webcode, hash, prefix, allowed_ips, created_at)
   VALUES ('key_former', 'test', 'SHOP01', '${formerDigest}', 'a-form', '[]', ${now - 1})`,
  `INSERT INTO sessions (session_id, position, environment, webcode, token, status, custom_reference, created_at,
     expires_at, details, attempts)
   VALUES ('SHOP01-EXT-1', ${now - 1000}, 'test', 'SHOP01', 'a-token', 'pending', 'former', ${now - 1}, ${later},
     '{"amount":{"value":10000,"currency":"EUR"},"urlOk":"https://shop.example/ok","urlKo":"https://shop.example/ko",
       "customReference":"former"}', '[]')`,
  `INSERT INTO idempotency_records (environment, webcode, idempotency_key, endpoint, body_digest, status_code, body,
     expires_at)
   VALUES ('test', 'SHOP01', 'former', 'POST /payment/session', 'a digest', 201, '{"success":true}', ${later})`,
  `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status, attempts,
     next_attempt_at, last_status_code)
   VALUES ('evt_former', ${now - 500}, 'test', 'SHOP01-PXT-1', 'AUTHORISATION', 'http://127.0.0.1:9/', '{}', 'failed',
     10, ${later}, 500)`,
  ...[1, 2].flatMap((number) => [
    `INSERT INTO modifications (modification_id, position, environment, webcode, payment_reference, type, status, amount,
       currency, created_at, settles_at)
     VALUES ('SHOP01-MOD-${number}', ${now - 400 + number}, 'test', 'SHOP01', 'SHOP01-PXT-2', 'refund', 'succeeded', 1,
       'EUR', ${now - 1}, ${now - 1})`,
    `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status, attempts,
       next_attempt_at)
     VALUES ('evt_waiting_${number}', ${now - 300 + number}, 'test', 'SHOP01-PXT-2', 'REFUND', 'http://127.0.0.1:9/',
       '${number}', 'pending', 0, ${now})`,
  ]),
  `INSERT INTO payments (payment_reference, environment, webcode, state, status, currency, authorised, captured,
     refund_accepted, refunded)
   VALUES ('SHOP01-PXT-2', 'test', 'SHOP01', 'sale', 'PARTIALLY_REFUNDED', 'EUR', 10, 10, 2, 2)`,
  "INSERT INTO webhook_endpoints (environment, url, enabled) VALUES ('test', 'http://127.0.0.1:9/', 1)",
];

/** Makes a store of the former version that holds these rows, and names it. */
const stores: Record<string, (folder: string) => Promise<string>> = {
  async "a file"(folder) {
    const file = join(folder, "sandbox.db");
    const database = new DatabaseSync(file);
    for (const step of [...stepsFrom(0, "sqlite").slice(0, formerVersion), ...former]) database.exec(step);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formerVersion}`);
    database.close();
    return file;
  },
  async "a PostgreSQL database"() {
    const database = await freshDatabase();
    const steps = stepsFrom(0, "postgres").slice(0, formerVersion);
    const inSchema = `SET search_path TO ${schema}`;
    const version = `UPDATE sandbox_version SET version = ${formerVersion}`;
    await query(database, foundation, inSchema, ...steps, ...former, version);
    return database;
  },
};

describe.each(Object.entries(stores))("%s of an earlier version", (_, make) => {
  let folder: string;
  let data: string;
  let sandbox: Sandbox;
  /** The body of each webhook that was sent. */
  let sent: string[];
  let calls: ReturnType<typeof callsTo>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "upgrade-"));
    sent = [];
    const send = async (_url: string, _headers: object, body: string) => sent.push(body) && 204;
    const options = { vaultKey, clock: manualClock(), testKey: "a-key", send };
    data = await make(folder);
    sandbox = await createSandbox({ ...options, data });
    calls = callsTo(sandbox);
  });
  afterEach(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true });
  });

  it("keeps its sessions, which can be found, listed and paid", async () => {
    const { json: made } = await calls.test.post("/payment/session", sessionBody);
    const { json: all } = await calls.test.get(`/payment/sessions?webcode=${webcode}`);
    const ids = all.data.sessions.map(({ sessionId }: { sessionId: string }) => sessionId);
    expect(ids).toContain(made.data.sessionId);
    expect(ids).toContain("SHOP01-EXT-1");
    expect((await calls.pay("SHOP01-EXT-1")).json.status).toBe("authorised");
    const byReference = await calls.test.get(`/payment/sessions?webcode=${webcode}&customReference=former`);
    expect(byReference.json.data.sessions).toMatchObject([
      { sessionId: "SHOP01-EXT-1", status: "completed" },
    ]);
  });

  it("keeps its idempotency records, so that replays are not executed again", async () => {
    const again = await calls.test.post("/payment/session", sessionBody, { "Idempotency-Key": "former" });
    expect([again.status, again.text]).toEqual([201, '{"success":true}']);
    const { json } = await calls.test.get(`/payment/sessions?webcode=${webcode}`);
    expect(json.data.sessions).toHaveLength(1);
  });

  it("keeps its API keys, and nothing of the plain digests that it had of them", async () => {
    const listed = await calls.test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": "a-former-key" });
    expect(listed.status).toBe(200);
    await sandbox.close();
    expect(await kept(data)).not.toContain(formerDigest);
    sandbox = await createSandbox({ data, vaultKey, clock: manualClock() });
  });

  it("keeps its webhook deliveries, whose earlier attempts were not recorded", async () => {
    const { json } = await calls.control("GET", "/webhook-deliveries?environment=test");
    expect(json.deliveries.at(-1)).toMatchObject({ id: "evt_former", status: "failed", attempts: [] });
  });

  it("sends the events of a payment that waited, in their order", async () => {
    await calls.advance(0);
    expect(sent).toEqual(["1", "2"]);
  });

  it("lists modifications, newest first, by payment and by type", async () => {
    for (const filter of ["paymentReference=SHOP01-PXT-2", "type=refund", ""]) {
      const { json } = await calls.test.get(`/payment/modifications?webcode=${webcode}&${filter}`);
      const ids = json.data.modifications.map(
        ({ modificationId }: { modificationId: string }) => modificationId,
      );
      expect(ids).toEqual(["SHOP01-MOD-2", "SHOP01-MOD-1"]);
    }
  });
});

/** Everything that the store holds, as text. */
async function kept(data: string): Promise<string> {
  if (!data.startsWith("/")) return JSON.stringify(await query(data, `SELECT * FROM ${schema}.api_keys`));
  const folder = dirname(data);
  const files = (await readdir(folder)).map((name) => readFile(join(folder, name), "latin1"));
  return (await Promise.all(files)).join("");
}
