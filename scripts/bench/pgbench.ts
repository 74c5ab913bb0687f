import { globSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { idempotencyRetentionSeconds, sessionLifetimeSeconds } from "../../generated/constants.ts";
import { schema } from "../../src/sandbox/store/postgres-connection.ts";
import { run } from "../run.ts";
import { sessionBody } from "./requests.ts";

/** Debian's program, or the one in the PATH. `undefined` where there is none. */
export async function findPgbench(): Promise<string | undefined> {
  const candidates = ["pgbench", ...globSync("/usr/lib/postgresql/*/bin/pgbench")];
  for (const program of candidates) {
    const found = await run(program, "--version").then(
      () => true,
      () => false,
    );
    if (found) return program;
  }
  return undefined;
}

/** The time of the statement, as the sandbox stores times. A sandbox that runs meanwhile expires rows of the past. */
const now = "(extract(epoch FROM now()) * 1000)::bigint";

/** What the sandbox writes for a create, and reads for a get, without a sandbox. */
const scripts = {
  "create session": `BEGIN;
INSERT INTO ${schema}.sessions (session_id, position, environment, webcode, token, status, created_at, expires_at,
    details, attempts)
  SELECT 'PGBENCH-' || position, position, 'test', 'PGBENCH', md5(position::text), 'pending', ${now},
    ${now} + ${sessionLifetimeSeconds * 1000},
    '${sessionBody}', '[]'
  FROM (SELECT nextval('${schema}.positions') AS position) AS next;
INSERT INTO ${schema}.idempotency_records (environment, webcode, idempotency_key, endpoint, request_body, status_code,
    body, expires_at)
  SELECT 'test', 'PGBENCH', md5(nextval('${schema}.positions')::text), 'POST /payment/session', '${sessionBody}', 201,
    '${sessionBody}', ${now} + ${idempotencyRetentionSeconds * 1000};
COMMIT;
`,
  "get session": (sessionId: string) =>
    `SELECT * FROM ${schema}.sessions WHERE session_id = '${sessionId}';\n`,
};

/**
 * Lets pgbench do the database's part of requests, with prepared statements over as many connections as the load
 * generator has. Returns the transactions per second.
 *
 * @param data the database's URL
 */
export async function pgbench(
  program: string,
  data: string,
  request: keyof typeof scripts,
  { folder, sessionId, seconds }: { folder: string; sessionId: string; seconds: number },
): Promise<number> {
  const file = join(folder, "pgbench.sql");
  const script = scripts[request];
  await writeFile(file, typeof script === "string" ? script : script(sessionId));
  const args = ["-n", "-M", "prepared", "-c", "20", "-T", String(seconds), "-f", file, data];
  const [, perSecond] = /^tps = ([\d.]+)/m.exec(await run(program, ...args)) ?? [];
  return Number(perSecond);
}
