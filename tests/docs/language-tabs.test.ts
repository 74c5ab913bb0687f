import { expect, it } from "vitest";
import { idempotencyKeyHeader } from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import { samplesOf } from "../../scripts/docs/code-samples.ts";
import { exampleRequests } from "../../scripts/docs/example-requests.ts";
import { languageTabs } from "../../scripts/docs/language-tabs.ts";

const requests = await exampleRequests();
const writes = new Map<string, boolean>(operations.map(({ operationId, write }) => [operationId, write]));

it.each(requests)(
  "the curl command of $operationId has an idempotency key if it writes, and else none",
  (request) => {
    const [curl] = samplesOf(request);
    expect(curl?.source.includes(idempotencyKeyHeader)).toBe(writes.get(request.operationId));
  },
);

it.each(requests)("the tabs of $operationId name each language, and have its sample", async (request) => {
  const tabs = await languageTabs(request.operationId);
  const found = tabs.matchAll(/<TabItem label="(.*)">\n\n```(\S+)\n([\s\S]*?)\n```\n\n<\/TabItem>/g);
  const [curl, typescript, php, python] = samplesOf(request).map(({ source }) => source);
  // With the key, the choice of a language holds for every page.
  expect(
    tabs.startsWith(
      'import { TabItem, Tabs } from "@astrojs/starlight/components";\n\n<Tabs syncKey="language">\n\n<TabItem label="curl">',
    ),
  ).toBe(true);
  expect(tabs.endsWith("\n```\n\n</TabItem>\n\n</Tabs>")).toBe(true);
  // First the name for readers, then the one of the highlighter.
  expect(Array.from(found, ([, ...parts]) => parts)).toEqual([
    ["curl", "shell", curl],
    ["TypeScript", "typescript", typescript],
    ["PHP", "php", php],
    ["Python", "python", python],
  ]);
});
