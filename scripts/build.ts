import { execFile } from "node:child_process";
import { copyFile, rm } from "node:fs/promises";
import { parseArgs, promisify } from "node:util";
import { runCommand } from "./command.ts";
import { fromRoot, root } from "./paths.ts";
import { step } from "./step.ts";

const usage = `Builds the package into dist/: JavaScript and types of src/ and generated/.

Usage: npm run build

  --help    show this text

Example:
  npm run build && npm pack`;

/** What the compiler does not carry over. */
const copied = ["validators.js", "validators.d.ts", "openapi.json", "openapi.yaml"];

await runCommand(async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return console.log(usage);
  await step("build the package", async () => {
    await rm(fromRoot("dist"), { recursive: true, force: true });
    const tsc = fromRoot("node_modules", "typescript", "bin", "tsc");
    await promisify(execFile)(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root });
    await Promise.all(
      copied.map((name) => copyFile(fromRoot("generated", name), fromRoot("dist", "generated", name))),
    );
  });
});
