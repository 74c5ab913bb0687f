import type { Pool } from "pg";
import { migrations, stepsFrom } from "./migrations.ts";
import { schema } from "./postgres-connection.ts";

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
 * Brings the schema to the present version, in one transaction: also one that fails midway leaves it as it was.
 *
 * @throws {Error} when the schema is no sandbox's, or a newer version's.
 */
export async function migrate(pool: Pool): Promise<void> {
  const connection = await pool.connect();
  try {
    // Another sandbox that is at it, or a step over a large table, may take longer than a request may wait.
    await connection.query("BEGIN; SET LOCAL statement_timeout = 0");
    await connection.query(`SELECT pg_advisory_xact_lock(${setupLock})`);
    const { rows } = await connection.query(
      "SELECT to_regnamespace($1) IS NOT NULL AS exists, to_regclass($1 || '.sandbox_version') IS NOT NULL AS ours",
      [schema],
    );
    if (rows[0].exists !== "t") await connection.query(foundation);
    else if (rows[0].ours !== "t") {
      throw new Error(`The schema ${schema} of the database is not a sandbox's. It was left as it is.`);
    }
    const found = await connection.query<{ version: number }>("SELECT version FROM sandbox_version");
    const version = found.rows[0]?.version ?? 0;
    if (version > migrations.length) {
      throw new Error(`The database was made by a newer version (${version}). It was left as it is.`);
    }
    for (const step of stepsFrom(version, "postgres")) await connection.query(step);
    await connection.query("UPDATE sandbox_version SET version = $1", [migrations.length]);
    await connection.query("COMMIT");
  } finally {
    // Ends the transaction where it did not come to its end.
    connection.release(true);
  }
}
