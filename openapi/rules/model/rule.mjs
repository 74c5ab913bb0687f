import { schema } from "@stoplight/spectral-functions";
import { whole } from "./complete.mjs";

/** A rule of this house: always an error. One check or several look at what is `given`, or at one `field` of it. */
export const rule = ({ description, message = "{{error}}", given, check }) => ({
  description,
  message,
  severity: "error",
  given,
  // biome-ignore lint/suspicious/noThenProperty: the name is Spectral's.
  then: [check].flat().map((part) => ({ ...part, function: whole(part.function) })),
});

/**
 * A rule about the bundle as it is written: where a `$ref` stands matters, so none is followed. Components have the names
 * of their files.
 */
export const bundleRule = ({ description, message = "{{error}}", given, check }) => ({
  description,
  message,
  severity: "error",
  given,
  resolved: false,
  // biome-ignore lint/suspicious/noThenProperty: the name is Spectral's.
  then: [check].flat(),
});

/** A rule that JSON Schema can check: Spectral words what is wrong, `mend` what to do about it. */
export const shapeRule = ({ description, mend, given, shape }) =>
  rule({
    description,
    message: `{{error}}. ${mend}`,
    given,
    check: { function: schema, functionOptions: { schema: shape, allErrors: true } },
  });

/** The JSON Schema of an object that has members within members, the innermost of a given shape. */
export const within = (names, shape) =>
  names.reduceRight((inner, name) => ({ required: [name], properties: { [name]: inner } }), shape);

export const text = { type: "string", pattern: "\\S" };

export const json = "application/json";

/** The schema of a request body or a response, as a `field`. */
export const jsonSchema = `content['${json}'].schema`;
