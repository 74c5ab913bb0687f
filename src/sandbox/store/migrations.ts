/** The databases that a store can be in. */
export type Database = "sqlite" | "postgres";

/**
 * The indexes of the seventh step.
 *
 * @param position the last column of an index that is ordered by it; empty on SQLite, where every index ends with it
 */
const indexesByCondition = (position: "" | ", position") => `
    DROP INDEX sessions_by_owner;
    DROP INDEX sessions_ended;
    DROP INDEX sessions_by_reference;
    CREATE INDEX sessions_by_status ON sessions (environment, webcode, status, created_at${position});
    CREATE INDEX sessions_by_reference
      ON sessions ((environment || ' ' || webcode || ' ' || custom_reference), status, created_at${position})
      WHERE (environment || ' ' || webcode || ' ' || custom_reference) IS NOT NULL;
    CREATE INDEX modifications_by_type ON modifications (environment, webcode, type, created_at${position});
    CREATE INDEX modifications_by_payment ON modifications (payment_reference, type, created_at${position});
    CREATE INDEX modifications_to_settle_of_tenant ON modifications ((environment || ' ' || webcode), settles_at)
      WHERE status = 'received';
    CREATE INDEX modifications_to_settle_of_payment ON modifications (payment_reference, position)
      WHERE status = 'received';
    DROP INDEX webhook_deliveries_to_send;
    CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (environment, payment_reference, position)
      WHERE status IN ('pending', 'queued');
    UPDATE webhook_deliveries SET status = 'queued' WHERE status = 'pending' AND EXISTS (
      SELECT 1 FROM webhook_deliveries AS earlier WHERE earlier.status IN ('pending', 'queued')
        AND earlier.environment = webhook_deliveries.environment
        AND earlier.payment_reference = webhook_deliveries.payment_reference
        AND earlier.position < webhook_deliveries.position);
`;

/**
 * The steps from an empty database to the present one; a database's version is how many it has taken. A step
 * that was released never changes.
 */
export const migrations: readonly (string | Record<Database, string>)[] = [
  `
  CREATE TABLE api_keys (
    id TEXT PRIMARY KEY,
    environment TEXT NOT NULL,
    webcode TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    prefix TEXT NOT NULL,
    allowed_ips TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT,
    revoked_at BIGINT
  );
  CREATE TABLE client_secrets (
    environment TEXT PRIMARY KEY,
    sealed TEXT NOT NULL
  );
  CREATE TABLE idempotency_records (
    environment TEXT NOT NULL,
    webcode TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    body_digest TEXT NOT NULL,
    status_code INTEGER NOT NULL,
    body TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (environment, webcode, idempotency_key)
  );
  CREATE INDEX idempotency_records_by_expiry ON idempotency_records (expires_at);
  CREATE TABLE sessions (
    session_id TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    environment TEXT NOT NULL,
    webcode TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    custom_reference TEXT,
    payment_reference TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    completed_at BIGINT,
    details TEXT NOT NULL,
    attempts TEXT NOT NULL
  );
  CREATE UNIQUE INDEX sessions_by_owner ON sessions (environment, webcode, position);
  CREATE INDEX sessions_by_expiry ON sessions (expires_at) WHERE status = 'pending';
  CREATE TABLE payments (
    payment_reference TEXT PRIMARY KEY,
    environment TEXT NOT NULL,
    webcode TEXT NOT NULL,
    state TEXT NOT NULL,
    status TEXT NOT NULL,
    currency TEXT NOT NULL,
    authorised BIGINT NOT NULL,
    captured BIGINT NOT NULL,
    refund_accepted BIGINT NOT NULL,
    refunded BIGINT NOT NULL,
    custom_reference TEXT
  );
  CREATE TABLE modifications (
    modification_id TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    environment TEXT NOT NULL,
    webcode TEXT NOT NULL,
    payment_reference TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    amount BIGINT,
    currency TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    settles_at BIGINT NOT NULL
  );
  CREATE UNIQUE INDEX modifications_by_owner ON modifications (environment, webcode, position);
  CREATE INDEX modifications_to_settle ON modifications (settles_at) WHERE status = 'received';
  CREATE TABLE webhook_endpoints (
    environment TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    enabled INTEGER NOT NULL
  );
  CREATE TABLE webhook_deliveries (
    id TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    environment TEXT NOT NULL,
    payment_reference TEXT NOT NULL,
    event_code TEXT NOT NULL,
    url TEXT NOT NULL,
    body TEXT NOT NULL,
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    last_status_code INTEGER
  );
  CREATE INDEX webhook_deliveries_by_environment ON webhook_deliveries (environment, position);
  CREATE INDEX webhook_deliveries_to_send ON webhook_deliveries (payment_reference, position) WHERE status = 'pending';
  `,
  // Whether a session has expired is read off its time, so a create writes one index less.
  `
  UPDATE sessions SET status = 'pending' WHERE status = 'expired';
  DROP INDEX sessions_by_expiry;
  CREATE INDEX sessions_ended ON sessions (environment, webcode, status, position) WHERE status <> 'pending';
  CREATE INDEX sessions_by_reference ON sessions (environment, webcode, custom_reference, position)
    WHERE custom_reference IS NOT NULL;
  CREATE INDEX modifications_by_payment ON modifications (payment_reference, position);
  `,
  // A record keeps the body itself, so that a first request need not be digested; one from before has none.
  `
  ALTER TABLE idempotency_records ADD COLUMN request_body TEXT;
  ALTER TABLE idempotency_records DROP COLUMN body_digest;
  `,
  // A session is found by its position, which its token names: an index less.
  // Where rows stand in the order that they were written, expired records are at the front: another index less.
  {
    sqlite: `
    DROP INDEX idempotency_records_by_expiry;
    ALTER TABLE sessions RENAME TO former_sessions;
    CREATE TABLE sessions (
      position INTEGER PRIMARY KEY,
      session_id TEXT NOT NULL UNIQUE,
      environment TEXT NOT NULL,
      webcode TEXT NOT NULL,
      token TEXT NOT NULL,
      status TEXT NOT NULL,
      custom_reference TEXT,
      payment_reference TEXT,
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      completed_at BIGINT,
      details TEXT NOT NULL,
      attempts TEXT NOT NULL
    );
    INSERT INTO sessions
      SELECT position, session_id, environment, webcode, token, status, custom_reference, payment_reference, created_at,
        expires_at, completed_at, details, attempts
      FROM former_sessions ORDER BY position;
    DROP TABLE former_sessions;
    CREATE INDEX sessions_by_owner ON sessions (environment, webcode, position);
    CREATE INDEX sessions_ended ON sessions (environment, webcode, status, position) WHERE status <> 'pending';
    CREATE INDEX sessions_by_reference ON sessions (environment, webcode, custom_reference, position)
      WHERE custom_reference IS NOT NULL;
    `,
    postgres: `
    ALTER TABLE sessions DROP CONSTRAINT sessions_token_key, ADD UNIQUE (position);
    `,
  },
  // A delivery keeps each of its attempts, of which the last status was one part.
  `
  ALTER TABLE webhook_deliveries ADD COLUMN attempt_log TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE webhook_deliveries DROP COLUMN last_status_code;
  CREATE INDEX webhook_deliveries_by_url ON webhook_deliveries (url, next_attempt_at) WHERE status = 'pending';
  `,
  // A file keeps how far its clock was advanced, as PostgreSQL did before. From this step on, keys have keyed hashes:
  // an older version, which would recognise no key, refuses the store.
  {
    sqlite: `
    CREATE TABLE sandbox_clock (advanced_seconds BIGINT NOT NULL, changes BIGINT NOT NULL);
    INSERT INTO sandbox_clock VALUES (0, 0);
    `,
    postgres: `
    ALTER TABLE sandbox_clock ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;
    `,
  },
  // Each filter of a list has one index that gives its rows in the list's order, and no other index fits its
  // conditions, so that a database needs no statistics to choose it. A session stands in one index of lists and not in
  // two. An event that waits for an earlier one of its payment is `queued`, so that only events that may be sent are
  // `pending`.
  {
    sqlite: `
    ALTER TABLE modifications RENAME TO former_modifications;
    CREATE TABLE modifications (
      position INTEGER PRIMARY KEY,
      modification_id TEXT NOT NULL UNIQUE,
      environment TEXT NOT NULL,
      webcode TEXT NOT NULL,
      payment_reference TEXT NOT NULL,
      type TEXT NOT NULL,
      status TEXT NOT NULL,
      amount BIGINT,
      currency TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      settles_at BIGINT NOT NULL
    );
    INSERT INTO modifications
      SELECT position, modification_id, environment, webcode, payment_reference, type, status, amount, currency,
        created_at, settles_at
      FROM former_modifications ORDER BY position;
    DROP TABLE former_modifications;
    CREATE INDEX modifications_to_settle ON modifications (settles_at) WHERE status = 'received';
    ${indexesByCondition("")}
    `,
    postgres: `
    DROP INDEX modifications_by_owner;
    DROP INDEX modifications_by_payment;
    ALTER TABLE modifications ADD UNIQUE (position);
    ${indexesByCondition(", position")}
    `,
  },
  // A restore over existing tables must not add a row to those that have one.
  {
    sqlite: "CREATE UNIQUE INDEX sandbox_clock_has_one_row ON sandbox_clock ((0));",
    postgres: `
    DELETE FROM sandbox_clock AS less USING sandbox_clock AS more
      WHERE (less.changes, less.ctid) < (more.changes, more.ctid);
    DELETE FROM sandbox_version AS less USING sandbox_version AS more
      WHERE (less.version, less.ctid) < (more.version, more.ctid);
    CREATE UNIQUE INDEX sandbox_clock_has_one_row ON sandbox_clock ((0));
    CREATE UNIQUE INDEX sandbox_version_has_one_row ON sandbox_version ((0));
    `,
  },
  // A refund keeps its reason.
  `
  ALTER TABLE modifications ADD COLUMN reason TEXT;
  `,
  // Injected faults, the failure that a modification is to have, and the fault that the next attempt of an event has.
  `
  CREATE TABLE faults (
    id TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    environment TEXT NOT NULL,
    operation TEXT NOT NULL,
    moment TEXT NOT NULL,
    point TEXT NOT NULL,
    times BIGINT NOT NULL,
    remaining BIGINT NOT NULL,
    effect TEXT NOT NULL
  );
  CREATE INDEX faults_to_use ON faults (environment, point, position) WHERE remaining > 0;
  ALTER TABLE modifications ADD COLUMN failure TEXT;
  ALTER TABLE webhook_deliveries ADD COLUMN fault TEXT;
  `,
  // The dashboard finds the session and the events of a payment, and the payments of terminals, newest first: after the
  // webcode and `-POS-`, a reference continues with its time. Two of the indexes have expressions, so that no other
  // statement's conditions fit them.
  `
  CREATE INDEX sessions_by_payment ON sessions (payment_reference) WHERE payment_reference IS NOT NULL;
  CREATE INDEX webhook_deliveries_by_payment
    ON webhook_deliveries ((environment || ' ' || payment_reference), position);
  CREATE INDEX payments_at_terminals ON payments (environment, (substr(payment_reference, length(webcode) + 6)))
    WHERE substr(payment_reference, length(webcode) + 1, 5) = '-POS-';
  `,
];

/** The steps that a database at this version has not taken yet. */
export const stepsFrom = (version: number, database: Database, all = migrations): string[] =>
  all.slice(version).map((step) => (typeof step === "string" ? step : step[database]));

/** The tables that the steps make. */
export function tablesFor(database: Database): string[] {
  const steps = stepsFrom(0, database).join("\n");
  const named = (pattern: RegExp) => Array.from(steps.matchAll(pattern), ([, name = ""]) => name);
  const gone = new Set(named(/DROP TABLE (\w+)/g));
  return [...new Set(named(/CREATE TABLE (\w+)/g))].filter((name) => !gone.has(name));
}
