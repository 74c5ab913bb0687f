import { type ClientBase, Pool, type PoolConfig } from "pg";
import { migrations } from "./migrations.ts";
import { types } from "./postgres-sql.ts";

/** Everything of a sandbox is in a schema of its own, so that a database may hold other things beside it. */
export const schema = "avirato_sandbox";

/**
 * How long a transaction waits for one of the connections, milliseconds. With as many requests under way as the
 * sandbox admits, the last of them waits for all others.
 */
const connectionTimeout = 30_000;

/** How long a statement may take, and how long a transaction may wait between two statements, milliseconds. */
const statementTimeout = 10_000;

/**
 * Every statement has an index that fits its conditions and gives its rows in order. Without statistics, or with old
 * ones, the planner takes a large table for a small one and reads and sorts all of it, so these ways are switched off.
 */
export const plannerSettings = ["seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin"]
  .map((way) => `SET enable_${way} = off;`)
  // Before PostgreSQL 18, a way that is switched off has a high cost, which would start the compiler.
  .concat("SET jit = off")
  .join(" ");

/**
 * What PostgreSQL's list of connections calls those of a sandbox. The number is that of the last step that its tables
 * have taken, so that an operator sees which versions run.
 */
const applicationName = `avirato-sandbox ${migrations.length}`;

/**
 * Settings of each connection. They are statements, because poolers such as PgBouncer refuse them as parameters of the
 * start.
 */
const settings = [
  `search_path TO ${schema}`,
  `statement_timeout TO ${statementTimeout}`,
  // A sandbox whose machine is gone must not keep others waiting for what it has locked.
  `idle_in_transaction_session_timeout TO ${statementTimeout}`,
];

/**
 * A pool of connections to a database; none is opened yet.
 *
 * @param connections how many there are at most
 * @param more settings of the pool
 * @returns the pool, and the database's name for messages, without user and password.
 * @throws {Error} when the URL is not one.
 */
export function connect(
  url: string,
  connections: number,
  more: PoolConfig = {},
): { pool: Pool; name: string } {
  const name = nameOf(url);
  const config: PoolConfig & { pipeline: boolean } = {
    connectionString: url,
    max: connections,
    // Sends statements without waiting for the results of those before them. The types do not know it yet.
    pipeline: true,
    connectionTimeoutMillis: connectionTimeout,
    keepAlive: true,
    application_name: applicationName,
    types,
    ...more,
    onConnect(connection: ClientBase) {
      connection.on("error", ignore);
      return connection.query([...settings.map((setting) => `SET ${setting}`), plannerSettings].join("; "));
    },
  };
  const pool = new Pool(config);
  pool.on("error", ignore);
  return { pool, name };
}

/**
 * A connection that breaks fails the statement that it is at and leaves the pool. It tells so by an event as well,
 * which would end the process if nobody listened.
 */
const ignore = (): void => {};

/** Host and database. A password with characters that belong to a URL would end up in another part of it. */
function nameOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || /@/.test(parsed.pathname + parsed.search + parsed.hash)) {
    throw new Error(
      "--data: the PostgreSQL URL is not one; it looks like postgres://user@host:5432/database, and what is special in a URL is percent-encoded in a password.",
    );
  }
  return `${parsed.host || "the local socket"}${parsed.pathname}`;
}
