// tier: integration
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFromGuide } from "../../support/guide.ts";
import { lostAndDoubled, serverErrors } from "../../support/load.ts";
import { query } from "../../support/postgres.ts";
import { installedPostgres } from "../../support/postgres-programs.ts";
import { startPostgresOf } from "../../support/postgres-server.ts";
import { useReplicas } from "../../support/replicas.ts";
import { callsTo, sessionBody, webcode } from "../../support/sandbox.ts";

const { open, close, startLoad, internalErrors } = useReplicas();

describe.skipIf(installedPostgres === undefined)(
  "a backup of a PostgreSQL database, as the guide makes it, where Debian's PostgreSQL is installed",
  () => {
    let root: string;
    let server: Awaited<ReturnType<typeof startPostgresOf>>;
    let database: string;
    const run = (mentioned: string) =>
      runFromGuide(mentioned, root, {
        DATABASE_URL: database,
        PATH: `${installedPostgres}:${process.env["PATH"]}`,
      });

    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), "backup-"));
      await mkdir(join(root, "backup"));
      server = await startPostgresOf(installedPostgres);
      database = `${server.url}/postgres`;
    });
    afterAll(async () => {
      await server.remove();
      await rm(root, { recursive: true });
    });

    it("is made under load, again the next day, and restores a sandbox that goes on", async () => {
      const sandbox = await open(database);
      const { test } = callsTo(sandbox);
      const key = { "Idempotency-Key": "before-the-backup" };
      const load = startLoad([sandbox], 4);
      await load.more(20);
      const first = await test.post("/payment/session", sessionBody, key);
      const before = new Map(load.seen.acknowledged);
      await run("pg_dump");
      await run("pg_dump");
      await load.more(20);
      expect(serverErrors(await load.stop())).toBe(0);
      await close(sandbox);

      // Another sandbox has used the database meanwhile: its tables are there when the restore begins.
      await query(database, "DROP SCHEMA avirato_sandbox CASCADE");
      await close(await open(database));
      await run("pg_restore");
      const restored = await open(database);
      const calls = callsTo(restored);
      expect(restored.secrets).toEqual({ live: "", test: "" });
      expect((await calls.test.post("/payment/session", sessionBody, key)).text).toBe(first.text);
      const { sessionId } = first.json.data;
      expect((await calls.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).status).toBe(200);
      expect(await lostAndDoubled(database, { ...load.seen, acknowledged: before })).toEqual({
        lost: 0,
        doubled: 0,
      });
      const further = startLoad([restored], 4);
      await further.more(20);
      expect(serverErrors(await further.stop())).toBe(0);
      expect(internalErrors()).toEqual([]);
    });
  },
);
