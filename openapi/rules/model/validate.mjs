import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { closed } from "./schemas.mjs";

// Not strict about keywords: OpenAPI adds its own to those of JSON Schema.
const ajv = new Ajv2020({ strict: false });
formats(ajv);

// Compiling takes longest of all that the rules do, and many schemas are alike: each text of a schema is compiled once.
const validators = new Map();

/**
 * What is wrong with an example, or undefined. A member that the schema does not declare is wrong too: a response may
 * have more members tomorrow, but an example shows what is documented today.
 */
export function violation(schema, value) {
  const text = JSON.stringify(schema);
  if (!validators.has(text)) validators.set(text, ajv.compile(closed(schema)));
  const validate = validators.get(text);
  if (validate(value)) return undefined;
  const [{ instancePath, message, params }] = validate.errors;
  const member = params.unevaluatedProperty ?? params.additionalProperty;
  const allowed = params.allowedValues ?? params.allowedValue;
  const detail = [member, allowed].filter((part) => part !== undefined).map((part) => JSON.stringify(part));
  return {
    reason: [instancePath, message, ...detail].filter(Boolean).join(" "),
    path: instancePath.split("/").slice(1),
  };
}
