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
  const { method, environment } = request;
  const [body] = Object.values(request.bodies);
  const lines = [
    `curl -s ${method === "POST" ? "-X POST " : ""}"${sampleServer}${filledPath(request, request.path)}${queryOf(request)}"`,
    `  -H "X-API-KEY: ${sampleKeys[environment]}"`,
    ...(body
      ? [
          '  -H "Content-Type: application/json"',
          `  -H "Idempotency-Key: ${request.operationId}-1"`,
          `  -d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''").replaceAll("\n", "\n  ")}'`,
        ]
      : []),
  ];
  return lines.join(" \\\n");
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
  const { environment, operationId } = request;
  const values = (body: object) =>
    JSON.stringify(body, null, 4)
      .replaceAll("$", "\\$")
      .replaceAll(/^(\s*"\w+"):/gm, "$1 =>")
      .replaceAll(/\{$/gm, "[")
      .replaceAll(/^(\s*)\}/gm, "$1]");
  return `<?php
require "client.php";

$client = new Client("${sampleKeys[environment]}", "SHOP01", "${environment}", "${sampleServer}");
$data = $client->${call(request, values, `"${operationId}-1"`)};
echo json_encode($data), "\\n";`;
}

/** The same request with the client of docs/examples/python. */
export function pythonSample(request: ExampleRequest): string {
  const { environment, operationId } = request;
  const constants: Record<string, string> = { true: "True", false: "False", null: "None" };
  const values = (body: object) =>
    JSON.stringify(body, null, 4).replaceAll(
      /: (true|false|null)(,?)$/gm,
      (_, name: string, comma: string) => `: ${constants[name]}${comma}`,
    );
  return `import json
from avirato.client import Client

client = Client("${sampleKeys[environment]}", "SHOP01", "${environment}", "${sampleServer}")
data = client.${call(request, values, `"${operationId}-1"`)}
print(json.dumps(data))`;
}

/** The call of a client that adds the webcode. */
function call(request: ExampleRequest, values: (body: object) => string, key: string): string {
  const path = JSON.stringify(filledPath(request, request.route));
  const [example] = Object.values(request.bodies);
  if (example === undefined) return `get(${path})`;
  const { webcode, ...body } = example as { webcode?: string };
  return `post(${path}, ${values(body)}, ${key})`;
}

const filledPath = ({ pathParameters }: ExampleRequest, path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name) => pathParameters[name] ?? name);

function queryOf({ query }: ExampleRequest): string {
  const required = query
    .filter((parameter) => parameter.required)
    .map(({ name, example }) => `${name}=${example}`);
  return required.length > 0 ? `?${required.join("&")}` : "";
}

/** A value as TypeScript source: JSON with unquoted names. */
const literal = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll(/"(\w+)":/g, "$1:");
