import type { ClientBase } from "pg";
import { migrations, stepsFrom } from "./migrations.ts";
import { schema } from "./postgres-connection.ts";
import { isLockTimeout } from "./postgres-errors.ts";

/** Any number that only sandboxes lock: those that start at once set the schema up one after another. */
const setupLock = 0x41565042;

/** What the sandboxes on one database share beside the tables that every store has. */
export const foundation = `
  CREATE SCHEMA ${schema};
  CREATE TABLE ${schema}.sandbox_version (version INTEGER NOT NULL);
  INSERT INTO ${schema}.sandbox_version VALUES (0);
  CREATE TABLE ${schema}.sandbox_clock (advanced_seconds BIGINT NOT NULL);
  INSERT INTO ${schema}.sandbox_clock VALUES (0);
  CREATE SEQUENCE ${schema}.positions;
`;

/**
 * How long a step may wait for a lock, milliseconds. While it waits, the requests of other sandboxes for the same table
 * wait behind it.
 */
const lockTimeout = 500;

/** How long to leave the table to others before the next try, milliseconds. */
const pauseBetweenTries = 500;

/** How often to try before giving up: some ten minutes. */
const mostTries = 600;

/**
 * Brings the schema to the present version, in one transaction: also one that fails midway leaves it as it was. Starts
 * again while other transactions hold a table, so that the sandboxes that run keep serving.
 *
 * @throws {Error} when the schema is no sandbox's, or a newer version's, or a table stays locked.
 */
export async function migrate(connection: ClientBase, steps = migrations): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await migrateOnce(connection, steps);
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      if (tries === mostTries)
        throw new Error(
          "The tables cannot be brought up to date, because another transaction has locked one for ten minutes: end it, then start again. They were left as they are.",
        );
      await connection.query("ROLLBACK");
    }
    await new Promise((resolve) => setTimeout(resolve, pauseBetweenTries));
  }
}

async function migrateOnce(connection: ClientBase, steps: typeof migrations): Promise<void> {
  // Another sandbox that is at it, or a step over a large table, may take longer than a request may wait.
  await connection.query("BEGIN; SET LOCAL statement_timeout = 0");
  await connection.query(
    `SELECT pg_advisory_xact_lock(${setupLock}); SET LOCAL lock_timeout = ${lockTimeout}`,
  );
  const { rows } = await connection.query(
    "SELECT to_regnamespace($1) IS NOT NULL AS exists, to_regclass($1 || '.sandbox_version') IS NOT NULL AS ours",
    [schema],
  );
  if (rows[0].exists !== "t") await connection.query(foundation);
  else if (rows[0].ours !== "t") {
    throw new Error(`The schema ${schema} of the database is not a sandbox's. It was left as it is.`);
  }
  // A restore over existing tables may have left more than one row.
  const found = await connection.query<{ version: number | null }>(
    "SELECT max(version) AS version FROM sandbox_version",
  );
  const version = found.rows[0]?.version ?? 0;
  if (version > steps.length) {
    throw new Error(`The database was made by a newer version (${version}). It was left as it is.`);
  }
  await refuseBesideOlder(connection, version);
  for (const step of stepsFrom(version, "postgres", steps)) await connection.query(step);
  if (version < steps.length) {
    await connection.query("UPDATE sandbox_version SET version = $1", [steps.length]);
  }
  await connection.query("COMMIT");
}

/** From this version on, API keys have keyed hashes. */
const keyedHashes = 6;

/**
 * Sandboxes from before keyed hashes recognise no key that this version has hashed, and read a column that it drops.
 *
 * @throws {Error} while such a sandbox is connected.
 */
async function refuseBesideOlder(connection: ClientBase, version: number): Promise<void> {
  if (version === 0 || version >= keyedHashes) return;
  const { rowCount } = await connection.query(
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'avirato-sandbox'",
  );
  if (rowCount === 0) return;
  throw new Error(
    `The database is at version ${version}, and sandboxes of that version cannot serve beside this one: stop all of them, then start this one. It was left as it is.`,
  );
}
