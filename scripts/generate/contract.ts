/** The parts of the bundled document that the tables are read from. */
export interface Contract {
  openapi: string;
  servers: [{ url: string }];
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: {
    securitySchemes: {
      ApiKey: { name: string; "x-environments": Record<Environment, EnvironmentConstants> };
    };
    schemas: Record<string, Schema> & SchemasWithExtensions;
    parameters: Record<string, Parameter> & {
      IdempotencyKey: Parameter & { "x-idempotency": { retentionSeconds: { value: number } } };
    };
    requestBodies: Record<string, Content>;
    responses: Record<string, Content> & { PayloadTooLarge: { "x-max-body-bytes": number } };
    examples: Record<string, { summary: string; value: { error?: ErrorDetail } }>;
  };
}

/** The parts of the sandbox's own document that its validators are made from. */
export interface ControlPlane {
  "x-limits": Record<string, unknown>;
  paths: Record<string, Record<string, { operationId?: string; requestBody?: Content }>>;
  components: { schemas: Record<string, object> };
}

export const methods = ["get", "post"] as const;
export type Method = (typeof methods)[number];
export type Environment = "live" | "test";

export interface EnvironmentConstants {
  scope: string;
  routes: string;
  keyPrefix: string;
}

export interface Operation {
  operationId: string;
  tags: string[];
  security: { ApiKey: string[] }[];
  parameters?: { $ref: string }[];
  requestBody?: { $ref: string };
  responses: Record<string, { $ref: string }>;
}

export interface SchemaRef {
  $ref?: string;
}

/** The schemas whose extensions say how a server behaves. */
interface SchemasWithExtensions {
  ErrorCode: Schema & { "x-error-codes": ErrorCodeEntry[] };
  SessionStatus: Schema & { "x-session-lifetime": { seconds: number } };
  CountryCode: Schema & { "x-supported-countries": { codes: string[] } };
  CreateSessionRequest: Schema & { "x-test-cards": { cards: unknown } };
  Terminal: Schema & { "x-test-terminals": unknown };
  PosPaymentRequest: Schema & { "x-magic-amounts": { lastTwoDigits: unknown } };
  WebhookEvent: Schema & { "x-delivery": Record<string, unknown> };
  RedirectData: Schema & { "x-encryption": Record<string, unknown> };
}

interface Content {
  content: { "application/json": { schema: SchemaRef } };
}

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: SchemaRef;
}

interface Schema {
  properties?: Record<string, SchemaRef>;
  "x-error-code"?: number;
}

interface ErrorCodeEntry {
  code: number;
  name: string;
  statusCodes: number[];
  meaning: string;
  action: string;
  "x-assumed"?: string;
}

interface ErrorDetail {
  code: number;
  statusCode: number;
  message: string;
}
