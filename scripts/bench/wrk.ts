import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.ts";
import { type RequestName, requestOf } from "./requests.ts";

/** Whether Debian's program is installed. It has no option that ends with 0. */
export const hasWrk = (): Promise<boolean> =>
  run("wrk", "-v").then(
    () => true,
    ({ message }: Error) => message.includes("Copyright"),
  );

/**
 * Lets wrk send a request over 20 connections for some seconds, and returns the responses per second. wrk is a load
 * generator in C, as pgbench is: it takes a tenth of the processor time of one in Node, and so leaves the processors of
 * this machine to what is measured.
 *
 * @param folder where its script is written
 * @throws {Error} when a response was not a success
 */
export async function wrk(
  url: string,
  name: RequestName,
  { folder, sessionId, seconds }: { folder: string; sessionId: string; seconds: number },
): Promise<number> {
  const file = join(folder, "wrk.lua");
  await writeFile(file, scriptOf(name, sessionId));
  const output = await run("wrk", "-t1", "-c20", `-d${seconds}s`, "-s", file, url);
  if (/Non-2xx|Socket errors/.test(output))
    throw new Error(`Some responses to ${name} were errors: ${output}`);
  const [, perSecond] = /^Requests\/sec: +([\d.]+)/m.exec(output) ?? [];
  return Number(perSecond);
}

/** Lua that makes each request, with an idempotency key of its own where it has one. */
function scriptOf(name: RequestName, sessionId: string): string {
  const { method, path, headers, body } = requestOf(name, sessionId);
  // Lua reads the escapes of JSON's strings in these texts as JSON does.
  const text = (value: string) => JSON.stringify(value).replace("[<id>]", '" .. prefix .. sent .. "');
  const fields = Object.entries(headers).map(([field, value]) => `[${text(field)}] = ${text(value)}`);
  return `local prefix, sent = "${randomUUID()}-", 0
request = function()
  sent = sent + 1
  return wrk.format("${method}", ${text(path)}, { ${fields.join(", ")} }, ${body === undefined ? "nil" : text(body)})
end
`;
}
