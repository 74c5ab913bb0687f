import { type Row, StoreUnavailable } from "../core/store.ts";
import type { Send } from "./postgres-batch.ts";
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
 * Commits the transaction of a connection. In the same batch, before the commit, the server sends the number of the
 * transaction. With it, the database can be asked about a commit whose response was lost.
 *
 * @throws {Error} when the transaction was not committed.
 * @throws {StoreUnavailable} when the connection broke before the number arrived, so the outcome is unknown.
 */
export async function commit(send: Send): Promise<Interruption | undefined> {
  let row: Row | undefined;
  const numbered = send("SELECT pg_current_xact_id_if_assigned()::text AS transaction_id").then((result) => {
    row = result.rows[0];
  });
  numbered.catch(() => {});
  try {
    await send("COMMIT");
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || !isConnectionLost(error)) throw error;
    const transactionId = row?.["transaction_id"];
    if (transactionId) return { transactionId: String(transactionId), error };
    // A transaction without a number has written nothing.
    if (row || endedBefore(error)) throw error;
    throw new StoreUnavailable(unknownOutcome);
  }
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
