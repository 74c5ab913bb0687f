import { join } from "node:path";

/** The project's root folder. Scripts use it so that they work from any folder. */
export const root = join(import.meta.dirname, "..");

/** The absolute path of a path that is relative to the project's root. */
export const fromRoot = (...parts: string[]): string => join(root, ...parts);
