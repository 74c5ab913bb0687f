import type { Server } from "./server.ts";
import type { Source } from "./verdict.ts";

/** One clause and how to see from outside whether a server keeps it. */
export interface Check {
  /** Topic and clause, for example `idempotency.different-body`. */
  id: string;
  source: Source;
  /** The clause, in one sentence. */
  says: string;
  /**
   * Resolves when the server keeps the clause.
   *
   * @throws {Refuted} when it breaks it.
   * @throws {NotObservable} when there is no way to tell.
   */
  verify(server: Server): Promise<void>;
}
