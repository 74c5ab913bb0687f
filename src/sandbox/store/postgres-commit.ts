import { type ClientBase, Query } from "pg";
import { isConnectionLost } from "./postgres-errors.ts";
import type { Connections } from "./postgres-pool.ts";

/** A connection that broke while a transaction was committed, so the database has to be asked for the outcome. */
export interface Interruption {
  transactionId: string;
  error: Error;
}

/**
 * Commits the transaction of a connection. The number of the transaction comes in the same round trip, before the
 * commit, so that a connection that breaks meanwhile leaves no doubt about the outcome.
 *
 * @throws {Error} when the transaction was not committed, or the connection broke before the number came.
 */
export function commit(connection: ClientBase): Promise<Interruption | undefined> {
  return new Promise((resolve, reject) => {
    let transactionId: string | undefined;
    const query = new Query({ text: "SELECT pg_current_xact_id_if_assigned()::text AS id; COMMIT" });
    query.on("row", ({ id }: { id: string | null }) => {
      transactionId = id ?? undefined;
    });
    query.on("error", (error) => {
      if (transactionId !== undefined && isConnectionLost(error)) resolve({ transactionId, error });
      else reject(error);
    });
    query.on("end", () => resolve(undefined));
    connection.query(query);
  });
}

/** How long to wait before asking again about a transaction that is about to end, milliseconds. */
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
