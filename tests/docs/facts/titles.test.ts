import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { guide, guides, matterOf } from "./pages.ts";
import { stems } from "./words.ts";

/** Words for what a guide says otherwise, as stems. */
const otherWords: Record<string, readonly string[]> = {
  assumptions: ["everyth"],
  "client-secret": ["know", "who"],
  "code-generators": ["public", "work"],
  cookbook: ["miss"],
  deposits: ["keep", "giv"],
  downloads: ["cod", "generator"],
  environments: ["differ"],
  evidence: ["turn", "fact"],
  faults: ["repeat"],
  "going-live": ["between", "real"],
  idempotency: ["without"],
  index: ["quer"],
  journeys: ["last"],
  operation: ["company"],
  proxy: ["put", "between", "se"],
  "test-receiver": ["forg"],
  testing: ["week", "without"],
};

it.each([...guides.keys()])("the text of the guide %s has the words of its title and description", (name) => {
  const { title, description } = matterOf(name);
  expect([...stems(`${title} ${description}`).difference(stems(guide(name)))]).toEqual(
    otherWords[name] ?? [],
  );
});

it.each(globSync("docs/{guides,es}/*.md", { cwd: fromRoot() }).sort())(
  "the title that search results show of %s is its heading",
  (file) => {
    const text = readFileSync(fromRoot(file), "utf8");
    const [, heading] = /^# (.+)$/m.exec(text) ?? [];
    expect(/^title: "?(.+?)"?$/m.exec(text)?.[1]).toBe(heading);
  },
);
