import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { subschemas } from "../model/schemas.mjs";

const ajv = new Ajv2020();
formats(ajv);
const isUri = ajv.compile({ type: "string", format: "uri" });

/** Mock servers make texts from the pattern, and judge them by the format. The same texts are drawn in every run. */
const drawn = (pattern) => fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 1, numRuns: 300 });

/** A text whose example is a web address has the format of one, and its pattern draws only such texts. */
export default function urlFormats(component, _options, context) {
  return [...subschemas(component, context.path)].flatMap(({ schema, path }) => {
    const { type, format, pattern, examples = [] } = schema;
    if (type !== "string" || !/^https?:/i.test(examples[0])) return [];
    if (format !== "uri") return [{ message: "A URL has no format: give it `format: uri`.", path }];
    const wrong = pattern && drawn(pattern).find((text) => !isUri(text));
    if (!wrong) return [];
    return [
      {
        message: `The pattern allows ${JSON.stringify(wrong)}, which is no URI: narrow it.`,
        path: [...path, "pattern"],
      },
    ];
  });
}
