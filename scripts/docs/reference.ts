import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { operationOf, readContract } from "../contract.ts";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";
import { curlSample, typescriptSample } from "./code-samples.ts";
import { exampleRequests } from "./example-requests.ts";

const redocly = fromRoot("node_modules", "@redocly", "cli");

/** Where an operation is shown, below the top of the site. */
export const referencePath = (tag: string, operationId: string): string =>
  `reference/#/${tag.toLowerCase()}/${operationId.toLowerCase()}`;

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
  const source = join(folder, "openapi.json");
  await writeFile(source, JSON.stringify(await contractWithSamples()));
  const template = fromRoot("docs", "site", "reference.hbs");
  await run("redocly", "build-docs", source, "--output", page, "--template", template);
  await rm(source);
  await writeFile(page, await withoutInlineScripts(await readFile(page, "utf8"), folder));
  const script = await readFile(join(redocly, "lib", "chunks", "redoc.standalone.js"), "utf8");
  await writeFile(join(assets, "redoc.standalone.js"), adapted(script));
}

/**
 * Redoc's script as this site serves it. The attribution stays, but its image comes from the site. And the button
 * that chooses an example is called what it shows: a name that hides the text is none for who speaks to the page.
 */
const adapted = (script: string): string =>
  script
    .replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, "../assets/redocly.svg")
    .replaceAll('"aria-label":`Example`,', "");

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

/** The contract as the reference shows it: each operation with a sample to run, and a link to the page to try it on. */
async function contractWithSamples(): Promise<unknown> {
  const contract = await readContract();
  for (const request of await exampleRequests()) {
    const operation = operationOf(contract, request);
    operation.description += `\n[Try it](../try/#${request.operationId}) against the sandbox.\n`;
    operation["x-codeSamples"] = [
      { lang: "Shell", label: "curl", source: curlSample(request) },
      { lang: "TypeScript", label: "TypeScript", source: typescriptSample(request) },
    ];
  }
  return contract;
}
