import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { schema } from "../../src/sandbox/store/postgres-connection.ts";
import { query } from "./postgres.ts";

/** Every file of a folder as text, a character for each byte: a store, its journals and whatever lies beside them. */
export async function textOfFolder(folder: string): Promise<string> {
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), "latin1")))).join("\n");
}

/** Every row of a sandbox's PostgreSQL database as text; bytes are hexadecimal digits. */
export async function textOfDatabase(url: string): Promise<string> {
  const tables = await query<{ name: string }>(
    url,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = '${schema}'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => query<{ text: string }>(url, `SELECT row::text AS text FROM ${name} AS row`)),
  );
  return rows
    .flat()
    .map(({ text }) => text)
    .join("\n");
}
