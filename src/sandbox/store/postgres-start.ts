import type { Pool, PoolClient } from "pg";
import { tablesFor } from "./migrations.ts";
import { schema } from "./postgres-connection.ts";
import { liftPositions } from "./postgres-positions.ts";
import { migrate } from "./postgres-schema.ts";

/** Every table of a sandbox on PostgreSQL. */
export const tables: readonly string[] = [...tablesFor("postgres"), "sandbox_version"];

/**
 * Checks that the database can hold a sandbox, and brings its tables up to date.
 *
 * @param pool a pool for transactions
 * @param other another pool; its connection helps to find out whether a pooler changes sessions
 * @throws {Error} when the database cannot hold a sandbox. The message names the reason and the remedy.
 */
export async function prepareDatabase(pool: Pool, other: Pool, name: string): Promise<void> {
  const [one, two] = await connectBoth(pool, other);
  try {
    const throwProblem = (problem: string | undefined) => {
      if (problem) throw new Error(`PostgreSQL at ${name} cannot be used: ${problem}. It was left as it is.`);
    };
    throwProblem((await serverProblem(one)) ?? (await poolerProblem(one, two)));
    await migrate(one);
    throwProblem(missingProblem(await missingTables(one)));
    await liftPositions(one);
  } finally {
    // Ends a transaction that an error left open.
    one.release(true);
    two.release();
  }
}

const missingProblem = (missing: readonly string[]): string | undefined =>
  missing.length === 0
    ? undefined
    : `it lacks ${missing.map((table) => `${schema}.${table}`).join(", ")}; restore a backup`;

async function connectBoth(pool: Pool, other: Pool): Promise<[PoolClient, PoolClient]> {
  const one = await pool.connect();
  try {
    return [one, await other.connect()];
  } catch (error) {
    one.release(true);
    throw error;
  }
}

async function serverProblem(connection: PoolClient): Promise<string | undefined> {
  const { rows } = await connection.query<{ encoding: string; read_only: string }>(
    "SELECT current_setting('server_encoding') AS encoding, current_setting('transaction_read_only') AS read_only",
  );
  const { encoding, read_only: readOnly } = rows[0] ?? {};
  if (encoding !== "UTF8") {
    return `its encoding is ${encoding}, which lacks characters that requests may have; create a database with ENCODING 'UTF8' TEMPLATE template0`;
  }
  return readOnly === "on"
    ? "it only takes reads; give the address of the primary, or set default_transaction_read_only to off"
    : undefined;
}

/** How often to check whether two connections share a session. Other users of the pooler can hide it from one check. */
const looks = 5;

/**
 * Behind a pooler that gives each transaction another session, the search path and the prepared statements are lost.
 */
async function poolerProblem(one: PoolClient, two: PoolClient): Promise<string | undefined> {
  const session = await sessionOf(one);
  // PostgreSQL sends the id of its process when a connection begins. A pooler sends a number of its own.
  if ((one as PoolClient & { processID?: number }).processID === session) return undefined;
  for (let look = 0; look < looks; look += 1) {
    if ((await sessionOf(two)) === session || (await sessionOf(one)) !== session) {
      return "a pooler in between gives each transaction another session; set its pool_mode to session";
    }
  }
  return undefined;
}

async function sessionOf(connection: PoolClient): Promise<number | undefined> {
  const { rows } = await connection.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return rows[0]?.pid;
}

/** The tables that the database lacks. */
export async function missingTables(connection: Pick<Pool, "query"> | PoolClient): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>({
    text: "SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass($2 || '.' || name) IS NULL",
    values: [tables, schema],
  });
  return rows.map(({ name }) => name);
}
