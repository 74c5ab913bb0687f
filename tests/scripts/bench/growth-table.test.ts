// tier: integration
import { Client } from "pg";
import { expect, it, vi } from "vitest";
import type * as Database from "../../../scripts/bench/database.ts";
import * as requests from "../../../scripts/bench/growth-requests.ts";
import type * as GrowthTable from "../../../scripts/bench/growth-table.ts";
import * as servers from "../../../scripts/bench/servers.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { schema } from "../../../src/sandbox/store/postgres-connection.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();

it("the growth is measured on stores of both kinds that have as many rows as the page says", async () => {
  const databases = new Map<string, string>();
  const urlOf = (name: string) => databases.get(name) ?? "";
  const server = {
    createDatabase: async (name: string) => void databases.set(name, await freshDatabase()),
    getPgClient: (name: string) => new Client({ connectionString: urlOf(name) }),
  };
  const withPostgres: typeof Database.withPostgres = (_, work) =>
    work({ server: server as never, folder: "", urlOf });
  replace(fromRoot("scripts", "bench", "database.ts"), { withPostgres });
  const growthRequests = vi.fn((...given: Parameters<typeof requests.growthRequests>) =>
    requests
      .growthRequests(...given)
      .filter(({ name }) => ["create a session", "sessions, page 1"].includes(name)),
  );
  replace(fromRoot("scripts", "bench", "growth-requests.ts"), { growthRequests });
  const processorTime = vi.fn(servers.processorTime);
  replace(fromRoot("scripts", "bench", "servers.ts"), { ...servers, processorTime });
  const { benchGrowthTable } = await importAnew<typeof GrowthTable>("bench/growth-table.ts");
  const log = vi.spyOn(console, "log").mockReturnValue();
  await benchGrowthTable({ quick: true, few: 20, many: 2_000 });
  const [page = ""] = log.mock.calls.map(String);
  log.mockRestore();
  expect(page).toContain("| Request | SQLite, 20 | SQLite, 2,000 | PostgreSQL, 20 | PostgreSQL, 2,000 | |");
  const rows = Array.from(
    page.matchAll(/^\| ([\w, ]+?)((?: \| [\d.]+){4}) \| (?:not )?met \|$/gm),
    ([, name, cells]) => ({
      name,
      times: cells?.split(" | ").slice(1).map(Number),
    }),
  );
  expect(rows.map(({ name }) => name)).toEqual(["create a session", "sessions, page 1"]);
  for (const { times } of rows) for (const time of times ?? []) expect(time).toBeGreaterThan(0);
  // The sandbox has a connection to each of the two databases at least, whose process is asked before and after.
  expect(new Set(processorTime.mock.calls.map(([pid]) => pid)).size).toBeGreaterThan(1);
  // Five stores: the first warms the code up.
  expect(growthRequests).toHaveBeenCalledTimes(5);
  for (const [, { pages, now }] of growthRequests.mock.calls) {
    expect(pages).toEqual([1, 500]);
    expect(Math.abs(Date.now() - now)).toBeLessThan(60_000);
  }
  for (const [name, count] of [
    ["rows_20", 20],
    ["rows_2000", 2_000],
  ] as const) {
    const [row] = await query<{ count: string }>(
      urlOf(name),
      `SELECT count(*) FROM ${schema}.sessions WHERE session_id IN (SELECT 'SHOP01-EXT-' || n FROM generate_series(1, 9999) n)`,
    );
    expect(Number(row?.count)).toBe(count);
    // A closed connection may still be ending, and the server cleans its tables up by itself.
    const others = `SELECT application_name FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`;
    await expect.poll(() => query(urlOf(name), others), { message: name }).toEqual([]);
  }
});
