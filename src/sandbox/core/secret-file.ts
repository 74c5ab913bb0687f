import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";

/**
 * Reads a key, token or secret from a file, without its line break.
 *
 * @param source names the flag in the error message
 * @throws {Error} when the file cannot be read, is empty, or other users of the machine can read it.
 */
export function readSecretFile(source: string, path: string): string {
  const secret = readPrivateFile(source, path).trim();
  if (secret === "") throw new Error(`${source}: ${path} is empty; write the value into it.`);
  return secret;
}

/**
 * Reads a file that only its owner may read.
 *
 * @param source names the flag in the error message
 * @throws {Error} when the file cannot be read, or other users of the machine can read it.
 */
export function readPrivateFile(source: string, path: string): string {
  const { text, mode } = readFile(source, path);
  if (isOpenToOthers(mode)) {
    throw new Error(`${source}: other users of this machine can read ${path}; run chmod 600 ${path}.`);
  }
  return text;
}

/** Whether a file's mode lets anyone but its owner read it. Windows has no such permission bits: Node reports them all as set. */
export const isOpenToOthers = (mode: number): boolean => (mode & 0o044) !== 0 && process.platform !== "win32";

/** Opens the file only once, so that permissions and content are those of the same file. */
function readFile(source: string, path: string): { text: string; mode: number } {
  try {
    const file = openSync(path, "r");
    try {
      return { mode: fstatSync(file).mode, text: readFileSync(file, "utf8") };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${source}: ${path} cannot be read (${code}); give a file that you can read.`);
  }
}
