import { apiKeyHeader, idempotencyKeyHeader } from "../../generated/constants.ts";
import { curlCommand } from "../../src/sandbox/core/curl.ts";
import { sampleKeys, sampleServer } from "../sample-sandbox.ts";
import type { ExampleRequest } from "./example-requests.ts";

/** A request in every language, as the reference shows it. */
export const samplesOf = (request: ExampleRequest) => [
  { lang: "Shell", label: "curl", source: curlSample(request) },
  { lang: "TypeScript", label: "TypeScript", source: typescriptSample(request) },
  { lang: "PHP", label: "PHP", source: phpSample(request) },
  { lang: "Python", label: "Python", source: pythonSample(request) },
];

/** A request as a curl command that runs when it is pasted into a shell. */
export function curlSample(request: ExampleRequest): string {
  const { method, operationId, environment, path, query, bodies } = request;
  const required = query.filter((parameter) => parameter.required);
  const search = required.map(({ name, example }) => `${name}=${example}`).join("&");
  const [body] = Object.values(bodies);
  return curlCommand({
    method,
    url: `${sampleServer}${filledPath(request, path)}${search && `?${search}`}`,
    secretHeader: `${apiKeyHeader}: ${sampleKeys[environment]}`,
    headers: body ? [`${idempotencyKeyHeader}: ${operationId}-1`] : [],
    json: body ? JSON.stringify(body, null, 2).replaceAll("\n", "\n  ") : undefined,
  });
}

/** The same request as TypeScript, with the typed client. */
export function typescriptSample(request: ExampleRequest): string {
  const { method, environment, route } = request;
  const create = environment === "live" ? "createLiveClient" : "createTestClient";
  const [body] = Object.values(request.bodies);
  const query = Object.fromEntries(
    request.query.filter(({ required }) => required).map((p) => [p.name, p.example]),
  );
  const path = Object.keys(request.pathParameters).length > 0 ? { path: request.pathParameters } : {};
  const options = body ? { body } : { params: { ...path, query } };
  return `import { ${create} } from "avirato-payments-contract";

const client = ${create}({ apiKey: "${sampleKeys[environment]}", baseUrl: "${sampleServer}" });
const { data, error } = await client.${method}("${route}", ${literal(options)});
console.log(JSON.stringify(data ?? error));`;
}

/** The same request with the client of docs/examples/php. */
export function phpSample(request: ExampleRequest): string {
  const values = (body: object) =>
    JSON.stringify(body, null, 4)
      .replaceAll("$", "\\$")
      .replaceAll(/^(\s*"\w+"):/gm, "$1 =>")
      .replaceAll(/\{$/gm, "[")
      .replaceAll(/^(\s*)\}/gm, "$1]");
  return `<?php
require "client.php";

$client = new Client(${clientArguments(request)});
$data = $client->${call(request, values)};
echo json_encode($data), "\\n";`;
}

/** The same request with the client of docs/examples/python. */
export function pythonSample(request: ExampleRequest): string {
  const constants: Record<string, string> = { true: "True", false: "False", null: "None" };
  const values = (body: object) =>
    JSON.stringify(body, null, 4).replaceAll(
      /(?<=: )(true|false|null)(?=,?$)/gm,
      (name) => constants[name] ?? "",
    );
  return `import json
from avirato.client import Client

client = Client(${clientArguments(request)})
data = client.${call(request, values)}
print(json.dumps(data))`;
}

const clientArguments = ({ environment }: ExampleRequest): string =>
  `"${sampleKeys[environment]}", "SHOP01", "${environment}", "${sampleServer}"`;

/** The call of a client that adds the webcode. */
function call(request: ExampleRequest, values: (body: object) => string): string {
  const path = JSON.stringify(filledPath(request, request.route));
  const [example] = Object.values(request.bodies);
  if (example === undefined) return `get(${path})`;
  const { webcode, ...body } = example as { webcode?: string };
  return `post(${path}, ${values(body)}, "${request.operationId}-1")`;
}

const filledPath = ({ pathParameters }: ExampleRequest, path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name) => pathParameters[name] ?? name);

/** A value as TypeScript source: JSON with unquoted names. */
const literal = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll(/"(\w+)":/g, "$1:");
