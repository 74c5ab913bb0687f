// tier: integration, nightly
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { growthRequests } from "../../../scripts/bench/growth-requests.ts";
import { growthRows } from "../../../scripts/bench/growth-rows.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { plannerSettings, schema } from "../../../src/sandbox/store/postgres-connection.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";
import { manualClock } from "../../support/sandbox.ts";

const now = manualClock().now();
/** Rows of each table. */
const rows = process.env["FULL_MATRIX"] === undefined ? 30_000 : 100_000;

/** How many rows or pages a part of a plan may touch: more than any batch, much less than there are. */
const bound = 12_000;

/** Each statement that was executed, with values of one execution. */
type Recorded = Map<string, unknown[]>;

/** Sends every request of the growth bench to a sandbox on a store with {@link rows} rows in each table. */
async function exercise(data: string): Promise<void> {
  const internalErrors: unknown[] = [];
  const report = (error: unknown) => void internalErrors.push(error);
  const send = async () => 204;
  const options = { vaultKey, testKey: "a-key", webhookUrl: "http://127.0.0.1:9/", send, report };
  const sandbox = await createSandbox({ data, clock: manualClock(), ...options });
  const requests = growthRequests(sandbox.fetch, { apiKey: "a-key", pages: [1, 20], now });
  for (const { name, request } of requests) {
    const response = await sandbox.fetch(await request());
    expect([name, response.status < 400]).toEqual([name, true]);
  }
  const control = (method: string, path: string, body: object) =>
    sandbox.fetch(
      new Request(`http://127.0.0.1:4020/_sandbox${path}`, {
        method,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  await control("POST", "/clock", { advanceSeconds: 5 });
  await control("POST", "/webhook-deliveries/evt_5/resend", {});
  await control("POST", "/clock", { advanceSeconds: 5 });
  await sandbox.close();
  expect(internalErrors).toEqual([]);
}

/** The tables that grow with use. */
const growing = ["sessions", "payments", "modifications", "webhook_deliveries", "idempotency_records"];

interface PlanNode {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops": number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Rows Removed by Join Filter"?: number;
  Plans?: PlanNode[];
}

/** What touches more than {@link bound} rows or pages in a plan. */
function excesses(node: PlanNode): string[] {
  const name = [node["Node Type"], node["Relation Name"], node["Index Name"]].filter(Boolean).join(" ");
  const loops = node["Actual Loops"];
  const touched = {
    loops,
    rows: (node["Actual Rows"] ?? 0) * loops,
    filtered: (node["Rows Removed by Filter"] ?? 0) * loops,
    rechecked: (node["Rows Removed by Index Recheck"] ?? 0) * loops,
    joined: (node["Rows Removed by Join Filter"] ?? 0) * loops,
    pages: (node["Shared Hit Blocks"] ?? 0) + (node["Shared Read Blocks"] ?? 0),
  };
  const above = Object.entries(touched).filter(([, amount]) => amount > bound);
  return [
    ...above.map(([what, amount]) => `${name}: ${amount} ${what}`),
    ...(node.Plans ?? []).flatMap(excesses),
  ];
}

describe("on PostgreSQL, every plan is decided by its conditions", () => {
  let data: string;
  let client: Client;
  const recorded: Recorded = new Map();

  beforeAll(async () => {
    data = await freshDatabase();
    await (await createSandbox({ data, vaultKey, clock: manualClock() })).close();
    const without = growing.map((table) => `ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
    const after = "SELECT setval('positions', (SELECT max(position) FROM sessions))";
    await query(data, `SET search_path TO ${schema}`, ...without, ...growthRows(rows, now), after);
    const { query: execute } = Client.prototype;
    const spy = vi.spyOn(Client.prototype, "query").mockImplementation(function (
      this: Client,
      ...given: unknown[]
    ) {
      const [batch] = given as [{ statements?: { text: string; values: unknown[] }[] }];
      for (const { text, values } of batch.statements ?? []) recorded.set(text, values);
      return Reflect.apply(execute, this, given);
    });
    await exercise(data);
    spy.mockRestore();
    client = new Client({ connectionString: data });
    await client.connect();
    await client.query(`SET search_path TO ${schema}; ${plannerSettings}`);
  });
  afterAll(() => client.end());

  /** The parts of plans that touch too much, by statement. */
  async function excessive(mode: string): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    await client.query(`SET plan_cache_mode = ${mode}`);
    for (const [text, values] of recorded) {
      if (!growing.some((table) => text.includes(table)) || text.startsWith("TRUNCATE")) continue;
      const isInsert = text.startsWith("INSERT");
      if (isInsert && !text.includes("SELECT")) continue;
      const literals = values.map((value) =>
        typeof value === "string" ? client.escapeLiteral(value) : String(value ?? "NULL"),
      );
      // The row that was inserted is there.
      if (isInsert) literals[0] = "'another'";
      await client.query(`BEGIN; PREPARE explained AS ${text}`);
      const execution = `EXECUTE explained${literals.length > 0 ? `(${literals.join(", ")})` : ""}`;
      const explained = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${execution}`);
      await client.query("ROLLBACK; DEALLOCATE explained");
      const parts = excesses(explained.rows[0]["QUERY PLAN"][0].Plan);
      if (parts.length > 0) found[text] = parts;
    }
    return found;
  }

  // One test, because statistics do not go away.
  it("on tables that were never analysed, and with statistics, with custom and with generic plans", async () => {
    const modes = ["force_custom_plan", "force_generic_plan"];
    const analysed = await client.query(
      "SELECT relname FROM pg_stat_user_tables WHERE last_analyze IS NOT NULL AND n_live_tup > 1000",
    );
    expect(analysed.rows).toEqual([]);
    expect(recorded.size).toBeGreaterThan(50);
    for (const mode of modes) expect(await excessive(mode), `${mode}, never analysed`).toEqual({});
    await client.query(`ANALYZE ${growing.join(", ")}`);
    for (const mode of modes) expect(await excessive(mode), `${mode}, with statistics`).toEqual({});
  });
});

describe("on SQLite, every plan is decided by its conditions", () => {
  let folder: string;
  let database: DatabaseSync;
  const recorded = new Set<string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plans-"));
    const data = join(folder, "sandbox.db");
    await (await createSandbox({ data, clock: manualClock() })).close();
    database = new DatabaseSync(data);
    for (const statement of growthRows(rows, now)) database.exec(statement);
    database.close();
    const { prepare } = DatabaseSync.prototype;
    const spy = vi.spyOn(DatabaseSync.prototype, "prepare").mockImplementation(function (
      this: DatabaseSync,
      text: string,
    ) {
      recorded.add(text);
      return prepare.call(this, text);
    });
    await exercise(data);
    spy.mockRestore();
    database = new DatabaseSync(data);
  });
  afterAll(async () => {
    database.close();
    await rm(folder, { recursive: true });
  });

  /** How each growing table is searched, in all statements of requests and of the worker. */
  function searches(): string[] {
    const found = new Set<string>();
    for (const text of recorded) {
      if (!/^\s*(SELECT|UPDATE|DELETE|INSERT|WITH)/.test(text) || checksOfTheFile.test(text)) continue;
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[];
      for (const { detail } of plan) {
        const [, table = ""] = /^(?:SEARCH|SCAN) (\w+)/.exec(detail) ?? [];
        const real = aliases[table] ?? table;
        if (growing.includes(real)) found.add(detail.replace(table, real));
        else if (/TEMP B-TREE/.test(detail) && !bounded.some((known) => text.includes(known))) {
          found.add(`${detail} in ${text}`);
        }
      }
    }
    return [...found].toSorted();
  }
  const aliases: Record<string, string> = {
    delivery: "webhook_deliveries",
    earlier: "webhook_deliveries",
    ahead: "webhook_deliveries",
    next: "webhook_deliveries",
  };
  const checksOfTheFile = /INDEXED BY|sqlite_schema|rowid >= \? LIMIT 1|min\(rowid\)\) AS/;
  /** Statements that sort a bounded number of rows: a page of a list, the keys, or the faults. */
  const bounded = [
    "LIMIT ? OFFSET ?",
    "LIMIT 1000",
    "FROM api_keys",
    "FROM faults",
    "min(rowid) FROM idempotency_records) + 500",
  ];

  it("before and after ANALYZE", () => {
    const before = searches();
    expect(before).toMatchInlineSnapshot(`
      [
        "SCAN idempotency_records",
        "SEARCH idempotency_records",
        "SEARCH idempotency_records USING COVERING INDEX sqlite_autoindex_idempotency_records_1 (environment=? AND webcode=? AND idempotency_key=?)",
        "SEARCH idempotency_records USING INDEX sqlite_autoindex_idempotency_records_1 (environment=? AND webcode=? AND idempotency_key=?)",
        "SEARCH idempotency_records USING INTEGER PRIMARY KEY (rowid<?)",
        "SEARCH idempotency_records USING INTEGER PRIMARY KEY (rowid>?)",
        "SEARCH modifications",
        "SEARCH modifications USING COVERING INDEX modifications_by_payment (payment_reference=? AND type=?)",
        "SEARCH modifications USING COVERING INDEX modifications_by_type (environment=? AND webcode=? AND type=?)",
        "SEARCH modifications USING COVERING INDEX modifications_to_settle",
        "SEARCH modifications USING INDEX modifications_to_settle (settles_at<?)",
        "SEARCH modifications USING INDEX modifications_to_settle_of_payment (payment_reference=?)",
        "SEARCH modifications USING INDEX modifications_to_settle_of_tenant (<expr>=? AND settles_at<?)",
        "SEARCH modifications USING INDEX sqlite_autoindex_modifications_1 (modification_id=?)",
        "SEARCH modifications USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH payments",
        "SEARCH payments USING COVERING INDEX sqlite_autoindex_payments_1 (payment_reference=?)",
        "SEARCH payments USING INDEX payments_at_terminals (environment=? AND <expr><?)",
        "SEARCH payments USING INDEX sqlite_autoindex_payments_1 (payment_reference=?)",
        "SEARCH sessions",
        "SEARCH sessions USING COVERING INDEX sessions_by_reference (<expr>=? AND status=?)",
        "SEARCH sessions USING COVERING INDEX sessions_by_status (environment=? AND webcode=? AND status=? AND created_at<?)",
        "SEARCH sessions USING COVERING INDEX sessions_by_status (environment=? AND webcode=? AND status=? AND created_at>? AND created_at<?)",
        "SEARCH sessions USING COVERING INDEX sessions_by_status (environment=? AND webcode=? AND status=? AND created_at>?)",
        "SEARCH sessions USING COVERING INDEX sessions_by_status (environment=? AND webcode=? AND status=?)",
        "SEARCH sessions USING INDEX sessions_by_payment (payment_reference=?)",
        "SEARCH sessions USING INDEX sqlite_autoindex_sessions_1 (session_id=?)",
        "SEARCH sessions USING INTEGER PRIMARY KEY (rowid<?)",
        "SEARCH sessions USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH webhook_deliveries",
        "SEARCH webhook_deliveries USING COVERING INDEX sqlite_autoindex_webhook_deliveries_1 (id=?)",
        "SEARCH webhook_deliveries USING COVERING INDEX webhook_deliveries_by_environment (environment=?)",
        "SEARCH webhook_deliveries USING COVERING INDEX webhook_deliveries_by_url",
        "SEARCH webhook_deliveries USING COVERING INDEX webhook_deliveries_by_url (url>?)",
        "SEARCH webhook_deliveries USING INDEX sqlite_autoindex_webhook_deliveries_1 (id=?)",
        "SEARCH webhook_deliveries USING INDEX webhook_deliveries_by_environment (environment=? AND position<?)",
        "SEARCH webhook_deliveries USING INDEX webhook_deliveries_by_environment (environment=?)",
        "SEARCH webhook_deliveries USING INDEX webhook_deliveries_by_payment (<expr>=? AND position<?)",
        "SEARCH webhook_deliveries USING INDEX webhook_deliveries_by_url (url=? AND next_attempt_at<?)",
        "SEARCH webhook_deliveries USING INDEX webhook_deliveries_by_url (url=?)",
        "SEARCH webhook_deliveries USING INDEX webhook_deliveries_waiting (environment=? AND payment_reference=? AND position<?)",
        "SEARCH webhook_deliveries USING INDEX webhook_deliveries_waiting (environment=? AND payment_reference=?)",
        "SEARCH webhook_deliveries USING INDEX webhook_deliveries_waiting (environment=? AND payment_reference>?)",
      ]
    `);
    database.exec("ANALYZE");
    expect(searches()).toEqual(before);
  });
});
