import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { fromRoot, root } from "../paths.ts";

const run = promisify(execFile);
const redocly = fromRoot("node_modules", "@redocly", "cli");

/**
 * Renders the bundled contract with Redocly into `reference/`, then takes everything out of the page that would
 * ask another host for something or need an inline script.
 *
 * @param assets where the pages of the site find their scripts
 */
export async function buildReference(site: string, assets: string): Promise<void> {
  const folder = join(site, "reference");
  const page = join(folder, "index.html");
  await mkdir(folder, { recursive: true });
  const template = fromRoot("docs", "_theme", "reference.hbs");
  const options = ["generated/openapi.yaml", "--output", page, "--template", template];
  await run(process.execPath, [join(redocly, "bin", "cli.js"), "build-docs", ...options], { cwd: root });
  await writeFile(page, await withoutInlineScripts(await readFile(page, "utf8"), folder));
  const script = await readFile(join(redocly, "lib", "chunks", "redoc.standalone.js"), "utf8");
  await writeFile(join(assets, "redoc.standalone.js"), withLocalLogo(script));
}

/** The attribution stays; its image comes from the site instead of Redocly's host. */
const withLocalLogo = (script: string): string =>
  script.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, "../assets/redocly.svg");

/** Moves each inline script into a file of its own, and points to the site's own Redoc instead of the CDN's. */
async function withoutInlineScripts(html: string, folder: string): Promise<string> {
  const scripts: string[] = [];
  const local = html
    .replaceAll(
      /https:\/\/cdn\.redocly\.com\/redoc\/[^"]*\/redoc\.standalone\.js/g,
      "../assets/redoc.standalone.js",
    )
    .replaceAll('"disableTelemetry":false', '"disableTelemetry":true')
    .replaceAll(/ integrity="sha384-[^"]*" crossorigin="anonymous"/g, "");
  const external = local.replaceAll(
    /<script( type="module")?>([\s\S]*?)<\/script>/g,
    (_, type = "", code: string) => {
      scripts.push(code);
      return `<script${type} src="inline-${scripts.length}.js"></script>`;
    },
  );
  await Promise.all(scripts.map((code, index) => writeFile(join(folder, `inline-${index + 1}.js`), code)));
  return external;
}
