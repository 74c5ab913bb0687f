import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";
import { rolldown } from "rolldown";
import { fromRoot } from "../paths.ts";
import { type Contract, type ControlPlane, methods, type Operation } from "./contract.ts";

/**
 * The validators of every request and answer as one module without imports, so that nothing compiles a schema or
 * parses the contract when a server starts. Both trees share them: the house rules keep the trees equal.
 */
export async function validators(contract: Contract, controlPlane: ControlPlane): Promise<string> {
  const operations = Object.values(contract.paths).flatMap((item) =>
    methods.flatMap((method) => item[method] ?? []),
  );
  const json = new Map<string, object>([
    ["idempotencyKey", contract.components.parameters.IdempotencyKey.schema],
  ]);
  const query = new Map<string, object>();
  const table = operations.map((operation) => {
    const body = operation.requestBody && componentName(operation.requestBody);
    if (body) json.set(`body${body}`, contentSchema(contract.components.requestBodies[body]));
    const parameters = querySchema(contract, operation);
    const queryName = `query${signature(parameters)}`;
    query.set(queryName, parameters);
    const answers = Object.entries(operation.responses).map(([status, response]) => {
      const name = componentName(response);
      json.set(`answer${name}`, contentSchema(contract.components.responses[name]));
      return `${status}: json.answer${name}`;
    });
    const request = [...(body ? [`body: json.body${body}`] : []), `query: query.${queryName}`];
    return `${operation.operationId}: { ${request.join(", ")}, answers: { ${answers.join(", ")} } }`;
  });
  return bundle({
    "json.js": compile(contract, json, false),
    // A query holds only text; numbers and booleans are read from it.
    "query.js": compile(contract, query, true),
    "control-plane.js": compile(controlPlane, controlPlaneBodies(controlPlane), false),
    "entry.js": `import * as json from "./json.js";
import * as query from "./query.js";
export * as controlPlaneValidators from "./control-plane.js";
export const validateIdempotencyKey = json.idempotencyKey;
export const validators = {\n${table.join(",\n")}\n};`,
  });
}

/** The types of the module that {@link validators} makes. */
export const validatorTypes = `import type { OperationId } from "./operations.ts";

/** What a value violates. \`parentSchema\` is the schema that holds the violated keyword. */
export interface Violation {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  parentSchema: Record<string, unknown>;
}

export interface Validate {
  (value: unknown): boolean;
  /** Every violation of the last call, null when there was none. */
  errors: Violation[] | null;
}

export interface OperationValidators {
  /** Absent where the operation has no body. */
  body?: Validate;
  /** Turns the text of a query parameter into the number or boolean that it stands for, in place. */
  query: Validate;
  /** By status. */
  answers: Record<number, Validate>;
}

export const validateIdempotencyKey: Validate;
/** The bodies of the sandbox's control plane by operationId. */
export const controlPlaneValidators: Record<
  "createApiKey" | "editAllowedIps" | "configureWebhook" | "paySession" | "advanceClock",
  Validate
>;
export const validators: Record<OperationId, OperationValidators>;
`;

function controlPlaneBodies({ paths }: ControlPlane): Map<string, object> {
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  return new Map(
    operations.flatMap(({ operationId, requestBody }) =>
      operationId && requestBody ? [[operationId, contentSchema(requestBody)]] : [],
    ),
  );
}

function compile(
  document: Contract | ControlPlane,
  schemas: Map<string, object>,
  coerceTypes: boolean,
): string {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes,
    strict: false,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  formats.default(ajv);
  ajv.addSchema({ $id: "contract", components: { schemas: document.components.schemas } });
  // Two exports of the same schema would be compiled as one, so each gets an identifier of its own.
  for (const [name, schema] of schemas) ajv.addSchema(absolute(schema), name);
  return standalone.default(ajv, Object.fromEntries([...schemas.keys()].map((name) => [name, name])));
}

/** References of a part of the contract, seen from outside of it. */
const absolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"contract#/components'));

const componentName = ({ $ref }: { $ref: string }): string => $ref.split("/").at(-1) ?? "";

function contentSchema(
  component: { content: { "application/json": { schema: object } } } | undefined,
): object {
  if (!component) throw new Error("A request body or response is not a component.");
  return component.content["application/json"].schema;
}

function querySchema({ components }: Contract, operation: Operation) {
  const parameters = (operation.parameters ?? [])
    .map((reference) => components.parameters[componentName(reference)])
    .filter((parameter) => parameter?.in === "query");
  return {
    type: "object",
    required: parameters.filter((parameter) => parameter?.required).map((parameter) => parameter?.name),
    properties: Object.fromEntries(parameters.map((parameter) => [parameter?.name, parameter?.schema])),
  };
}

/** Operations with the same parameters share a validator. */
const signature = ({ properties }: { properties: object }): string =>
  Object.keys(properties)
    .map((name) => `_${name}`)
    .join("");

/** The files exist only in memory, but as if in the project's root: there ajv's run-time parts are found. */
async function bundle(files: Record<string, string>): Promise<string> {
  const sources = new Map(Object.entries(files).map(([name, text]) => [fromRoot(name), text]));
  const built = await rolldown({
    input: fromRoot("entry.js"),
    platform: "node",
    logLevel: "silent",
    // Else comments name the files as seen from the folder of this checkout.
    experimental: { attachDebugInfo: "none" },
    plugins: [
      {
        name: "in-memory",
        resolveId: (id, importer) => {
          const path = importer ? join(dirname(importer), id) : id;
          return sources.has(path) ? path : null;
        },
        load: (id) => sources.get(id) ?? null,
      },
    ],
  });
  const { output } = await built.generate({ format: "esm", comments: false });
  return output[0].code;
}
