import { readFileSync } from "node:fs";
import { relative } from "node:path";
import core from "@stoplight/spectral-core";
import parsers from "@stoplight/spectral-parsers";
import refResolver from "@stoplight/spectral-ref-resolver";
import bundleRuleset from "../../openapi/rules/bundle.mjs";
import ruleset from "../../openapi/rules/ruleset.mjs";
import structure from "../../openapi/rules/structure.mjs";
import { fromRoot } from "../../scripts/paths.ts";

export interface Finding {
  rule: string;
  message: string;
  /** Under openapi/; empty for a document that is no file. */
  file: string;
  /** Place inside the file, its members joined by full stops. */
  path: string;
}

const fromFiles = new refResolver.Resolver({
  resolvers: { file: { resolve: async (reference: object) => readFileSync(String(reference), "utf8") } },
});

function spectralWith(rules: typeof ruleset.rules) {
  const spectral = new core.Spectral({ resolver: fromFiles });
  spectral.setRuleset({ rules });
  return spectral;
}

/** Every house rule by name: those for the sources, and those for the bundle. */
export const houseRules = { ...ruleset.rules, ...bundleRuleset.rules };

/** Lints the contract with all house rules: its sources, and its bundle. */
export async function lintContract(): Promise<Finding[]> {
  const sets = [
    [ruleset, fromRoot("openapi", "openapi.yaml")],
    [bundleRuleset, fromRoot("generated", "openapi.yaml")],
  ] as const;
  const found = sets.map(([{ rules }, file]) =>
    findings(spectralWith(rules), new core.Document(readFileSync(file, "utf8"), parsers.Yaml, file)),
  );
  return (await Promise.all(found)).flat();
}

/** One instance for each rule: a fixture is about one rule, and every further rule would take its time. */
const instances = new Map(
  Object.entries(houseRules).map(([name, rule]) => [name, spectralWith({ [name]: rule })]),
);

/** Lints a document, or a part of one, with one house rule. */
export async function lint(document: object, rule: string): Promise<Finding[]> {
  const spectral = instances.get(rule);
  if (!spectral) throw new Error(`There is no house rule ${rule}.`);
  return findings(spectral, new core.Document(JSON.stringify(document), parsers.Json));
}

/** The errors of a document by the rules that OpenAPI itself asks for, as rule and place. */
export async function structureErrors(document: object): Promise<string[]> {
  const spectral = new core.Spectral();
  spectral.setRuleset(structure);
  const results = await spectral.run(new core.Document(JSON.stringify(document), parsers.Json));
  const errors = results.filter(({ severity }) => severity === 0);
  return errors.map(({ code, path }) => [code, ...path].join(" "));
}

async function findings(
  spectral: ReturnType<typeof spectralWith>,
  document: Parameters<typeof spectral.run>[0],
): Promise<Finding[]> {
  const results = await spectral.run(document);
  return results.map(({ code, message, source, path }) => ({
    rule: String(code),
    message,
    file: source ? relative(fromRoot("openapi"), source) : "",
    path: path.join("."),
  }));
}
