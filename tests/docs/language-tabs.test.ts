import { expect, it } from "vitest";
import { samplesOf } from "../../scripts/docs/code-samples.ts";
import { exampleRequests } from "../../scripts/docs/example-requests.ts";
import { languageTabs } from "../../scripts/docs/language-tabs.ts";

const requests = await exampleRequests();

it.each(requests)("the tabs of $operationId name each language, and have its sample", async (request) => {
  const tabs = await languageTabs(request.operationId);
  const found = tabs.matchAll(/<TabItem label="(.*)">\n\n```(\S+)\n([\s\S]*?)\n```\n\n<\/TabItem>/g);
  const [curl, typescript, php, python] = samplesOf(request).map(({ source }) => source);
  // First the name for readers, then the one of the highlighter.
  expect(Array.from(found, ([, ...parts]) => parts)).toEqual([
    ["curl", "shell", curl],
    ["TypeScript", "typescript", typescript],
    ["PHP", "php", php],
    ["Python", "python", python],
  ]);
});
