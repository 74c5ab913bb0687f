import {
  type Contract,
  type ControlPlane,
  type Environment,
  methods,
  type Operation,
  type SchemaRef,
} from "./contract.ts";

/** The single values that programs need: headers, prefixes, limits. */
export function constantsTable(
  { components, servers: [server] }: Contract,
  { "x-limits": { description: _, ...limits } }: ControlPlane,
): string {
  const { name, "x-environments": environments } = components.securitySchemes.ApiKey;
  return [
    "/** Scope, route prefix and key prefix of each environment. */",
    table("environments", environments),
    "export type Environment = keyof typeof environments;\n",
    "/** Where the API is. */",
    table("apiHost", server.url),
    "/** The header that carries the API key. */",
    table("apiKeyHeader", name),
    "/** The header that names a logical attempt. */",
    table("idempotencyKeyHeader", components.parameters.IdempotencyKey.name),
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

/** Every operation with what a server or client needs to route and authorise it. */
export function operationTable(contract: Contract): string {
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [operationRow(contract, path, method, operation)] : [];
    }),
  );
  return [
    "/** Every operation; `route` is the path below the environment's prefix, `write` whether it takes an Idempotency-Key. */",
    table("operations", operations),
    'export type OperationId = (typeof operations)[number]["operationId"];\n',
  ].join("\n");
}

function operationRow(contract: Contract, path: string, method: string, operation: Operation) {
  const environments = Object.entries(contract.components.securitySchemes.ApiKey["x-environments"]);
  const scope = operation.security[0]?.ApiKey[0];
  const [environment, facts] = environments.find(([, { scope: own }]) => own === scope) ?? [];
  if (!environment || !facts)
    throw new Error(`${operation.operationId}: no environment has the scope ${scope}.`);
  return {
    operationId: operation.operationId,
    environment: environment as Environment,
    method: method.toUpperCase(),
    path,
    route: path.slice(facts.routes.length),
    scope,
    write: (operation.parameters ?? []).some(({ $ref }) => $ref.endsWith("/IdempotencyKey")),
    tag: operation.tags[0],
    statuses: Object.keys(operation.responses).map(Number),
  };
}

/** The registry of error codes, and every named API error with its exact response. */
export function errorTable(contract: Contract): string {
  const codes = contract.components.schemas.ErrorCode["x-error-codes"].map(
    ({ "x-assumed": assumed, ...facts }) => (assumed ? { ...facts, assumed } : facts),
  );
  const apiErrors = Object.entries(contract.components.examples).flatMap(([name, { summary, value }]) => {
    if (!value.error) return [];
    const { statusCode, code, message } = value.error;
    return [[name, { statusCode, code, message, summary }]];
  });
  return [
    "/** Every error code with the statuses it comes with, what it means and what to do. */",
    table("errorCodes", codes),
    "/** Every named error of the contract: its status, code and message. */",
    table("apiErrors", Object.fromEntries(apiErrors)),
    "export type ApiErrorName = keyof typeof apiErrors;\n",
    "/** Request fields and query parameters whose malformed value answers another code than 12001. */",
    table("fieldErrorCodes", fieldErrorCodes(contract)),
  ].join("\n");
}

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

const table = (name: string, value: unknown): string =>
  `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
