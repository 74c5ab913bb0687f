// tier: nightly
import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lostAndDoubled } from "../../support/load.ts";
import { query } from "../../support/postgres.ts";
import { startPostgres } from "../../support/postgres-server.ts";
import { useReplicas } from "../../support/replicas.ts";
import { callsTo } from "../../support/sandbox.ts";

const { open, startLoad, internalErrors } = useReplicas();

/** A small disk of its own, which only root can make; `undefined` where that is not allowed. */
function smallDisk(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    chownSync(folder, 65534, 65534);
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}
const disk = smallDisk();

describe.skipIf(disk === undefined)("a database whose disk is full, where root may mount one", () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    await server.remove();
    execFileSync("umount", [disk ?? ""]);
    rmSync(disk ?? "", { recursive: true });
  });

  it("fails writes with the cause, keeps reads and health, and loses and doubles nothing", async () => {
    const database = `${server.url}/postgres`;
    const sandbox = await open(database);
    await query(
      database,
      `CREATE TABLESPACE small LOCATION '${disk}'`,
      "ALTER TABLE avirato_sandbox.sessions SET TABLESPACE small",
      // Larger rows fill the disk sooner.
      `ALTER TABLE avirato_sandbox.sessions ADD COLUMN filler TEXT DEFAULT repeat('x', 1900)`,
    );
    const load = startLoad([sandbox]);
    await load.moreErrors(20);
    const { test, control } = callsTo(sandbox);
    expect((await test.get("/payment/sessions?webcode=SHOP01")).status).toBe(200);
    expect((await control("GET", "/health")).status).toBe(200);
    execFileSync("mount", ["-o", "remount,size=64m", disk ?? ""]);
    await load.more(50);
    const seen = await load.stop();
    expect(internalErrors()).toEqual([expect.stringContaining("its disk is full: free space there")]);
    expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
  });
});
