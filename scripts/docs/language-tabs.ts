import { samplesOf } from "./code-samples.ts";
import { exampleRequests } from "./example-requests.ts";

/** The example request of an operation in every language, in tabs. Only an MDX page can have them. */
export async function languageTabs(operationId: string): Promise<string> {
  const request = (await exampleRequests()).find((candidate) => candidate.operationId === operationId);
  if (!request) throw new Error(`There is no such operation: ${operationId}.`);
  const tabs = samplesOf(request).map(
    ({ lang, label, source }) =>
      `<TabItem label="${label}">\n\n\`\`\`${lang.toLowerCase()}\n${source}\n\`\`\`\n\n</TabItem>`,
  );
  return `import { TabItem, Tabs } from "@astrojs/starlight/components";\n\n<Tabs syncKey="language">\n\n${tabs.join("\n\n")}\n\n</Tabs>`;
}
