import { faultRules } from "../../../generated/control-plane.ts";
import type { Context } from "../core/context.ts";
import { faultId } from "../core/identifiers.ts";
import type { Row, Sql } from "../core/store.ts";
import { type Fault, pointOf, type WantedFault } from "./fault.ts";

export interface FaultRow extends Row {
  id: string;
  environment: Fault["environment"];
  operation: Fault["operation"];
  moment: Fault["when"];
  times: number;
  remaining: number;
  /** A `FaultEffect` as JSON. */
  effect: string;
}

export const faultColumns = "id, environment, operation, moment, times, remaining, effect";

export const faultOf = ({ moment, effect, ...row }: FaultRow): Fault => ({
  id: row.id,
  environment: row.environment,
  operation: row.operation,
  when: moment,
  times: row.times,
  remaining: row.remaining,
  effect: JSON.parse(effect),
});

/**
 * Adds a fault. It applies to every transaction that begins after the commit.
 *
 * @returns the fault; `undefined` when the store holds the maximum already.
 */
export async function addFault(
  { random }: Context,
  sql: Sql,
  wanted: WantedFault,
): Promise<Fault | undefined> {
  const count = await sql.get<{ count: number }>("SELECT count(*) AS count FROM faults");
  if ((count?.count ?? 0) >= faultRules.kept) return undefined;
  const { environment = "test", operation, when = "before", times = 1, effect } = wanted;
  const fault = { id: faultId(random), environment, operation, when, times, remaining: times, effect };
  await sql.run(
    `INSERT INTO faults (id, position, environment, operation, moment, point, times, remaining, effect)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      fault.id,
      await sql.nextPosition(),
      environment,
      operation,
      when,
      pointOf(wanted),
      times,
      times,
      JSON.stringify(effect),
    ],
  );
  sql.endGeneration();
  return fault;
}

/** Every fault, oldest first, used-up ones included. */
export async function listFaults(sql: Sql): Promise<Fault[]> {
  return (await sql.all<FaultRow>(`SELECT ${faultColumns} FROM faults ORDER BY position`)).map(faultOf);
}

/** Removes one fault, or all. @returns whether there was one. */
export async function removeFaults(sql: Sql, id?: string): Promise<boolean> {
  const removed =
    id === undefined
      ? await sql.run("DELETE FROM faults")
      : await sql.run("DELETE FROM faults WHERE id = ?", [id]);
  sql.endGeneration();
  return removed > 0;
}
