/**
 * The bundled contract: the members that the scripts read. The house rules make every parameter and example of an
 * operation a reference to a component, and every schema of a body or response. Bodies and responses are inline.
 */
export interface Contract {
  openapi: string;
  info: { title: string; version: string; description: string; "x-versions": Record<string, string> };
  /** The vendor's server, and then the local sandbox. */
  servers: [vendor: { url: string }, sandbox: { url: string }, ...others: { url: string }[]];
  "x-api-key": { "x-key-form": { prefixes: Record<Environment, string> }; "x-checks": { value: string[] } };
  paths: Record<string, Partial<Record<Method, Operation>>>;
  webhooks: Record<string, { post: WebhookOperation }>;
  components: {
    securitySchemes: Record<
      "LiveApiKey" | "TestApiKey",
      { name: string; "x-environment": { name: Environment; scope: string; routes: string } }
    >;
    schemas: Record<string, Schema> & SchemasWithExtensions;
    parameters: Record<string, Parameter> & {
      IdempotencyKey: Parameter & { "x-idempotency": { retentionSeconds: { value: number } } };
      WebhookTimestamp: Parameter & { "x-tolerance": { seconds: number } };
      WebhookSignature: Parameter;
    };
    examples: Record<string, Example>;
  };
}

interface Example {
  summary: string;
  value: { error?: ErrorDetail };
  "x-message"?: string;
  /** The only environment that has it. */
  "x-environment"?: Environment;
}

/** The parts of the control plane's document from which its tables and validators are built. */
export interface ControlPlane {
  servers: [{ url: string }];
  "x-limits": Record<string, unknown>;
  "x-admin-access": Record<string, unknown>;
  "x-clock": Record<string, unknown>;
  "x-faults": Record<string, unknown>;
  "x-errors": SandboxErrorEntry[];
  "x-default-cards": Record<Environment, string>;
  paths: Record<string, Record<string, ControlPlaneOperation>>;
  components: { schemas: Record<string, object>; responses: Record<string, ControlPlaneResponse> };
}

interface SandboxErrorEntry {
  name: string;
  statusCode: number;
  message: string;
  meaning: string;
}

/** A member of a path item. `parameters`, which all its operations share, has no operationId. */
export interface ControlPlaneOperation {
  operationId?: string;
  requestBody?: { content: { "application/json": { schema: object } } };
  responses?: Record<string, ControlPlaneResponse & { $ref?: string }>;
  description?: string;
}

export interface ControlPlaneResponse {
  content?: Partial<Record<string, { schema: object }>>;
}

export const methods = ["get", "post"] as const;
export type Method = (typeof methods)[number];
export type Environment = "live" | "test";

export interface EnvironmentConstants {
  scope: string;
  routes: string;
  keyPrefix: string;
}

interface WebhookOperation {
  operationId: string;
  summary: string;
  description: string;
  requestBody: Content;
}

export interface Operation extends Omit<WebhookOperation, "requestBody"> {
  tags: string[];
  "x-touches": string[];
  /** How long a client should wait for the response. An operation without it takes no longer than others. */
  "x-client-timeout"?: { seconds: number };
  /** Set for the site; the sources have none. */
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
  security: Record<string, string[]>[];
  parameters?: { $ref: string }[];
  requestBody?: Content;
  responses: Record<string, ApiResponse>;
}

export interface SchemaRef {
  $ref?: string;
  examples?: unknown[];
  default?: unknown;
  maximum?: number;
  maxLength?: number;
  properties?: Record<string, SchemaRef>;
}

/** The schemas with extensions that describe the behaviour of a server. */
interface SchemasWithExtensions {
  ErrorCode: Schema & {
    "x-error-codes": ErrorCodeEntry[];
    "x-other-errors": Record<"noResponse" | "unknownClientError" | "unknownServerError", OtherError>;
    "x-resend": Record<string, string>;
  };
  SessionStatus: Schema & { enum: string[]; "x-session-lifetime": { seconds: number } };
  Webcode: Schema & { pattern: string; "x-expected": string; examples: [string] };
  CountryCode: Schema & { "x-supported-countries": { codes: string[] } };
  RefundReason: Schema & { enum: string[] };
  SessionRequest: Schema & { "x-test-cards": { cards: unknown } };
  Terminal: Schema & {
    "x-test-terminals": { terminals: unknown };
    "x-live-terminals": { terminals: unknown };
  };
  PosPaymentRequest: Schema & { "x-magic-amounts": { lastTwoDigits: unknown } };
  KnownWebhookEvent: Schema & { discriminator: { mapping: Record<string, string> } };
  WebhookEvent: Schema & { "x-delivery": Record<string, unknown> };
  RedirectData: Schema & { "x-encryption": Record<string, unknown> };
}

export interface Content {
  content: {
    "application/json": { schema: SchemaRef & { $ref: string }; examples: Record<string, { $ref: string }> };
  };
}

export interface ApiResponse extends Content {
  description: string;
  links?: Record<string, Link>;
  /** The largest request body, bytes. Only a 413 has it. */
  "x-max-body-bytes"?: number;
  /** Set for the site; the sources have none. */
  "x-summary"?: string;
}

export interface Link {
  operationId: string;
}

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: SchemaRef;
}

interface Schema extends SchemaRef {
  "x-error-code"?: number;
  /** The standard that lists the values. */
  "x-values"?: "iso-4217";
  enum?: unknown[];
  "x-enum-varnames"?: string[];
  "x-enum-descriptions"?: string[];
}

interface ErrorCodeEntry {
  code: number;
  name: string;
  statusCodes: number[];
  meaning: string;
  who: "program" | "developer" | "merchant";
  action: string;
  "x-retry": { resend: string; automatic: boolean };
  "x-assumed"?: string;
}

type OtherError = Omit<ErrorCodeEntry, "code" | "name" | "statusCodes" | "x-assumed">;

interface ErrorDetail {
  code: number;
  statusCode: number;
  message: string;
}
