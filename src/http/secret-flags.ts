import { readFileSync, statSync } from "node:fs";

/** The options of `parseArgs` for a secret: its value, or a file that holds it. */
export const secretFlags = <Name extends string>(name: Name) =>
  ({ [name]: { type: "string" }, [`${name}-file`]: { type: "string" } }) as Record<
    Name | `${Name}-file`,
    { type: "string" }
  >;

/**
 * A secret from a flag, from a file or from the environment, in this order. Other users of the machine can read a
 * command line, so a file or the environment is safer.
 *
 * @throws {Error} when both flags are given, or the file cannot be read, is empty, or others can read it.
 * @example
 * const { values } = parseArgs({ args, options: { ...secretFlags("test-key") } });
 * secretOf(values, "test-key", "AVIRATO_TEST_KEY");
 */
export function secretOf(flags: Record<string, unknown>, name: string, variable: string): string | undefined {
  const value = flags[name] as string | undefined;
  const file = flags[`${name}-file`] as string | undefined;
  if (value !== undefined && file !== undefined)
    throw new Error(`Pass --${name} or --${name}-file, not both.`);
  return (
    value ?? (file === undefined ? process.env[variable] || undefined : secretIn(file, `--${name}-file`))
  );
}

/** A line break at the end of the file is no part of the secret. */
function secretIn(file: string, flag: string): string {
  let text: string;
  let mode: number;
  try {
    mode = statSync(file).mode;
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${flag}: ${file} cannot be read (${code}).`);
  }
  if (text === "") throw new Error(`${flag}: ${file} is empty.`);
  // Windows has no such bits, and reports every file as readable by all.
  if (process.platform !== "win32" && (mode & 0o077) !== 0)
    throw new Error(`${flag}: other users can read ${file}; run chmod 600 on it.`);
  return text;
}
