import { readFile } from "node:fs/promises";
import { operations } from "../../generated/operations.ts";
import { fromRoot } from "../paths.ts";

/** An operation with a request that the contract shows as an example. */
export interface ExampleRequest {
  operationId: string;
  summary: string;
  tag: string;
  environment: "live" | "test";
  method: "GET" | "POST";
  path: string;
  /** The path below the environment's prefix. */
  route: string;
  pathParameters: Record<string, string>;
  /** Every query parameter with its example; only those that are required are sent unless asked for. */
  query: { name: string; required: boolean; example: string }[];
  /** The documented bodies by the name of their example; empty for a query. */
  bodies: Record<string, unknown>;
}

interface Contract {
  paths: Record<string, Record<string, { summary: string; parameters?: Ref[]; requestBody?: Ref }>>;
  components: {
    parameters: Record<
      string,
      { name: string; in: string; required: boolean; schema: Ref & { examples?: unknown[] } }
    >;
    schemas: Record<string, { examples?: unknown[] }>;
    requestBodies: Record<string, { content: { "application/json": { examples: Record<string, Ref> } } }>;
    examples: Record<string, { value: unknown }>;
  };
}

interface Ref {
  $ref: string;
}

/** The example requests of every operation, read from the contract. */
export async function exampleRequests(): Promise<ExampleRequest[]> {
  const { paths, components }: Contract = JSON.parse(
    await readFile(fromRoot("generated", "openapi.json"), "utf8"),
  );
  return operations.map(({ operationId, environment, method, path, route, tag }) => {
    const { summary = "", parameters = [], requestBody } = paths[path]?.[method.toLowerCase()] ?? {};
    const described = parameters.map((reference) => found(components.parameters, reference));
    const example = ({ schema }: (typeof described)[number]): string =>
      String((schema.$ref ? found(components.schemas, schema) : schema).examples?.[0] ?? "true");
    const named = requestBody
      ? found(components.requestBodies, requestBody).content["application/json"].examples
      : {};
    return {
      ...{ operationId, summary, tag, environment, method, path, route },
      pathParameters: Object.fromEntries(
        described
          .filter(({ in: place }) => place === "path")
          .map((parameter) => [parameter.name, example(parameter)]),
      ),
      query: described
        .filter(({ in: place }) => place === "query")
        .map((parameter) => ({
          name: parameter.name,
          required: parameter.required,
          example: example(parameter),
        })),
      bodies: Object.fromEntries(
        Object.entries(named).map(([name, reference]) => [name, found(components.examples, reference).value]),
      ),
    };
  });
}

function found<Component>(components: Record<string, Component>, { $ref }: Ref): Component {
  const component = components[$ref.split("/").at(-1) ?? ""];
  if (!component) throw new Error(`${$ref} is not in the bundle.`);
  return component;
}
