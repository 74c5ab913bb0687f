// tier: integration
import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

it("starting and removing a PostgreSQL server does not change the exit code of the process", async () => {
  const module = pathToFileURL(fromRoot("tests", "support", "postgres-server.ts"));
  const program = `
    import { startPostgres } from "${module}";
    const server = await startPostgres();
    await server.remove();
    process.exitCode = 3;`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: "inherit" });
  expect(await once(child, "exit")).toEqual([3, null]);
});
