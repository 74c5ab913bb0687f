import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { guide, guides, tableOf } from "./pages.ts";
import { stems } from "./words.ts";

// The first page of the guides says where to read about what. Each page says in its front matter what it is found for:
// no other page may fit a task better than the one that the first page names.

/** The words of a page's title, its description, and what people type who look for it. */
const foundFor = (name: string) => {
  const text = readFileSync(fromRoot("docs", "guides", `${name}.md`), "utf8");
  return stems((text.match(/^(?:# |description: |keywords: ).*$/gm) ?? []).join("\n"));
};
const pages = new Map(
  [...guides.keys()].filter((name) => name !== "index").map((name) => [name, foundFor(name)]),
);

const tasks = tableOf("index", "you want to", "read").flatMap(([task = "", links = ""]) =>
  Array.from(links.matchAll(/\]\(([\w-]+)\.md\)/g), ([, page = ""]) => ({ task, page })),
);
/** Their rows name no word of their pages: these pages are found by their titles. */
const byTitle = ["assumptions", "code-generators", "go", "java", "php", "python"];

describe("the table of tasks on the first page", () => {
  it("names almost every page, once", () => {
    const named = tasks.map(({ page }) => page);
    expect(new Set(named).size).toBe(named.length);
    expect([...pages.keys()].filter((page) => !named.includes(page)).sort()).toEqual([
      "ip-and-webcode",
      "journeys",
      "key-management",
      "scopes",
    ]);
  });

  it.each(tasks.filter(({ page }) => !byTitle.includes(page)))(
    "leads to the page that is found for it: $task",
    ({ task, page }) => {
      const shared = (name: string) => pages.get(name)?.intersection(stems(task)).size ?? 0;
      expect(shared(page)).toBeGreaterThan(0);
      expect([...pages.keys()].filter((name) => shared(name) > shared(page))).toEqual([]);
    },
  );

  it.each(tasks)("names products that its page is about: $task", ({ task, page }) => {
    const text = guide(page);
    for (const [name] of task.matchAll(/\b[A-Z]\w+/g)) expect(text).toContain(name);
  });
});
