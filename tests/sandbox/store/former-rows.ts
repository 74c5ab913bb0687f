/** A row as a store holds it, its columns by name. */
export type StoredRow = Record<string, string | number | null>;

interface FormerTable {
  /** The first version with this table. */
  since: number;
  /** What names a row. */
  key: string;
  rows: StoredRow[];
  /** Columns that a later step adds, with the version that has them and what older rows get. */
  added?: Record<string, [since: number, value: string | number | null]>;
  /** Columns that a later step drops, with the first version without them. */
  dropped?: Record<string, number>;
  /** What a later step changes in a row: the first version with the change, the row's key, and its new columns. */
  changed?: [since: number, key: string, columns: StoredRow][];
}

const environments = ["test", "live"];
const owner = { environment: "test", webcode: "SHOP01" };
/** 2026-01-01, milliseconds. */
const start = 1_767_225_600_000;

const session = (number: number, status: string, more: StoredRow = {}): StoredRow => ({
  session_id: `SHOP01-EXT-${number}`,
  position: number,
  ...owner,
  token: `token-${number}`,
  status,
  custom_reference: null,
  payment_reference: null,
  created_at: start + number,
  expires_at: start + 3_600_000 + number,
  completed_at: null,
  details: `{"amount":{"value":${number},"currency":"EUR"}}`,
  attempts: "[]",
  ...more,
});

const payment = (number: number, state: string, status: string, more: StoredRow = {}): StoredRow => ({
  payment_reference: `SHOP01-PXT-${number}`,
  ...owner,
  state,
  status,
  currency: "EUR",
  authorised: 9_007_199_254_740_991,
  captured: 0,
  refund_accepted: 0,
  refunded: 0,
  custom_reference: null,
  ...more,
});

const modification = (number: number, type: string, status: string, more: StoredRow = {}): StoredRow => ({
  modification_id: `SHOP01-MOD-${number}`,
  position: number,
  ...owner,
  payment_reference: "SHOP01-PXT-1",
  type,
  status,
  amount: 100,
  currency: "EUR",
  created_at: start + number,
  settles_at: start + 5_000 + number,
  reason: "RETURN",
  failure: "NOT_ENOUGH_BALANCE",
  ...more,
});

const delivery = (number: number, status: string, more: StoredRow = {}): StoredRow => ({
  id: `evt_${number}`,
  position: number,
  environment: "test",
  payment_reference: `SHOP01-PXT-${number}`,
  event_code: "AUTHORISATION",
  url: "https://shop.example/webhooks?ü='\"",
  body: `{"event_code":"AUTHORISATION","number":${number}}`,
  status,
  attempts: number,
  next_attempt_at: start + number,
  last_status_code: 500,
  attempt_log: '[{"at":1767225600000,"statusCode":500}]',
  fault: '{"type":"duplicate"}',
  ...more,
});

const fault = (number: number, point: string, remaining: number): StoredRow => ({
  id: `fault_${number}`,
  position: number,
  environment: "test",
  operation: "createSession",
  moment: "before",
  point,
  times: 3,
  remaining,
  effect: '{"type":"disconnect"}',
});

/** Every table, with rows in each state that the sandbox has ever written. Rows have the columns of all versions. */
export const formerTables: Record<string, FormerTable> = {
  api_keys: {
    since: 1,
    key: "id",
    rows: environments.flatMap((environment) =>
      [null, start + 2].map((revoked_at) => ({
        id: `key_${environment}_${revoked_at === null ? "in_use" : "revoked"}`,
        environment,
        webcode: "SHOP01",
        hash: `hash-${environment}-${revoked_at}`,
        prefix: "avp_",
        allowed_ips: revoked_at === null ? "[]" : '["192.0.2.0/24"]',
        created_at: start,
        last_used_at: revoked_at === null ? null : start + 1,
        revoked_at,
      })),
    ),
  },
  client_secrets: {
    since: 1,
    key: "environment",
    rows: environments.map((environment) => ({ environment, sealed: `sealed-${environment}` })),
  },
  idempotency_records: {
    since: 1,
    key: "idempotency_key",
    rows: [201, 422, 502].map((status_code) => ({
      ...owner,
      idempotency_key: `order-${status_code}`,
      endpoint: "POST /payment/session",
      body_digest: "a digest",
      request_body: '{"webcode":"SHOP01"}',
      status_code,
      body: '{"success":true,"text":"ü\\n"}',
      expires_at: start + status_code,
    })),
    added: { request_body: [3, null] },
    dropped: { body_digest: 3 },
  },
  sessions: {
    since: 1,
    key: "session_id",
    rows: [
      session(1, "pending"),
      session(2, "pending", { custom_reference: "order ü 2", attempts: '[{"status":"refused"}]' }),
      session(3, "completed", { payment_reference: "SHOP01-PXT-1", completed_at: start + 30 }),
      session(4, "cancelled"),
      session(5, "expired", { custom_reference: "order 5" }),
      session(6, "pending", { environment: "live" }),
    ],
    changed: [[2, "SHOP01-EXT-5", { status: "pending" }]],
  },
  payments: {
    since: 1,
    key: "payment_reference",
    rows: [
      payment(1, "reserved", "AUTHORISED", { custom_reference: "order 3" }),
      payment(2, "captured", "CAPTURED", { captured: 100 }),
      payment(3, "cancelled", "CANCELLED"),
      payment(4, "sale", "PARTIALLY_REFUNDED", { captured: 100, refund_accepted: 60, refunded: 50 }),
      payment(5, "sale", "REFUNDED", { environment: "live", refund_accepted: 100, refunded: 100 }),
    ],
  },
  modifications: {
    since: 1,
    key: "modification_id",
    rows: [
      modification(1, "capture", "received"),
      modification(2, "refund", "succeeded", { reason: null, failure: null }),
      modification(3, "cancellation", "failed", { amount: null }),
      modification(4, "adjustment", "received", { payment_reference: "SHOP01-PXT-2" }),
    ],
    added: { reason: [9, null], failure: [10, null] },
  },
  webhook_endpoints: {
    since: 1,
    key: "environment",
    rows: environments.map((environment, enabled) => ({
      environment,
      url: `https://shop.example/${environment}`,
      enabled,
    })),
  },
  webhook_deliveries: {
    since: 1,
    key: "id",
    rows: [
      delivery(1, "pending", { last_status_code: null, fault: null }),
      delivery(2, "pending", { payment_reference: "SHOP01-PXT-1" }),
      delivery(3, "delivered", { payment_reference: "SHOP01-PXT-1" }),
      delivery(4, "failed"),
      delivery(6, "dropped"),
      delivery(5, "pending", { payment_reference: "SHOP01-PXT-1", environment: "live" }),
    ],
    added: { attempt_log: [5, "[]"], fault: [10, null] },
    dropped: { last_status_code: 5 },
    // The second event of a payment waits for the first; that of another environment does not.
    changed: [[7, "evt_2", { status: "queued" }]],
  },
  faults: {
    since: 10,
    key: "id",
    rows: [fault(1, "before", 3), fault(2, "webhook", 0)],
  },
};

/**
 * The rows of a table as a database at this version holds them.
 *
 * @param from the version in which the rows were written: columns that were added later have their defaults
 */
export function rowsAt(version: number, table: FormerTable, from = version): StoredRow[] {
  const { key, rows, added = {}, dropped = {}, changed = [] } = table;
  if (from < table.since) return [];
  const addedAt = (column: string) => added[column]?.[0] ?? table.since;
  const isPresent = (column: string) =>
    version >= addedAt(column) && version < (dropped[column] ?? Number.POSITIVE_INFINITY);
  return rows.map((row) => {
    const changes = changed.filter(([since, of]) => version >= since && of === row[key]);
    const present = Object.assign({}, row, ...changes.map(([, , columns]) => columns));
    const columns = Object.entries(present as StoredRow).filter(([column]) => isPresent(column));
    return Object.fromEntries(
      columns.map(([column, value]) => [
        column,
        from < addedAt(column) ? (added[column]?.[1] ?? null) : value,
      ]),
    );
  });
}

/** The statements that put the rows of every table into a database at this version. */
export function insertsAt(version: number): string[] {
  const literal = (value: string | number | null) =>
    typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
  return Object.entries(formerTables).flatMap(([name, table]) =>
    rowsAt(version, table).map(
      (row) =>
        `INSERT INTO ${name} (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")})`,
    ),
  );
}
