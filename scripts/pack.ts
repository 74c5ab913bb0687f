import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { fillMarkers } from "./docs/markers.ts";
import { type Manifest, packedManifest } from "./pack/manifest.ts";
import { fromRoot, root } from "./paths.ts";
import { run } from "./run.ts";

const usage = `Packs the built package as it is published: with a README and guides for those who install it, and a
manifest without what only this repository needs.

Usage: npm run pack -- [--destination FOLDER]

  --destination FOLDER  where to write the tarball (default: the present folder)
  --help                show this text

Example:
  npm run build && npm run pack -- --destination release`;

await runCommand(async () => {
  const options = { destination: { type: "string", default: "." }, help: { type: "boolean" } } as const;
  const { values } = parseArgs({ options });
  if (values.help) return console.log(usage);
  const destination = resolve(values.destination);
  await mkdir(destination, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), "package-"));
  try {
    await stage(folder);
    const pack = ["pack", folder, "--ignore-scripts", "--json", "--pack-destination", destination];
    const [{ filename = "" } = {}] = Object.values(
      JSON.parse(await run("npm", ...pack)) as { filename?: string }[],
    );
    console.log(join(destination, filename));
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Puts everything that the package contains into a folder. */
async function stage(folder: string): Promise<void> {
  const manifest: Manifest = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
  const copied = ["LICENSE", ...manifest.files];
  for (const path of copied) await cp(fromRoot(path), join(folder, path), { recursive: true });
  await cp(fromRoot("docs", "package", "README.md"), join(folder, "README.md"));
  for await (const guide of glob("docs/guides/*.md", { cwd: root })) {
    await mkdir(dirname(join(folder, guide)), { recursive: true });
    await writeFile(join(folder, guide), await fillMarkers(await readFile(fromRoot(guide), "utf8")));
  }
  await writeFile(join(folder, "package.json"), `${JSON.stringify(packedManifest(manifest), null, 2)}\n`);
}
