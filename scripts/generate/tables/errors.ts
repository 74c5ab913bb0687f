import type { Contract, SchemaRef } from "../contract.ts";
import { table } from "./table.ts";

/** The registry of error codes, and every named error of the API with its status, code and message. */
export function errorTable(contract: Contract): string {
  const {
    "x-error-codes": entries,
    "x-other-errors": { noResponse, unknownClientError, unknownServerError },
    "x-resend": resend,
  } = contract.components.schemas.ErrorCode;
  const codes = entries.map(({ "x-assumed": assumed, "x-retry": retry, ...entry }) => ({
    ...entry,
    ...retry,
    ...(assumed ? { assumed } : {}),
  }));
  const otherErrors = Object.entries({ noResponse, unknownClientError, unknownServerError }).map(
    ([name, { "x-retry": retry, ...entry }]) => [name, { ...entry, ...retry }],
  );
  const busy = codes.flatMap((entry) => (entry.resend === "after-wait" ? entry.statusCodes : []));
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
    "/** Every error code with its statuses, its meaning, who has to do what about it, and whether to send it again. */",
    table("errorCodes", codes),
    "/** The same for errors without a code that this version knows. */",
    table("otherErrors", Object.fromEntries(otherErrors)),
    "/** The same without the texts that only pages show, for clients. */",
    table(
      "advice",
      codes.map(({ code, statusCodes, who, action, resend, automatic }) => ({
        code,
        statusCodes,
        who,
        action,
        resend,
        automatic,
      })),
    ),
    "/** What each value of `resend` means. */",
    table("resendMeanings", resend),
    "export type Resend = keyof typeof resendMeanings;\n",
    "/** The statuses of a server that is busy. The request was not executed, and Retry-After says how long to wait. */",
    table("busyStatuses", busy),
    "/** Whether a client sends a request again by itself: by error code, and for errors without a code that is known. */",
    table("sentAgain", {
      codes: Object.fromEntries(codes.map(({ code, automatic }) => [code, automatic])),
      busy: codes.find((entry) => entry.resend === "after-wait")?.automatic ?? false,
      noResponse: noResponse["x-retry"].automatic,
      unknownClientError: unknownClientError["x-retry"].automatic,
      unknownServerError: unknownServerError["x-retry"].automatic,
    }),
    "/** Every error of the API by name: its status, its code and an example of its message. */",
    table("apiErrors", Object.fromEntries(rows)),
    "export type ApiErrorName = keyof typeof apiErrors;\n",
    "/** The messages with `{placeholders}`. An error that is not here always has the message of `apiErrors`. */",
    table("messageTemplates", Object.fromEntries(templates)),
    "/** The names of the errors that list the problems of a request, by the code of the first problem. */",
    table("validationErrors", Object.fromEntries(invalid)),
    "/** The fields and query parameters that have their own error code for an invalid value, instead of 12001. */",
    table("fieldErrorCodes", fieldErrorCodes(contract)),
  ].join("\n");
}

/** The message template of an error that lists the problems of a request. */
const problems = "{problems}";

/** The `x-error-code` of the schema of each field and parameter. */
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
