import { faultRules } from "../../../generated/control-plane.ts";
import type { Context } from "../core/context.ts";
import { type Fault, faultProblem, type WantedFault } from "../faults/fault.ts";
import * as faults from "../faults/fault-store.ts";
import { checkBody } from "./request.ts";
import { orThrow, sandboxError } from "./sandbox-error.ts";

/** The faults of a sandbox, for programs that run it in their own process. */
export interface Faults {
  /**
   * Adds a fault, which applies from the next request on.
   *
   * @throws {SandboxError} when the fault is invalid. The message names the field, the problem and the remedy.
   * @example
   * // The next charge is executed, but its response is lost.
   * await sandbox.faults.add({ operation: "createPosPayment", when: "after", effect: { type: "disconnect" } });
   */
  add(fault: WantedFault): Promise<Fault>;
  /** Every fault, oldest first. A used-up one has `remaining: 0`. */
  list(): Promise<Fault[]>;
  /**
   * Removes a fault; without an id, all of them.
   *
   * @throws {SandboxError} when there is no such fault.
   */
  remove(id?: string): Promise<void>;
}

export function faultsOf(context: Context): Faults {
  const { store } = context;
  return {
    async add(wanted) {
      checkBody("addFault", wanted);
      const problem = faultProblem(wanted);
      if (problem) throw sandboxError("invalidBody", { problems: problem });
      const added = await store.transaction((sql) => faults.addFault(context, sql, wanted));
      return orThrow(added ?? sandboxError("tooManyFaults", { count: faultRules.kept }));
    },
    list: () => store.transaction(faults.listFaults),
    async remove(id) {
      const removed = await store.transaction((sql) => faults.removeFaults(sql, id));
      if (id !== undefined && !removed) throw sandboxError("faultNotFound", { id });
    },
  };
}
