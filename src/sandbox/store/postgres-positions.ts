import type { PoolClient } from "pg";

/** The tables that have positions. */
const positioned = ["sessions", "modifications", "webhook_deliveries", "faults"];

/** Moves the sequence past the positions of restored rows, so that no position is used twice. */
export async function liftPositions(connection: PoolClient): Promise<void> {
  const highest = positioned.map((table) => `(SELECT max(position) FROM ${table})`).join(", ");
  const statement = `SELECT greatest(${highest}, 0) AS used, last_value AS given FROM positions`;
  type Found = { used: number; given: number };
  const isBehind = async () => {
    const [found] = (await connection.query<Found>(statement)).rows;
    return found && found.used > found.given ? found.used : undefined;
  };
  if ((await isBehind()) === undefined) return;
  // Changes nothing, but locks the sequence: no other sandbox gets a position until this transaction ends.
  await connection.query("BEGIN; ALTER SEQUENCE positions NO CYCLE");
  const used = await isBehind();
  if (used !== undefined) await connection.query(`ALTER SEQUENCE positions RESTART WITH ${used + 1}`);
  await connection.query("COMMIT");
}
