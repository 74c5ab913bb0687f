import { samplesOf } from "./code-samples.ts";
import { exampleRequests } from "./example-requests.ts";

/** A code host shows the sentence below the marker instead. */
const marker = /<!-- samples: (\w+) -->(?:\n\n(?:The site shows|La web muestra) .*)?/g;

/** Replaces `<!-- samples: refundTestPayment -->` by the request in every language, of which the page shows one. */
export async function fillSamples(markdown: string): Promise<string> {
  const requests = markdown.includes("<!-- samples: ") ? await exampleRequests() : [];
  return markdown.replaceAll(marker, (whole, operationId) => {
    const request = requests.find((candidate) => candidate.operationId === operationId);
    if (!request) throw new Error(`There is no such operation: ${whole}.`);
    const tabs = samplesOf(request).map(
      ({ lang, label, source }, index) =>
        `<details name="${operationId}"${index === 0 ? " open" : ""}><summary>${label}</summary>\n\n\`\`\`${lang.toLowerCase()}\n${source}\n\`\`\`\n\n</details>`,
    );
    return `<div class="languages">\n\n${tabs.join("\n\n")}\n\n</div>`;
  });
}
