import type { Contract, ControlPlane, SchemaRef } from "../contract.ts";
import { table } from "./table.ts";

/** The constants of the contract: headers, prefixes, limits and the behaviour of a server. */
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
    "/** The URL of the vendor's API, without a path. */",
    table("apiHost", server.url),
    "/** The header that carries the API key. */",
    table("apiKeyHeader", name),
    "/** The checks of a request, in this order. The first one that fails decides the response. */",
    table("checks", checks.value),
    "export type CheckName = (typeof checks)[number];\n",
    "/** The header with the key of a write. Requests with the same key are executed once. */",
    table("idempotencyKeyHeader", IdempotencyKey.name),
    "/** The header of a webhook with the time of signing, seconds since 1970. */",
    table("webhookTimestampHeader", WebhookTimestamp.name),
    "/** The header of a webhook with its signature. */",
    table("webhookSignatureHeader", WebhookSignature.name),
    "/** The default of each query parameter and body field that has one. */",
    table("defaults", defaultsOf(components)),
    "/** The largest request body, bytes. */",
    table("maxBodyBytes", components.responses.PayloadTooLarge["x-max-body-bytes"]),
    "/** The limits of this project's servers (`x-limits` of the control plane). */",
    table("serverLimits", limits),
    ...behaviours(components).flatMap(([name, comment, value]) => [`/** ${comment} */`, table(name, value)]),
  ].join("\n");
}

/** The constants that describe how a server behaves, from the contract's extensions without their `x-assumed`. */
function behaviours({ parameters, schemas }: Contract["components"]): [string, string, unknown][] {
  const idempotency = parameters.IdempotencyKey["x-idempotency"];
  return [
    [
      "idempotencyRetentionSeconds",
      "How long an idempotency record is kept, seconds.",
      idempotency.retentionSeconds.value,
    ],
    [
      "sessionLifetimeSeconds",
      "How long a session can be paid, seconds.",
      schemas.SessionStatus["x-session-lifetime"].seconds,
    ],
    [
      "supportedCountries",
      "The country codes that a session may have.",
      schemas.CountryCode["x-supported-countries"].codes,
    ],
    [
      "testCards",
      "The card numbers of Test and the outcome of each.",
      schemas.CreateSessionRequest["x-test-cards"].cards,
    ],
    ["testTerminals", "The terminals of Test.", schemas.Terminal["x-test-terminals"]],
    [
      "magicAmounts",
      "The outcome of a POS payment by the last two digits of its amount.",
      schemas.PosPaymentRequest["x-magic-amounts"].lastTwoDigits,
    ],
    [
      "webhookDelivery",
      "The retries of a webhook delivery.",
      withoutNote(schemas.WebhookEvent["x-delivery"]),
    ],
    [
      "redirectEncryption",
      "The encryption of the redirect's `data` parameter.",
      withoutNote(schemas.RedirectData["x-encryption"]),
    ],
  ];
}

const withoutNote = ({ "x-assumed": _, ...rest }: Record<string, unknown>) => rest;

/** The defaults of all query parameters and of all fields of request bodies. */
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
