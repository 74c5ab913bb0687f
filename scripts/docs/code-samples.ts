import { sampleKeys, sampleServer } from "../sample-sandbox.ts";
import type { ExampleRequest } from "./example-requests.ts";

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
