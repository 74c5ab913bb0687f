import { readFileSync } from "node:fs";

/** The flags by which a command is given the admin token; other users of the machine can read a command line. */
export const adminTokenFlags = {
  "admin-token": { type: "string" },
  "admin-token-file": { type: "string" },
} as const;

/**
 * The token that the flags give, if any.
 *
 * @throws {Error} when both flags are given, or the file cannot be read or is empty.
 */
export function adminTokenOf(flags: {
  "admin-token"?: string | undefined;
  "admin-token-file"?: string | undefined;
}): string | undefined {
  const { "admin-token": token, "admin-token-file": file } = flags;
  if (file === undefined) return token;
  if (token !== undefined) throw new Error("Give --admin-token or --admin-token-file, not both.");
  const text = readText(file).trim();
  if (text === "") throw new Error(`--admin-token-file: ${file} is empty.`);
  return text;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`--admin-token-file: ${file} cannot be read (${code}).`);
  }
}
