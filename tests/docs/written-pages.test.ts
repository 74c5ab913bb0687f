import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import * as scale from "../../scripts/bench/scale.ts";
import { fromRoot } from "../../scripts/paths.ts";

// Pages that `npm run bench` writes, whose figures take too long to measure here. What they say around their figures is
// what the script writes, and a figure that they name in several places is the same in each.

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const constants: Record<string, unknown> = scale;
/** The value of an expression such as `largest.processors`; `undefined` when only a run knows it. */
const numberFrom = (expression: string): unknown =>
  expression
    .split(".")
    .reduce<unknown>((value, name) => (value as Record<string, unknown>)?.[name], constants);

/** The template of the page in a script: the one that begins with its front matter. */
function templateOf(script: string): ts.TemplateExpression {
  const file = ts.createSourceFile(
    script,
    readFileSync(fromRoot(script), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: ts.TemplateExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) && node.head.text.startsWith("---\n")) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const [template] = found;
  if (!template) throw new Error(`${script} has no template that begins with front matter.`);
  return template;
}

/** Matches what the template can become. */
function formOf({ head, templateSpans }: ts.TemplateExpression): RegExp {
  const names = new Map<string, string>();
  const spans = templateSpans.map(({ expression, literal }) => {
    const text = expression.getText();
    const value = /^[\w.]+$/.test(text) ? numberFrom(text) : undefined;
    if (typeof value === "number") return `${value}${escaped(literal.text)}`;
    const known = names.get(text);
    if (known) return `\\k<${known}>${escaped(literal.text)}`;
    names.set(text, `value${names.size}`);
    return `(?<${names.get(text)}>[\\s\\S]*?)${escaped(literal.text)}`;
  });
  return new RegExp(`^${escaped(head.text)}${spans.join("")}$`);
}

it.each([
  ["docs/internals/scale.md", "scripts/bench/scale-page.ts"],
  ["docs/internals/growth.md", "scripts/bench/growth-table.ts"],
  ["docs/internals/bench.md", "scripts/bench/report.ts"],
])("%s has the words that %s writes, and the same figure wherever it names one", (page, script) => {
  expect(readFileSync(fromRoot(page), "utf8")).toMatch(formOf(templateOf(script)));
});
