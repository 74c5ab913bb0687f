import { readFileSync } from "node:fs";
import { relative } from "node:path";
import core from "@stoplight/spectral-core";
import parsers from "@stoplight/spectral-parsers";
import refResolver from "@stoplight/spectral-ref-resolver";
import ruleset from "../../openapi/rules/ruleset.mjs";
import { fromRoot } from "../../scripts/paths.ts";

/** One change to the text of a source file. */
export interface Edit {
  file: string;
  find: string;
  replacement: string;
}

export interface Finding {
  rule: string;
  message: string;
  /** Under openapi/. */
  file: string;
  /** Path inside the file. */
  path: string;
}

export const ruleNames = Object.keys(ruleset.rules);

/** Replaces the one occurrence of a text in a file under openapi/. */
export const replace = (file: string, find: string, replacement: string): Edit => ({
  file,
  find,
  replacement,
});

/** Takes the one occurrence of a text out of a file under openapi/. */
export const remove = (file: string, find: string): Edit => replace(file, find, "");

/** Adds a text after the one occurrence of another. */
export const append = (file: string, find: string, addition: string): Edit =>
  replace(file, find, find + addition);

/** The same edit of both trees, so that they stay equal. */
export const inBothTrees = (edit: (tree: "live" | "test") => Edit): Edit[] => [edit("live"), edit("test")];

/** Lints the contract with all house rules after some edits, which are made in memory only. */
export async function lint(...edits: Edit[]): Promise<Finding[]> {
  const read = (path: string): string => edited(path, edits);
  const spectral = new core.Spectral({
    resolver: new refResolver.Resolver({
      resolvers: { file: { resolve: async (reference: object) => read(String(reference)) } },
    }),
  });
  spectral.setRuleset(ruleset);
  const entry = fromRoot("openapi", "openapi.yaml");
  const results = await spectral.run(new core.Document(read(entry), parsers.Yaml, entry));
  return results.map(({ code, message, source, path }) => ({
    rule: String(code),
    message,
    file: relative(fromRoot("openapi"), source ?? ""),
    path: path.join("."),
  }));
}

const texts = new Map<string, string>();

function edited(path: string, edits: Edit[]): string {
  const original = texts.get(path) ?? readFileSync(path, "utf8");
  texts.set(path, original);
  return edits
    .filter(({ file }) => fromRoot("openapi", file) === path)
    .reduce((text, { file, find, replacement }) => {
      const parts = text.split(find);
      if (parts.length !== 2)
        throw new Error(`${file} has ${parts.length - 1} times what is to be edited: ${find}`);
      return parts.join(replacement);
    }, original);
}
