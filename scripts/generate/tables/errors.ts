import type { Contract, SchemaRef } from "../contract.ts";
import { table } from "./table.ts";

/** The registry of error codes, and every named error of the API with its status, code and message. */
export function errorTable(contract: Contract): string {
  const codes = contract.components.schemas.ErrorCode["x-error-codes"].map(
    ({ "x-assumed": assumed, ...entry }) => (assumed ? { ...entry, assumed } : entry),
  );
  const named = Object.entries(contract.components.examples).flatMap(
    ([name, { summary, value, "x-message": template }]) =>
      value.error ? [{ name, summary, template, ...value.error }] : [],
  );
  const rows = named.map(({ name, statusCode, code, message, summary }) => [
    name,
    { statusCode, code, message, summary },
  ]);
  const templates = named.flatMap(({ name, template }) => (template ? [[name, template]] : []));
  const invalid = named.flatMap(({ name, code, template }) => (template === problems ? [[code, name]] : []));
  return [
    "/** Every error code with the statuses it comes with, what it means and what to do. */",
    table("errorCodes", codes),
    "/** Every named error of the API: its status, its code and a message as a caller gets it. */",
    table("apiErrors", Object.fromEntries(rows)),
    "export type ApiErrorName = keyof typeof apiErrors;\n",
    "/** The messages that depend on the request, with `{placeholders}`; every other error always has its one message. */",
    table("messageTemplates", Object.fromEntries(templates)),
    "/** The error that lists what is invalid about a request, by the code of the first problem. */",
    table("validationErrors", Object.fromEntries(invalid)),
    "/** Request fields and query parameters whose malformed value answers another code than 12001. */",
    table("fieldErrorCodes", fieldErrorCodes(contract)),
  ].join("\n");
}

/** The template of an error that says nothing but what is invalid. */
const problems = "{problems}";

/** Reads `x-error-code` of the schemas through the fields and parameters that use them. */
function fieldErrorCodes({ components }: Contract): Record<string, number> {
  const codeOf = (schema: SchemaRef): number | undefined =>
    components.schemas[schema.$ref?.split("/").at(-1) ?? ""]?.["x-error-code"];
  const fields = [
    ...Object.values(components.schemas).flatMap(({ properties }) => Object.entries(properties ?? {})),
    ...Object.values(components.parameters).map(({ name, schema }) => [name, schema] as const),
  ];
  return Object.fromEntries(
    fields.flatMap(([name, schema]) => {
      const code = codeOf(schema);
      return code ? [[name, code]] : [];
    }),
  );
}
