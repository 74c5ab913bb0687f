import { samplesOf } from "./code-samples.ts";
import { exampleRequests } from "./example-requests.ts";

/** The example request of an operation in every language: sections, which the site shows as tabs. */
export async function languageTabs(operationId: string): Promise<string> {
  const request = (await exampleRequests()).find((candidate) => candidate.operationId === operationId);
  if (!request) throw new Error(`There is no such operation: ${operationId}.`);
  const sections = samplesOf(request).map(
    ({ lang, label, source }) =>
      `<details><summary>${label}</summary>\n\n\`\`\`${lang.toLowerCase()}\n${source}\n\`\`\`\n\n</details>`,
  );
  return sections.join("\n\n");
}
