import { join } from "node:path";

/** The project's root folder, so that a script works from whichever folder it is started in. */
export const root = join(import.meta.dirname, "..");

/** An absolute path from one relative to the project's root. */
export const fromRoot = (...parts: string[]): string => join(root, ...parts);
