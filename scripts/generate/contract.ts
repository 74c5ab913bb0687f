/** The parts of the bundled document that the tables are read from. */
export interface Contract {
  openapi: string;
  servers: [{ url: string }];
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: {
    securitySchemes: { ApiKey: { name: string; "x-environments": Record<Environment, EnvironmentFacts> } };
    schemas: Record<string, Schema> & { ErrorCode: Schema & { "x-error-codes": ErrorCodeFacts[] } };
    parameters: Record<string, Parameter> & { IdempotencyKey: Parameter };
    requestBodies: Record<string, Content>;
    responses: Record<string, Content> & { PayloadTooLarge: { "x-max-body-bytes": number } };
    examples: Record<string, { summary: string; value: { error?: ErrorFacts } }>;
  };
}

export const methods = ["get", "post"] as const;
export type Method = (typeof methods)[number];
export type Environment = "live" | "test";

export interface EnvironmentFacts {
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

interface ErrorCodeFacts {
  code: number;
  name: string;
  statusCodes: number[];
  meaning: string;
  action: string;
  "x-assumed"?: string;
}

interface ErrorFacts {
  code: number;
  statusCode: number;
  message: string;
}
