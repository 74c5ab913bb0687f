import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

/** The vault key of sandboxes in tests. */
export const vaultKey = randomBytes(32).toString("base64");

/** Runs statements on a database without a sandbox. */
export async function query<Row extends object>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Creates an empty database on the server of the test run and returns its URL. */
export async function freshDatabase(): Promise<string> {
  const server: string | undefined = inject("postgres");
  if (server === undefined)
    throw new Error(
      "PostgreSQL is not part of this tier: put `// tier: integration` on top of the test's file.",
    );
  const name = `test_${randomBytes(8).toString("hex")}`;
  await query(`${server}/postgres`, `CREATE DATABASE ${name}`);
  return `${server}/${name}`;
}
