import type { Recording, SentRequest } from "./recording.ts";

/** Replaces identifiers that the server made by the name of their member and a number, such as `{sessionId 1}`. */
export function namesIn({ responses }: Recording): (text: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const madeMembers = /^(id|key|sessionId|paymentReference|modificationId)$/;
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === "string" && madeMembers.test(name) && !names.has(value)) {
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        names.set(value, `{${name} ${count}}`);
      } else visit(value);
    }
  };
  for (const { json } of responses) visit(json);
  return (text) => Array.from(names).reduce((result, [value, name]) => result.replaceAll(value, name), text);
}

/**
 * A request without the headers that nearly all have, and without the beginning of the paths of Test. A header that it
 * lacks is named.
 */
export function requestLine({ method, path, headers, body }: SentRequest): string {
  const usual: Record<string, string> = { "X-API-KEY": "my_test_key", "Content-Type": "application/json" };
  const own = Object.entries(headers).filter(([name, value]) => usual[name] !== value);
  const isExpected = (name: string) =>
    name === "X-API-KEY" ? path.startsWith("/external/") : body !== undefined;
  const missing = Object.keys(usual).filter((name) => isExpected(name) && headers[name] === undefined);
  return [
    `${method} ${path.replace("/external/v1/test/", "/")}`,
    ...missing.map((name) => `[no ${name}]`),
    ...own.map((header) => `[${header.join(": ")}]`),
    ...(body === undefined ? [] : [body]),
  ].join(" ");
}

/** A line in which a character that is repeated 20 times or more is written as `k{247}`, and line breaks as `\\n`. */
export const shortened = (line: string): string =>
  line.replaceAll("\n", "\\n").replaceAll(/(.)\1{19,}/g, (run, character) => `${character}{${run.length}}`);

/** Merges neighbouring lines that are the same, and adds their number. */
export function merged(lines: string[]): string[] {
  const groups: { line: string; times: number }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.line === line) last.times += 1;
    else groups.push({ line, times: 1 });
  }
  return groups.map(({ line, times }) => (times === 1 ? line : `${line} (${times} times)`));
}
