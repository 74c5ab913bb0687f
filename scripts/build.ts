import { cp, glob, readFile, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { bundlePackage } from "./build/bundle.ts";
import { runCommand } from "./command.ts";
import { fromRoot, root } from "./paths.ts";
import { run } from "./run.ts";
import { step } from "./step.ts";

const usage = `Builds the package into dist/: JavaScript and types of src/ and generated/.

Usage: npm run build

  --help    show this text

Example:
  npm run build && npm run pack`;

/** Files that the compiler does not copy, and the journeys that `avirato verify` runs. */
const copied = [
  "generated/validators.js",
  "generated/validators.d.ts",
  "generated/openapi.json",
  "generated/openapi.yaml",
  "openapi/workflows",
  "openapi/control-plane.yaml",
];

await runCommand(async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return console.log(usage);
  await step("build the package", async () => {
    await rm(fromRoot("dist"), { recursive: true, force: true });
    await run("tsc", "-p", "tsconfig.build.json");
    const assets = await Array.fromAsync(glob("src/**/*.{css,svg}", { cwd: root }));
    const paths = [...copied, ...assets];
    await Promise.all(paths.map((path) => cp(fromRoot(path), fromRoot("dist", path), { recursive: true })));
    await bundlePackage(entriesOf(JSON.parse(await readFile(fromRoot("package.json"), "utf8"))));
  });
});

/** The files in dist/ that a command or an import of the package starts with. */
function entriesOf({ bin, exports }: { bin: Record<string, string>; exports: Record<string, unknown> }) {
  const imported = Object.values(exports).flatMap((entry) =>
    typeof entry === "object" && entry && "default" in entry ? [String(entry.default)] : [],
  );
  return [...Object.values(bin), ...imported].map((file) => file.replace(/^(\.\/)?dist\//, ""));
}
