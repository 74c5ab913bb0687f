import { DatabaseSync } from "node:sqlite";
import { stepsFrom } from "./migrations.ts";
import { closeToOthers, createPrivately } from "./private-files.ts";
import { applicationId, checkFile, damage, pragma } from "./sqlite-check.ts";

/** The location of a store without a file. */
export const inMemory = ":memory:";

/**
 * SQLite's name for a temporary database: in the page cache, with an unnamed file for the pages that do not fit. The
 * file is gone when the process ends. SQLite's own `:memory:` is not used, because its commits take longer the larger
 * the database is.
 */
const temporary = "";

/**
 * The size of the page cache. It is smaller for a temporary database, because each commit searches the pages that are
 * not in the file yet: up to a quarter of the cache.
 */
const cacheKibibytes = { temporary: 2_048, file: 8_192 };

/**
 * Opens or creates the database of a store, and brings its tables up to date.
 *
 * @throws {Error} when the file is damaged, is no sandbox's, or comes from a newer version; it is left untouched.
 */
export function openDatabase(location: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    const isOnDisk = location !== inMemory;
    if (isOnDisk) createPrivately(location);
    database = new DatabaseSync(isOnDisk ? location : temporary, { timeout: 5_000 });
    checkFile(database);
    if (isOnDisk) closeToOthers(location);
    // Overwrites deleted content with zeros where that needs no extra write.
    database.exec("PRAGMA secure_delete = FAST");
    database.exec(`PRAGMA cache_size = -${isOnDisk ? cacheKibibytes.file : cacheKibibytes.temporary}`);
    database.exec(`PRAGMA journal_mode = ${isOnDisk ? "WAL" : "MEMORY"}; PRAGMA synchronous = FULL`);
    migrate(database);
    // Fails here, with the file's name, when the file cannot be written.
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw new Error(`${location} cannot be opened: ${damage(error)}. It was left as it is.`);
  }
}

/** Takes all missing steps in one transaction, so that a file whose upgrade fails is as it was. */
function migrate(database: DatabaseSync): void {
  const version = pragma(database, "user_version");
  const steps = stepsFrom(version, "sqlite");
  if (steps.length === 0) return;
  database.exec(`
    BEGIN IMMEDIATE;
    ${steps.join("\n")}
    PRAGMA application_id = ${applicationId};
    PRAGMA user_version = ${version + steps.length};
    COMMIT`);
}
