import type { Recording, SentRequest } from "./recording.ts";

/** Replaces each identifier that the server made by its field and number, so that every run reads the same. */
export function namesIn({ responses }: Recording): (text: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const isMade = /^(id|key|sessionId|paymentReference|modificationId)$/;
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === "string" && isMade.test(name) && !names.has(value)) {
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        names.set(value, `{${name} ${count}}`);
      } else visit(value);
    }
  };
  for (const { json } of responses) visit(json);
  return (text) => Array.from(names).reduce((result, [value, name]) => result.replaceAll(value, name), text);
}

/** A request without the headers that nearly all have. A letter that is repeated is written once, with its count. */
export function requestLine({ method, path, headers, body }: SentRequest): string {
  const usual: Record<string, string> = { "X-API-KEY": "my_test_key", "Content-Type": "application/json" };
  const own = Object.entries(headers).filter(([name, value]) => usual[name] !== value);
  const left = headers["X-API-KEY"] === undefined && path.startsWith("/external/") ? [["no X-API-KEY"]] : [];
  const line = [
    `${method} ${path.replace("/external/v1/test/", "/")}`,
    ...[...left, ...own].map((header) => `[${header.join(": ")}]`),
    ...(body === undefined ? [] : [body]),
  ].join(" ");
  return line.replaceAll(/(.)\1{19,}/g, (run, letter) => `${letter}{${run.length}}`);
}

/** Lines that follow one another and are the same, as one. */
export function counted(lines: string[]): string[] {
  const groups: { line: string; times: number }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.line === line) last.times += 1;
    else groups.push({ line, times: 1 });
  }
  return groups.map(({ line, times }) => (times === 1 ? line : `${line} (${times} times)`));
}
