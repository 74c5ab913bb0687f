import { rm } from "node:fs/promises";
import { relative, sep } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { fromRoot } from "../paths.ts";

/** Where the parts that several entries share are written. */
const shared = "src/chunks";

/** Modules that are also read as text, and stay beside the bundle. */
const readAsText = ["src/sandbox/pages/demo-shop/shop.js"];

/**
 * Bundles the compiled modules of dist/ into few files: the entries, the parts that they share, and those that load
 * late. Node finds, reads and links each file of a program by itself, so with a file for each module a command takes a
 * quarter longer to start. The types stay as the compiler wrote them.
 *
 * @param entries files in dist/, which keep their paths
 */
export async function bundlePackage(entries: string[]): Promise<void> {
  const dist = fromRoot("dist");
  const built = await rolldown({
    input: Object.fromEntries(entries.map((entry) => [entry.replace(/\.js$/, ""), fromRoot("dist", entry)])),
    platform: "node",
    // Packages stay imports. What rolldown adds to the code itself, such as a helper for templates, is bundled.
    external: (id) => !id.startsWith(".") && !id.startsWith(dist) && !id.startsWith("@oxc-project/runtime/"),
    plugins: [addressesOfModules],
    // Without this, comments in the bundle contain paths of this checkout.
    experimental: { attachDebugInfo: "none" },
  });
  const { output } = await built.write({
    dir: dist,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: `${shared}/[name].js`,
  });
  const written = new Set(output.map(({ fileName }) => fileName));
  const bundled = output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
  const spare = bundled
    .filter((id) => id.startsWith(dist))
    .map((id) => relative(dist, id).split(sep).join("/"))
    .filter((path) => !written.has(path) && !readAsText.includes(path));
  await Promise.all(spare.map((path) => rm(fromRoot("dist", path))));
}

/** Makes `import.meta.url` the URL of the original module, from which it reads its assets, although its code is in a chunk. */
const addressesOfModules: Plugin = {
  name: "addresses-of-modules",
  transform(code, id) {
    if (!code.includes("import.meta.url")) return null;
    const path = relative(fromRoot("dist", shared), id).split(sep).join("/");
    return code.replaceAll("import.meta.url", () => `new URL(${JSON.stringify(path)}, import.meta.url).href`);
  },
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== "chunk" || file.fileName.startsWith(`${shared}/`)) continue;
      if (file.code.includes("import.meta.url"))
        throw new Error(
          `dist/${file.fileName} uses import.meta.url, which is right in ${shared}/ only; move that code to a module that is imported late.`,
        );
    }
  },
};
