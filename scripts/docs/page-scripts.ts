import { join } from "node:path";
import { rolldown } from "rolldown";
import { fromRoot } from "../paths.ts";

/** Bundles the scripts for the browser: one for every page, and one for each page that has its own. */
export async function bundleScripts(assets: string): Promise<void> {
  const client = fromRoot("docs", "site", "client");
  const built = await rolldown({
    input: {
      site: join(client, "site.ts"),
      try: join(client, "try.ts"),
      reference: join(client, "reference.ts"),
    },
    platform: "browser",
    logLevel: "silent",
  });
  await built.write({ dir: assets, format: "esm", minify: true, chunkFileNames: "[name].js" });
}
