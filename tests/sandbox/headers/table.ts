import { Agent, type IncomingMessage, request } from "node:http";

const agent = new Agent({ keepAlive: true });

/** A request of the table. `name` says what is special about it. */
export interface Asked {
  method: string;
  /** The route with its parameters by name, as the table shows it. */
  route: string;
  path: string;
  name?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Every response that was seen, by its status and headers. */
export type HeaderTable = Map<string, Set<string>>;

/** Sends a request and adds its response to the table. `fetch` would hide some headers, and follow redirects. */
export async function ask(table: HeaderTable, url: string, asked: Asked): Promise<IncomingMessage> {
  const { method, path, headers = {}, body } = asked;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(path, url), { method, headers, agent }, resolve).once("error", reject).end(body);
  });
  response.resume();
  add(table, asked, response.statusCode ?? 0, response.rawHeaders);
  return response;
}

export function add(
  table: HeaderTable,
  { method, route, name }: Pick<Asked, "method" | "route" | "name">,
  status: number,
  rawHeaders: readonly string[],
): void {
  const lines: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const header = (rawHeaders[index] ?? "").toLowerCase();
    lines.push(`${header}: ${masked(header, rawHeaders[index + 1] ?? "")}`);
  }
  const key = [String(status), ...lines.sort()].join("\n");
  const rows = table.get(key) ?? new Set();
  table.set(key, rows.add(`${method} ${route}${name ? ` · ${name}` : ""}`));
}

/** Headers whose values differ from run to run. */
const volatile = new Set(["date", "content-length", "etag", "last-modified"]);

/** Replaces what differs from run to run. The attributes of a cookie stay. */
function masked(header: string, value: string): string {
  if (volatile.has(header)) return "…";
  const shown = header === "set-cookie" ? value.replace(/^(\w+)=[^;]+/, "$1=…") : value;
  return shown
    .replaceAll(/(127\.0\.0\.1):\d+/g, "$1:…")
    .replaceAll(/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g, "…")
    .replaceAll(/\b(evt_|key_|flt_|SHOP01-[A-Z]+-)\w+/g, "$1…")
    .replaceAll(/(pay-external\/)[\w.-]+/g, "$1…")
    .replaceAll(/([?&](?:data|step)=)[\w.%-]+/g, "$1…");
}

/** The table as text: each set of headers with the requests that get it. */
export const shown = (table: HeaderTable): string =>
  [...table]
    .map(
      ([key, rows]) =>
        `${key}\n${[...rows]
          .sort()
          .map((row) => `    ${row}`)
          .join("\n")}\n`,
    )
    .sort()
    .join("\n");
