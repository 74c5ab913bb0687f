import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";
import { rolldown } from "rolldown";
import { fromRoot } from "../../paths.ts";
import type { Contract, ControlPlane } from "../contract.ts";

/** Builds the source text of a module that exports a validator of each schema, by its name. */
export function compile(
  document: Contract | ControlPlane,
  schemas: Map<string, object>,
  coerceTypes: boolean,
): string {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes,
    strict: false,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  formats.default(ajv);
  ajv.addSchema({ $id: "contract", components: { schemas: document.components.schemas } });
  // Each schema gets its own identifier: ajv compiles two exports of the same schema into one.
  for (const [name, schema] of schemas) ajv.addSchema(absolute(schema), name);
  return standalone.default(ajv, Object.fromEntries([...schemas.keys()].map((name) => [name, name])));
}

/** Makes the references of a schema absolute, so that they work outside the contract. */
const absolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"contract#/components'));

/**
 * Bundles source files into one module. They exist only in memory, with paths in the project's root, so that the imports
 * of ajv's run-time modules resolve.
 */
export async function bundle(files: Record<string, string>): Promise<string> {
  const sources = new Map(Object.entries(files).map(([name, text]) => [fromRoot(name), text]));
  const built = await rolldown({
    input: fromRoot("entry.js"),
    platform: "node",
    logLevel: "silent",
    // Without this, comments in the bundle contain paths of this checkout.
    experimental: { attachDebugInfo: "none" },
    plugins: [
      {
        name: "in-memory",
        resolveId: (id, importer) => {
          const path = importer ? join(dirname(importer), id) : id;
          return sources.has(path) ? path : null;
        },
        load: (id) => sources.get(id) ?? null,
      },
    ],
  });
  const { output } = await built.generate({ format: "esm", comments: false });
  return output[0].code;
}
