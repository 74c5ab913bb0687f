import { type ClientBase, Query } from "pg";
import { StoreUnavailable } from "../core/store.ts";
import { isConnectionLost } from "./postgres-errors.ts";
import type { Connections } from "./postgres-pool.ts";

/** A connection that broke during a commit. Ask the database for the outcome with {@link wasCommitted}. */
export interface Interruption {
  transactionId: string;
  error: Error;
}

/**
 * Whether a connection ended before the commit. The server responds in order, so when it reports the end of a
 * connection, it has not committed. The driver and the operating system send nothing on a connection that has ended.
 */
const endedBefore = ({ code = "", message }: Error & { code?: string }): boolean =>
  /^(57P01|25P03|EPIPE)$/.test(code) || /not queryable$/.test(message);

/**
 * Commits the transaction of a connection. In the same round trip, before the commit, the server sends the number of
 * the transaction. With it, the database can be asked about a commit whose response was lost.
 *
 * @throws {Error} when the transaction was not committed.
 * @throws {StoreUnavailable} when the connection broke before the number arrived, so the outcome is unknown.
 */
export function commit(connection: ClientBase): Promise<Interruption | undefined> {
  return new Promise((resolve, reject) => {
    let row: { transaction_id: string | null } | undefined;
    const query = new Query({
      text: "SELECT pg_current_xact_id_if_assigned()::text AS transaction_id; COMMIT",
    });
    query.on("row", (received: { transaction_id: string | null }) => {
      row = received;
    });
    query.on("error", (error: Error & { code?: string }) => {
      if (!isConnectionLost(error)) reject(error);
      else if (row?.transaction_id) resolve({ transactionId: row.transaction_id, error });
      // A transaction without a number has written nothing.
      else if (row || endedBefore(error)) reject(error);
      else reject(new StoreUnavailable(unknownOutcome));
    });
    query.on("end", () => resolve(undefined));
    connection.query(query);
  });
}

const unknownOutcome =
  "The connection to PostgreSQL broke during a commit, so its outcome is unknown; repeat with the same Idempotency-Key.";

/** How long to wait before asking again about a transaction that is still in progress, milliseconds. */
const askAgainAfter = 10;

/** Whether a transaction whose commit was interrupted is committed. If not, it was rolled back. */
export async function wasCommitted(
  connections: Connections,
  { transactionId }: Interruption,
): Promise<boolean> {
  for (let tries = 1; ; ) {
    const connection = await connections.take();
    let broken = true;
    try {
      const { rows } = await connection.query<{ status: string }>({
        text: "SELECT pg_xact_status($1::text::xid8) AS status",
        values: [transactionId],
      });
      broken = false;
      if (rows[0]?.status !== "in progress") return rows[0]?.status === "committed";
    } catch (error) {
      tries += 1;
      if (tries > 10 || !isConnectionLost(error)) throw error;
    } finally {
      connection.release(broken);
    }
    await new Promise((resolve) => setTimeout(resolve, askAgainAfter));
  }
}
