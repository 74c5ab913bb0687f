import { globSync, readFileSync } from "node:fs";
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

/** The template of a page in the scripts of the bench: the one that begins with the front matter of that title. */
function templateOf(title: string): ts.TemplateExpression {
  const start = `---\ntitle: ${title}\n`;
  const found: ts.TemplateExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) && node.head.text.startsWith(start)) found.push(node);
    ts.forEachChild(node, visit);
  };
  for (const script of globSync("scripts/bench/**/*.ts", { cwd: fromRoot() })) {
    const text = readFileSync(fromRoot(script), "utf8");
    if (text.includes(start)) visit(ts.createSourceFile(script, text, ts.ScriptTarget.Latest, true));
  }
  const [template] = found;
  if (!template) throw new Error(`No script in scripts/bench/ has a template with the title ${title}.`);
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

it.each(["scale", "growth", "bench"])(
  "docs/internals/%s.md has the words that the bench writes, and the same figure wherever it names one",
  (name) => {
    const text = readFileSync(fromRoot("docs", "internals", `${name}.md`), "utf8");
    const [, title = ""] = /^title: (.*)$/m.exec(text) ?? [];
    expect(text).toMatch(formOf(templateOf(title)));
  },
);
