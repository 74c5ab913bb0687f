import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCodes, resendMeanings } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import { operationOf, readContract } from "../contract.ts";
import type { ApiResponse, Contract } from "../generate/contract.ts";
import { operationsOf } from "../generate/environments.ts";
import { fromRoot } from "../paths.ts";
import { addBadges, readAssumptions } from "./assumptions.ts";
import { samplesOf } from "./code-samples.ts";
import { exampleRequests } from "./example-requests.ts";
import { type SiteOptions, servedSite } from "./options.ts";

/** The script that the package @redocly/cli loads from a CDN. */
const redoc = fromRoot("node_modules", "@redocly", "cli", "lib", "chunks", "redoc.standalone.js");

/** The path of an operation's section in the site. It is the identifier of the operation's heading, too. */
export const referencePath = (tag: string, operationId: string): string =>
  `/${tag.toLowerCase()}/${operationId.toLowerCase()}`;

/** A heading for each operation and each webhook of the reference, for readers without scripts and for the search. */
export async function referenceOutline(): Promise<Record<"id" | "title" | "text", string>[]> {
  const contract = await readContract();
  return [
    ...operations.toSorted(testFirst).map((entry) => {
      const { operationId, method, path, tag } = entry;
      const { summary, description } = operationOf(contract, entry);
      const text = `${method} ${path} (${operationId}). ${description}`;
      return { id: referencePath(tag, operationId), title: summary, text };
    }),
    ...Object.values(contract.webhooks).map(({ post: { operationId, summary, description } }) => ({
      id: referencePath("webhooks", operationId),
      title: summary,
      text: `Webhook ${operationId}. ${description}`,
    })),
  ];
}

/** A newcomer needs the operations of Test before those of Live. */
const testFirst = (a: { path: string }, b: { path: string }): number =>
  Number(b.path.includes("/test/")) - Number(a.path.includes("/test/"));

/** Writes the contract as the reference shows it, and Redoc, into a folder of the site. */
export async function writeReference(folder: string, options: SiteOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = await readFile(redoc, "utf8");
  const contract = JSON.stringify(await referenceContract(options));
  await Promise.all([
    writeFile(join(folder, "contract.json"), contract),
    writeFile(join(folder, "redoc.js"), adapted(script, options)),
    cp(fromRoot("docs", "site", "reference", "redocly.svg"), join(folder, "redocly.svg")),
  ]);
}

/**
 * Redoc's script with two changes. The image of the attribution comes from this site, at an address that is the same from
 * the page of each language. The button that selects an example loses its `aria-label`, so that its accessible name is its
 * visible text, as users of speech input need it.
 */
const adapted = (script: string, { base }: SiteOptions): string =>
  script
    .replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, `${base}reference/redocly.svg`)
    .replaceAll('"aria-label":`Example`,', "");

/**
 * The contract as the reference shows it: each operation has its code samples and a link to the page "Try it", and each
 * error response says what to do about its codes, and each part shows its assumptions.
 */
export async function referenceContract({ base }: SiteOptions = servedSite): Promise<Contract> {
  const contract = await readContract();
  // Redoc shows the security schemes, and no extension of the document.
  for (const scheme of Object.values(contract.components.securitySchemes))
    Object.assign(scheme, contract["x-api-key"]);
  addBadges(contract, await readAssumptions(), base);
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
    operation.description += `\n[Try it](${base}console/?operation=${request.operationId}) against the sandbox.\n`;
    operation["x-codeSamples"] = samplesOf(request);
  }
  contract.paths = Object.fromEntries(
    Object.entries(contract.paths).toSorted(([a], [b]) => testFirst({ path: a }, { path: b })),
  );
  contract.info.description += `\n**Files.** [Download this contract](${base}downloads/) for code generators, Postman and Bruno.\n`;
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
