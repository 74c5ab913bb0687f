import { StoreUnavailable } from "../core/store.ts";

/** An error of the database or the network. `code` is PostgreSQL's SQLSTATE or the code of a system call. */
interface Reported {
  code?: string;
  message?: string;
}

const reported = (error: unknown): Required<Reported> => {
  const { code = "", message = "" } = error as Reported;
  return { code, message };
};

/** After this many failures with the same code, a transaction does not run again. */
const mostFailures: Record<string, number> = {
  /** The connection was lost, whatever the code is. */
  lost: 10,
  /** serialization_failure */
  "40001": 10,
  /** deadlock_detected */
  "40P01": 10,
  /** lock_not_available: a reset could not lock the tables, because requests use them. */
  "55P03": 60,
  /** unique_violation: the next run sees the row of the other transaction, so a violation that repeats is a bug. */
  "23505": 3,
  /** feature_not_supported: "cached plan must not change result type", after another version changed a table. */
  "0A000": 10,
};

/** The driver's own errors have no code. */
const lostConnection =
  /^(Connection terminated( unexpectedly)?$|Client has encountered a connection error|Client was closed)/;

/**
 * Whether an open connection broke: by an administrator's command, by a restart of the server, or in the network.
 * PostgreSQL then rolls back what was not committed.
 */
export function isConnectionLost(error: unknown): boolean {
  const { code, message } = reported(error);
  if (/^(57P01|57P02|25P03|08003|08006|ECONNRESET|EPIPE)$/.test(code)) return true;
  return code === "" && lostConnection.test(message);
}

/** Whether the prepared statements of a connection no longer fit the tables. */
export const isPlanStale = (error: unknown): boolean => reported(error).code === "0A000";

/** Whether the server, a role's limit or a pooler allows no further connection. */
export const isConnectionLimit = (error: unknown): boolean => {
  const { code, message } = reported(error);
  return code === "53300" || /no more connections allowed/.test(message);
};

/** Whether a lock was not granted within `lock_timeout`. */
export const isLockTimeout = (error: unknown): boolean => reported(error).code === "55P03";

/**
 * Counts the failures of one transaction before its commit, separately for each kind.
 *
 * @returns a function that says whether to run the transaction again after an error
 */
export function countFailures(): (error: unknown) => boolean {
  const failures = new Map<string, number>();
  return (error) => {
    const kind = isConnectionLost(error) ? "lost" : reported(error).code;
    const count = (failures.get(kind) ?? 0) + 1;
    failures.set(kind, count);
    return count < (mostFailures[kind] ?? 1);
  };
}

/**
 * Causes that make the database unusable for every statement, and the remedy for each. The first match counts.
 */
const remedies: readonly [cause: RegExp, remedy: string][] = [
  [/^(28|SASL)/, "check user and password"],
  [/^3D/, "check the name of the database"],
  [/^53100$/, "its disk is full: free space there"],
  [/^53200$/, "its machine has too little memory"],
  [/^53300$/, "all connections that it allows are in use: raise its limit, or lower --pool"],
  [/^(57P01|57P02|57P03)$/, "it is stopping or starting: wait, or check that it runs"],
  [/^57014$/, "a statement took too long: look for a transaction that holds locks"],
  [/^25006$/, "it only takes reads: use the address of the primary, or allow writes"],
  [/^(42P01|42703|3F000)$/, "a table or column of the sandbox is missing: restore a backup"],
  [/^42501$/, "the user lacks a right: make it the owner of the schema avirato_sandbox"],
  [/^(26000|42P05)$/, "a pooler in between keeps no sessions: set its pool_mode to session"],
  [/^(58|XX001|XX002)/, "its disk or its files are damaged: look at its log"],
  [/^(ENOTFOUND|EAI_AGAIN)$/, "check the host"],
  [/^timeout exceeded when trying to connect/, "no connection became free in time: look for what holds them"],
  [/^(08|53|57P|E[A-Z]+$|Connection terminated|Client )/, "check that it runs, and host and port"],
];

/**
 * Returns an error that says why the database cannot be used and names the remedy. Returns any other error unchanged.
 */
export function explained(error: unknown, name: string): unknown {
  const { code, message } = reported(error);
  const [, remedy] = remedies.find(([cause]) => cause.test(code) || cause.test(message)) ?? [];
  if (remedy === undefined) return error;
  return new StoreUnavailable(`PostgreSQL at ${name} cannot be used (${message || code}); ${remedy}.`);
}
