import { chmodSync, closeSync, openSync, statSync } from "node:fs";
import { isOpenToOthers } from "../core/secret-file.ts";

const ownerOnly = 0o600;

/** Creates the file of a database, readable by its owner only; SQLite gives its companions the same mode. */
export function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, "wx", ownerOnly));
  } catch {
    // The file is there, or the path is wrong: SQLite says what is wrong when it opens the file.
  }
}

/** What SQLite adds to the name of a database for the files beside it. */
const companions = ["", "-wal", "-shm", "-journal"];

/**
 * Takes a database and its companions away from other users of the machine.
 *
 * @throws {Error} when the files belong to another user, so that their mode cannot be changed.
 */
export function closeToOthers(path: string): void {
  for (const file of companions.map((suffix) => path + suffix)) {
    const { mode } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (mode === undefined || !isOpenToOthers(mode)) continue;
    try {
      chmodSync(file, ownerOnly);
    } catch {
      throw new Error(`other users of this machine can read ${file}; run chmod 600 ${file} as its owner`);
    }
  }
}
