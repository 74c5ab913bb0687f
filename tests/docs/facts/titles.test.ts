import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { bodyOf, guide, guides, matterIn, matterOf } from "./pages.ts";
import { stems } from "./words.ts";

/** Words of the title or description that the text of the guide does not have, as stems. */
const missingWords: Record<string, readonly string[]> = {
  assumptions: ["everyth"],
  authentication: ["authentication"],
  "client-secret": ["know", "who"],
  clients: ["script"],
  "code-generators": ["public", "work"],
  cookbook: ["cookbook", "miss"],
  counter: ["counter"],
  deposits: ["keep", "giv"],
  downloads: ["cod", "generator"],
  environments: ["differ"],
  evidence: ["turn", "fact"],
  faults: ["repeat"],
  "going-live": ["between", "real"],
  idempotency: ["without"],
  index: ["quer"],
  "ip-and-webcode": ["restriction"],
  journeys: ["last"],
  "key-management": ["management"],
  operation: ["company"],
  proxy: ["watch", "put", "between", "se"],
  reconciliation: ["daily", "reconciliation"],
  store: ["choos"],
  "test-receiver": ["forg"],
  testing: ["integration", "week", "without"],
};

it("every guide with missing words exists", () => {
  expect(Object.keys(missingWords).filter((name) => !guides.has(name))).toEqual([]);
});

it.each([...guides.keys()])("the text of the guide %s has the words of its title and description", (name) => {
  const { title, description } = matterOf(name);
  // The heading is the title once more.
  const text = guide(name).replace(/^# .*$/m, "");
  expect([...stems(`${title} ${description}`).difference(stems(text))]).toEqual(missingWords[name] ?? []);
});

it.each(globSync("docs/{guides,es}/*.md", { cwd: fromRoot() }).sort())(
  "the title that search results show of %s is its heading",
  (file) => {
    const text = readFileSync(fromRoot(file), "utf8");
    const [, heading] = /^# (.+)$/m.exec(bodyOf(text)) ?? [];
    expect(matterIn(text).title).toBe(heading);
  },
);
