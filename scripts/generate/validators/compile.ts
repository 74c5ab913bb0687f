import { dirname, join } from "node:path";
import { _ } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";
import { rolldown } from "rolldown";
import { parseDateTime, parseMoment } from "../../../src/contract/date-time.ts";
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
    code: { source: true, esm: true, lines: true, formats: _`require("./formats.js").formats` },
  });
  formats.default(ajv);
  ajv.addFormat("date-time", (text) => parseDateTime(text) !== undefined);
  ajv.addFormat("moment", (text) => parseMoment(text) !== undefined);
  ajv.addSchema(withOwnFormats({ $id: "contract", components: { schemas: document.components.schemas } }));
  // Each schema gets its own identifier: ajv compiles two exports of the same schema into one.
  for (const [name, schema] of schemas) ajv.addSchema(absolute(schema), name);
  return standalone.default(ajv, Object.fromEntries([...schemas.keys()].map((name) => [name, name])));
}

/** Reads `x-format`, a format of ours that only these validators know, as `format`. */
const withOwnFormats = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"x-format":', '"format":'));

/** Makes the references of a schema absolute, so that they work outside the contract. */
const absolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"contract#/components'));

/** The formats that the validators know. A date is judged by the function that reads it, so no other is accepted. */
const formatsModule = `import { fullFormats } from "ajv-formats/dist/formats.js";
import { parseDateTime, parseMoment } from ${JSON.stringify(fromRoot("src/contract/date-time.ts"))};
export const formats = { ...fullFormats, "date-time": (text) => parseDateTime(text) !== undefined,
  moment: (text) => parseMoment(text) !== undefined };`;

/** The files exist only in memory, but as if in the project's root: there ajv's run-time parts are found. */
export async function bundle(files: Record<string, string>): Promise<string> {
  const sources = new Map(
    Object.entries({ ...files, "formats.js": formatsModule }).map(([name, text]) => [fromRoot(name), text]),
  );
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
  return asciiOnly(output[0].code);
}

/**
 * Writes every other character as an escape, which a string and a regular expression may contain. With a single one
 * left, V8 keeps the whole text with two bytes a character, and each start of a server takes a millisecond longer.
 */
const asciiOnly = (code: string): string =>
  code.replaceAll(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
