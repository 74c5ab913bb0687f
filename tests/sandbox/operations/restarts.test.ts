// tier: integration, nightly
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failedOutside, lostAndDoubled, type Span, serverErrors } from "../../support/load.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { startPostgres } from "../../support/postgres-server.ts";
import { useReplicas } from "../../support/replicas.ts";

const { open, startLoad, internalErrors } = useReplicas();
const nightly = process.env["FULL_MATRIX"] !== undefined;

describe("two replicas whose connections are terminated again and again", () => {
  it("answer every request, lose none and execute none twice", async () => {
    const database = await freshDatabase();
    const load = startLoad([await open(database), await open(database)], 16);
    const terminate = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name LIKE 'avirato-sandbox%' AND datname = current_database()`;
    for (let round = 0; round < (nightly ? 40 : 10); round += 1) {
      await load.more(15);
      await query(database, terminate);
    }
    await load.more(30);
    const seen = await load.stop();
    expect(internalErrors()).toEqual([]);
    expect(serverErrors(seen)).toBe(0);
    expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
  });
});

describe("two replicas whose server is restarted", () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  beforeEach(async () => {
    server = await startPostgres();
  });
  afterEach(() => server.remove());

  it.each(["fast", "immediate"] as const)(
    "in mode %s fail requests only while it is away, lose none and execute none twice",
    async (mode) => {
      const database = `${server.url}/postgres`;
      const load = startLoad([await open(database), await open(database)], 16);
      const away: Span[] = [];
      for (let round = 0; round < (nightly ? 4 : 1); round += 1) {
        await load.more(50);
        const from = performance.now();
        await server.stop(mode);
        await load.moreErrors(10);
        await server.start();
        away.push([from, performance.now()]);
      }
      await load.more(50);
      const seen = await load.stop();
      expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
      expect(failedOutside(seen, away)).toEqual([]);
      expect(
        internalErrors().filter((message) => !/cannot be used|its outcome is unknown/.test(message)),
      ).toEqual([]);
    },
  );
});
