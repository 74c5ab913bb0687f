import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Figures } from "./figures.ts";
import { benchGrowthTable } from "./growth-table.ts";
import type { RequestName } from "./requests.ts";
import { inRounds } from "./rounds.ts";
import { costOfLoad, withServers } from "./running.ts";
import { sandboxOn, serve } from "./servers.ts";

const records = { "no records": 0, "10 thousand records": 10_000, "1 million records": 1_000_000 };
const calls: RequestName[] = ["create session", "replay", "get session", "list sessions"];

/**
 * Measures the sandbox on files with different numbers of idempotency records, and as many sessions.
 *
 * @param options.sizes the numbers of records, by what the figures call them
 */
export async function benchGrowth(
  figures: Figures,
  { quick, sizes = records }: { quick: boolean; sizes?: Record<string, number> },
): Promise<void> {
  await benchGrowthTable({ quick });
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const rounds = quick ? 2 : 5;
  try {
    const argsFor: Record<string, (port: number) => string[]> = {};
    for (const [name, count] of Object.entries(sizes)) {
      const file = join(folder, `${count}.db`);
      const args = (port: number) => sandboxOn(port, file);
      await (await serve(args)).end();
      fill(file, count);
      argsFor[name] = args;
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, args] of Object.entries(argsFor)) {
        const served = await serve(args);
        figures.addTime("start as the store grows", name, "ms", { milliseconds: served.firstResponse });
        await served.end();
      }
    }
    await withServers(argsFor, (running) =>
      inRounds(figures, rounds, async (kept) => {
        for (const call of calls) {
          for (const [name, server] of running) {
            const { microseconds } = await costOfLoad(server, call, "1s");
            const what = `${call} as the store grows, processor time`;
            if (microseconds !== undefined) kept.addTime(what, name, "µs", { microseconds });
          }
        }
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Inserts rows like those of the sandbox, written during the last hours, so that none expires while it is measured. */
function fill(file: string, count: number): void {
  const database = new DatabaseSync(file);
  const now = Date.now();
  database.exec(`
    PRAGMA synchronous = OFF;
    BEGIN;
    CREATE TEMP TABLE numbers AS
      WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < ${count}) SELECT n FROM up WHERE ${count} > 0;
    INSERT INTO sessions (session_id, position, environment, webcode, token, status, created_at, expires_at, details,
        attempts)
      SELECT 'SHOP01-EXT-' || (${now - 3_600_000}000 + n * 3000) || '000000', ${now - 3_600_000}000 + n * 3000, 'test', 'SHOP01',
        printf('%022d', n), 'pending', ${now - 3_600_000} + n * 3, ${now + 82_000_000} + n * 3,
        '{"amount":{"value":10000,"currency":"EUR"},"urlOk":"https://shop.example/ok","urlKo":"https://shop.example/ko"}', '[]'
      FROM numbers;
    INSERT INTO idempotency_records (environment, webcode, idempotency_key, endpoint, request_body, status_code, body,
        expires_at)
      SELECT 'test', 'SHOP01', lower(hex(randomblob(16))), 'POST /payment/session', hex(zeroblob(80)), 201,
        hex(zeroblob(160)), ${now + 82_000_000} + n * 3
      FROM numbers;
    COMMIT;
    PRAGMA wal_checkpoint(TRUNCATE)`);
  database.close();
}
