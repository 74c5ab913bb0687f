import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCodes, resendMeanings } from "../../generated/errors.ts";
import { operationOf, readContract } from "../contract.ts";
import type { ApiResponse, Contract } from "../generate/contract.ts";
import { operationsOf } from "../generate/environments.ts";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";
import { addBadges, readAssumptions } from "./assumptions.ts";
import { curlSample, typescriptSample } from "./code-samples.ts";
import { exampleRequests } from "./example-requests.ts";

const redocly = fromRoot("node_modules", "@redocly", "cli");

/** The path of an operation's section in the site. */
export const referencePath = (tag: string, operationId: string): string =>
  `reference/#/${tag.toLowerCase()}/${operationId.toLowerCase()}`;

/**
 * Renders the bundled contract with Redocly into `reference/`. Then removes from the page every request to another host
 * and every inline script.
 *
 * @param assets the folder of the site's scripts
 */
export async function buildReference(site: string, assets: string): Promise<void> {
  const folder = join(site, "reference");
  const page = join(folder, "index.html");
  await mkdir(folder, { recursive: true });
  const source = join(folder, "openapi.json");
  await writeFile(source, JSON.stringify(await referenceContract()));
  const template = fromRoot("docs", "site", "reference.hbs");
  await run("redocly", "build-docs", source, "--output", page, "--template", template);
  await rm(source);
  await writeFile(page, await withoutInlineScripts(await readFile(page, "utf8"), folder));
  const script = await readFile(join(redocly, "lib", "chunks", "redoc.standalone.js"), "utf8");
  await writeFile(join(assets, "redoc.standalone.js"), adapted(script));
}

/**
 * Redoc's script with two changes. The image of the attribution comes from this site. The button that selects an example
 * loses its `aria-label`, so that its accessible name is its visible text, as users of speech input need it.
 */
const adapted = (script: string): string =>
  script
    .replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, "../assets/redocly.svg")
    .replaceAll('"aria-label":`Example`,', "");

/** Moves each inline script into a file, and loads Redoc from the site instead of a CDN. */
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

/**
 * The contract as the reference shows it: each operation has its code samples and a link to the page "Try it", and each
 * error response says what to do about its codes, and each part shows its assumptions.
 */
export async function referenceContract(): Promise<Contract> {
  const contract = await readContract();
  // Redoc shows the security schemes, and no extension of the document.
  for (const scheme of Object.values(contract.components.securitySchemes))
    Object.assign(scheme, contract["x-api-key"]);
  addBadges(contract, await readAssumptions());
  const responses = operationsOf(contract).flatMap(({ operation }) => Object.values(operation.responses));
  for (const response of responses) {
    const advice = adviceOn(contract, response);
    if (!advice) continue;
    // Redoc shows the summary as the title of the response, and the description when the response is opened.
    response["x-summary"] = response.description;
    response.description = advice;
  }
  for (const request of await exampleRequests()) {
    const operation = operationOf(contract, request);
    operation.description += `\n[Try it](../try/#${request.operationId}) against the sandbox.\n`;
    operation["x-codeSamples"] = [
      { lang: "Shell", label: "curl", source: curlSample(request) },
      { lang: "TypeScript", label: "TypeScript", source: typescriptSample(request) },
    ];
  }
  contract.info.description += `\n**Files.** [Download this contract](../downloads/) for code generators, Postman and Bruno.\n`;
  return contract;
}

/** A list of the codes that the examples of a response have, with what to do about each. */
function adviceOn({ components }: Contract, { content }: ApiResponse): string {
  const examples = Object.values(content["application/json"].examples).map(
    ({ $ref }) => components.examples[$ref.split("/").at(-1) ?? ""]?.value.error?.code,
  );
  return errorCodes
    .filter(({ code }) => examples.includes(code))
    .map(
      ({ code, meaning, resend, action }) =>
        `- \`${code}\`: ${meaning} **Send it again?** ${resendMeanings[resend]}. ${action}`,
    )
    .join("\n");
}
