import { cp, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot, root } from "../paths.ts";
import { runIn } from "../run-in.ts";
import { step } from "../step.ts";
import { writePages } from "./content.ts";
import { buildDownloads } from "./downloads.ts";
import { exampleRequests } from "./example-requests.ts";
import { type SiteOptions, servedSite } from "./options.ts";
import { referenceOutline, writeReference } from "./reference.ts";
import { writeSecurityHeaders } from "./security-headers.ts";

/**
 * Builds the developer site.
 *
 * @param target the folder of the site
 * @throws {Error} when generated/ is missing, a page cannot be rendered or a link leads nowhere. The site then stays as
 *   it was.
 */
export async function buildDocs(options: SiteOptions = servedSite, target = fromRoot("site")): Promise<void> {
  const contract = await stat(fromRoot("generated", "openapi.yaml")).catch(() => undefined);
  if (!contract) throw new Error("generated/openapi.yaml is missing; run npm run generate.");

  const content = fromRoot("docs", "site", "content");
  const files = fromRoot(".cache", "site-files");
  const fresh = fromRoot(".cache", "site");
  await rm(files, { recursive: true, force: true });
  await mkdir(files, { recursive: true });
  await writePages(join(content, "docs"), options);
  await Promise.all([
    writeFile(`${content}/requests.json`, JSON.stringify(await exampleRequests())),
    writeFile(`${content}/outline.json`, JSON.stringify(await referenceOutline())),
    cp(fromRoot("docs", "site", "logo.svg"), `${files}/logo.svg`),
    buildDownloads(files),
    writeReference(`${files}/reference`, options),
  ]);
  await step("developer site", () => runAstro(options));
  await writeSecurityHeaders(fresh, options.base);
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
}

/** Runs the site generator in a process of its own. It takes its options from the environment. */
async function runAstro({ base, site, api }: SiteOptions): Promise<void> {
  const environment = {
    ASTRO_TELEMETRY_DISABLED: "1",
    // In a test, NODE_ENV is another one, and the pages would have no search.
    NODE_ENV: "production",
    // Starlight takes the base of some links from this variable where it is set, as it is in a test.
    BASE_URL: base,
    SITE_BASE: base,
    SITE_ORIGIN: site,
    ...(api === undefined ? {} : { SITE_API: api }),
  };
  await runIn(root, ["astro", "build", "--silent", "--root", join("docs", "site")], environment);
}
