import type { Contract, ControlPlane, SchemaRef } from "../contract.ts";
import { table } from "./table.ts";

/** The single values that programs need: headers, prefixes, limits. */
export function constantsTable(
  { components, servers: [server] }: Contract,
  { "x-limits": { description: _, ...limits } }: ControlPlane,
): string {
  const { name, "x-environments": environments, "x-checks": checks } = components.securitySchemes.ApiKey;
  const { IdempotencyKey, WebhookTimestamp, WebhookSignature } = components.parameters;
  return [
    "/** Scope, route prefix and key prefix of each environment. */",
    table("environments", environments),
    "export type Environment = keyof typeof environments;\n",
    "/** Where the API is. */",
    table("apiHost", server.url),
    "/** The header that carries the API key. */",
    table("apiKeyHeader", name),
    "/** What is checked about a request, in this order; the first check that fails answers. */",
    table("checks", checks.value),
    "export type CheckName = (typeof checks)[number];\n",
    "/** The header that names one write, so that sending it twice does the work once. */",
    table("idempotencyKeyHeader", IdempotencyKey.name),
    "/** The header of a webhook that says when it was sent, Unix seconds. */",
    table("webhookTimestampHeader", WebhookTimestamp.name),
    "/** The header of a webhook that holds its signature. */",
    table("webhookSignatureHeader", WebhookSignature.name),
    "/** What a query parameter or body field stands for when it is left out. */",
    table(
      "defaults",
      byField(components, (schema) => schema.default),
    ),
    "/** The largest number that a query parameter or body field takes, or the most characters of its text. */",
    table(
      "maximums",
      byField(components, ({ maximum, maxLength }) => maximum ?? maxLength),
    ),
    "/** The largest request body, bytes. */",
    table("maxBodyBytes", components.responses.PayloadTooLarge["x-max-body-bytes"]),
    "/** What a server of this project takes on at once. */",
    table("serverLimits", limits),
    ...behaviours(components).flatMap(([name, comment, value]) => [`/** ${comment} */`, table(name, value)]),
  ].join("\n");
}

/** What the extensions of the contract say a server does, without their notes on what is assumed. */
function behaviours({ parameters, schemas }: Contract["components"]): [string, string, unknown][] {
  const idempotency = parameters.IdempotencyKey["x-idempotency"];
  return [
    [
      "idempotencyRetentionSeconds",
      "How long an idempotency record is kept.",
      idempotency.retentionSeconds.value,
    ],
    [
      "sessionLifetimeSeconds",
      "How long a session can be paid.",
      schemas.SessionStatus["x-session-lifetime"].seconds,
    ],
    [
      "webcodeForm",
      "What a webcode looks like: a pattern, and the same in words.",
      { pattern: schemas.Webcode.pattern, expected: schemas.Webcode["x-expected"] },
    ],
    [
      "supportedCountries",
      "Countries that a session may name.",
      schemas.CountryCode["x-supported-countries"].codes,
    ],
    [
      "testCards",
      "Card numbers that decide the outcome.",
      schemas.CreateSessionRequest["x-test-cards"].cards,
    ],
    ["testTerminals", "The simulated terminals.", schemas.Terminal["x-test-terminals"]],
    [
      "magicAmounts",
      "POS outcome by the last two digits.",
      schemas.PosPaymentRequest["x-magic-amounts"].lastTwoDigits,
    ],
    [
      "webhookDelivery",
      "When and how an event is sent again.",
      withoutNote(schemas.WebhookEvent["x-delivery"]),
    ],
    [
      "redirectEncryption",
      "How the redirect's data is sealed.",
      withoutNote(schemas.RedirectData["x-encryption"]),
    ],
  ];
}

const withoutNote = ({ "x-assumed": _, ...facts }: Record<string, unknown>) => facts;

/**
 * One value for each parameter, and for each field of a request body that has it.
 *
 * @throws {Error} when two parameters or fields of the same name have different values
 */
function byField(
  { parameters, requestBodies, schemas }: Contract["components"],
  read: (schema: SchemaRef) => unknown,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  function visit(name: string, reference: SchemaRef): void {
    const schema = schemas[reference.$ref?.split("/").at(-1) ?? ""] ?? reference;
    const value = read(schema);
    if (name in values && value !== undefined && values[name] !== value)
      throw new Error(`${name} has two different values: ${values[name]} and ${value}.`);
    if (value !== undefined) values[name] = value;
    for (const [field, inner] of Object.entries(schema.properties ?? {})) visit(field, inner);
  }
  for (const { name, schema } of Object.values(parameters)) visit(name, schema);
  for (const [name, { content }] of Object.entries(requestBodies))
    visit(name, content["application/json"].schema);
  return values;
}
