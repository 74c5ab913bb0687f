import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { fromRoot } from "../../scripts/paths.ts";
import { quotable } from "./claims.ts";

/** The texts that test files have as literals, without their links. Titles of tests are left out. */
export const quotedIn = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: fromRoot("tests") }).flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) found.push(quotable(node.text));
      const isTest = ts.isCallExpression(node) && /^(?:it|describe)\b/.test(node.expression.getText());
      if (isTest) node.arguments.slice(1).forEach(visit);
      else ts.forEachChild(node, visit);
    };
    const text = readFileSync(fromRoot("tests", file), "utf8");
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
    return found;
  });
