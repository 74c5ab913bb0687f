import type { Contract, ControlPlane, SchemaRef } from "../contract.ts";
import { environmentsOf, operationsOf } from "../environments.ts";
import { table } from "./table.ts";

/** The constants of the contract: headers, prefixes, limits and the behaviour of a server. */
export function constantsTable(
  contract: Contract,
  { "x-limits": { description: _, ...limits } }: ControlPlane,
): string {
  const {
    components,
    info,
    servers: [server],
    "x-api-key": { "x-checks": checks },
  } = contract;
  const { IdempotencyKey, WebhookTimestamp, WebhookSignature } = components.parameters;
  return [
    "/** The version of the contract. */",
    table("contractVersion", info.version),
    "/** Scope, route prefix and key prefix of each environment. */",
    table("environments", environmentsOf(contract)),
    "export type Environment = keyof typeof environments;\n",
    "/** The URL of the vendor's API, without a path. */",
    table("apiHost", server.url),
    "/** The header that carries the API key. */",
    table("apiKeyHeader", components.securitySchemes.LiveApiKey.name),
    "/** The checks of a request, in this order. The first one that fails decides the response. */",
    table("checks", checks.value),
    "export type CheckName = (typeof checks)[number];\n",
    "/** The header with the key of a write. Requests with the same key are executed once. */",
    table("idempotencyKeyHeader", IdempotencyKey.name),
    "/** The header of a webhook with the time of signing, seconds since 1970. */",
    table("webhookTimestampHeader", WebhookTimestamp.name),
    "/** How far that time may be from a receiver's clock, seconds. */",
    table("webhookToleranceSeconds", WebhookTimestamp["x-tolerance"].seconds),
    "/** The header of a webhook with its signature. */",
    table("webhookSignatureHeader", WebhookSignature.name),
    "/** What a query parameter or body field stands for when it is left out. */",
    table(
      "defaults",
      byField(contract, (schema) => schema.default),
    ),
    "/** The largest number that a query parameter or body field takes, or the most characters of its text. */",
    table(
      "maximums",
      byField(contract, ({ maximum, maxLength }) => maximum ?? maxLength),
    ),
    "/** The largest request body, bytes. */",
    table("maxBodyBytes", maxBodyBytes(contract)),
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
      "webcodeForm",
      "What a webcode looks like: a pattern, and the same in words.",
      { pattern: schemas.Webcode.pattern, expected: schemas.Webcode["x-expected"] },
    ],
    [
      "supportedCountries",
      "The country codes that a session may have.",
      schemas.CountryCode["x-supported-countries"].codes,
    ],
    ["refundReasons", "The reasons that a refund may have.", schemas.RefundReason.enum],
    [
      "testCards",
      "The card numbers of Test and the outcome of each.",
      schemas.SessionRequest["x-test-cards"].cards,
    ],
    [
      "terminals",
      "The terminals of Test, and those of the sandbox's simulated Live.",
      {
        test: schemas.Terminal["x-test-terminals"].terminals,
        live: schemas.Terminal["x-live-terminals"].terminals,
      },
    ],
    [
      "magicAmounts",
      "The outcome of a POS payment in Test by the last two digits of its amount.",
      schemas.PosPaymentRequest["x-magic-amounts"].lastTwoDigits,
    ],
    [
      "eventCodes",
      "The event codes that this version knows. The list is open: a server may send others.",
      Object.keys(schemas.KnownWebhookEvent.discriminator.mapping),
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

/** The largest request body, as every 413 states it. */
const maxBodyBytes = (contract: Contract): number | undefined =>
  operationsOf(contract).flatMap(
    ({ operation: { responses } }) => responses["413"]?.["x-max-body-bytes"] ?? [],
  )[0];

const withoutNote = ({ "x-assumed": _, ...rest }: Record<string, unknown>) => rest;

/**
 * One value for each parameter, and for each field of a request body that has it.
 *
 * @throws {Error} when two parameters or fields of the same name have different values
 */
function byField(contract: Contract, read: (schema: SchemaRef) => unknown): Record<string, unknown> {
  const { parameters, schemas } = contract.components;
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
  for (const { operation } of operationsOf(contract))
    if (operation.requestBody)
      visit(operation.operationId, operation.requestBody.content["application/json"].schema);
  return values;
}
