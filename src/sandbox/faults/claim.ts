import type { Environment } from "../../../generated/constants.ts";
import type { Row, Sql } from "../core/store.ts";
import type { Fault, FaultPoint } from "./fault.ts";
import { type FaultRow, faultColumns, faultOf } from "./fault-store.ts";

/** Selects the faults of an environment and a point that name this operation or all operations. */
export interface Target {
  environment: Environment;
  operation: Fault["operation"];
  point: FaultPoint;
}

/** What a process knows about the faults of the store. */
interface Known {
  /** The kinds, by {@link kindOf}, of which a fault may have uses left. */
  kinds: Set<string>;
  /** Whether any fault reorders events, even one without uses left. */
  reorders: boolean;
}

const kindOf = ({ environment, operation, point }: Target): string => `${environment} ${operation} ${point}`;

/** The kinds that hit a target. A fault of all operations is never at the point of a webhook. */
const kindsThatHit = (target: Target): string[] => [kindOf(target), kindOf({ ...target, operation: "*" })];

/**
 * What was read about the faults in each generation of the store. While there are no faults, a request runs no
 * statement to find that out.
 */
const known = new WeakMap<object, Known>();

const knownFaults = (sql: Sql): Known | undefined => known.get(sql.generation);

/** Whether this process already knows that no fault is left. */
export const noFaults = (sql: Sql): boolean => knownFaults(sql)?.kinds.size === 0;

/** Whether a fault may match. `false` is certain. */
export async function mayMatch(sql: Sql, target: Target): Promise<boolean> {
  const { kinds } = knownFaults(sql) ?? (await readFaults(sql));
  return kindsThatHit(target).some((kind) => kinds.has(kind));
}

/** Whether a fault may hold events back. */
export async function mayReorder(sql: Sql): Promise<boolean> {
  return (knownFaults(sql) ?? (await readFaults(sql))).reorders;
}

interface KindRow extends Row, Target {
  armed: 0 | 1;
  reorders: 0 | 1;
}

async function readFaults(sql: Sql): Promise<Known> {
  const rows = await sql.all<KindRow>(
    `SELECT DISTINCT environment, operation, point,
       CASE WHEN remaining > 0 THEN 1 ELSE 0 END AS armed,
       CASE WHEN effect LIKE '%"type":"reorder"%' THEN 1 ELSE 0 END AS reorders FROM faults`,
  );
  const read: Known = {
    kinds: new Set(rows.filter(({ armed }) => armed === 1).map(kindOf)),
    reorders: rows.some(({ reorders }) => reorders === 1),
  };
  known.set(sql.generation, read);
  return read;
}

/** A target for which no fault was left in this generation. Pass it to {@link forgetKinds} after the commit. */
export interface Missed {
  generation: object;
  target: Target;
}

/**
 * Uses one matching fault once: the oldest that no other transaction is using. When all are in use, it waits for the
 * oldest. If it always waited, a hundred requests at once would wait for one row while other faults are free.
 *
 * @param missed gets an entry when there is no such fault
 */
export async function claimFault(sql: Sql, target: Target, missed: Missed[]): Promise<Fault | undefined> {
  const values = [target.environment, target.point, target.operation];
  // On SQLite, where transactions run one after another, both clauses are the same.
  for (const lock of new Set([sql.skipLocked("faults"), sql.forUpdate("faults")])) {
    const [row] = await sql.all<FaultRow>(
      `UPDATE faults SET remaining = remaining - 1 WHERE id =
         (SELECT id FROM faults WHERE remaining > 0 AND environment = ? AND point = ? AND operation IN (?, '*')
          ORDER BY position LIMIT 1 ${lock})
       RETURNING ${faultColumns}`,
      values,
    );
    if (row) return faultOf(row);
  }
  missed.push({ generation: sql.generation, target });
  return undefined;
}

/** Remembers that faults were used up, so that requests stop looking for them. Call it after the commit. */
export function forgetKinds(missed: readonly Missed[]): void {
  for (const { generation, target } of missed) {
    for (const kind of kindsThatHit(target)) known.get(generation)?.kinds.delete(kind);
  }
}
