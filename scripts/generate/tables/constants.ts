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
    table("defaults", defaultsOf(components)),
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

/** The defaults of all query parameters and of all members of request bodies. */
function defaultsOf({ parameters, requestBodies, schemas }: Contract["components"]): Record<string, unknown> {
  const resolve = (schema: SchemaRef) => schemas[schema.$ref?.split("/").at(-1) ?? ""] ?? schema;
  const bodies = Object.values(requestBodies).map(({ content }) =>
    resolve(content["application/json"].schema),
  );
  const fields = [
    ...Object.values(parameters).map(({ name, schema }) => [name, schema] as const),
    ...bodies.flatMap(({ properties }) => Object.entries(properties ?? {})),
  ];
  const defaults: Record<string, unknown> = {};
  for (const [name, schema] of fields) {
    const { default: value } = resolve(schema);
    if (value === undefined) continue;
    if (name in defaults && defaults[name] !== value) throw new Error(`${name} has two different defaults.`);
    defaults[name] = value;
  }
  return defaults;
}
