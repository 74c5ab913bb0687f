import type { Collection } from "./collection.ts";
import { accessorOf } from "./expressions.ts";
import type { CollectionRequest } from "./requests.ts";

/** The collection in the format 2.1 of Postman. */
export function postmanCollection(collection: Collection, notice: string): object {
  const { title, description, apiKeyHeader, variables, folders } = collection;
  return {
    info: {
      name: title,
      description: `${description}\n${notice}\n`,
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    auth: {
      type: "apikey",
      apikey: Object.entries({ key: apiKeyHeader, value: "{{apiKey}}", in: "header" }).map(
        ([key, value]) => ({
          key,
          value,
          type: "string",
        }),
      ),
    },
    variable: variables.map(({ name, value }) => ({ key: name, value })),
    item: folders.map((folder) => ({
      name: folder.title,
      description: folder.description,
      item: folder.requests.map((request) => ({
        name: request.name,
        event: [{ listen: "test", script: { type: "text/javascript", exec: scriptOf(request) } }],
        request: requestOf(request, collection),
      })),
    })),
  };
}

function requestOf(request: CollectionRequest, { idempotencyKeyHeader }: Collection): object {
  const { method, path, query, pathParameters, body, description, hasApiKey, isWrite } = request;
  const route = path.replaceAll(/\{(\w+)\}/g, ":$1");
  const search = query.map(({ name, value }) => `${name}=${value}`).join("&");
  const headers = [
    // Postman writes a new UUID each time that it sends the request.
    ...(isWrite ? [{ key: idempotencyKeyHeader, value: "{{$guid}}" }] : []),
    ...(body === undefined ? [] : [{ key: "Content-Type", value: "application/json" }]),
  ];
  return {
    method,
    description,
    ...(hasApiKey ? {} : { auth: { type: "noauth" } }),
    header: headers,
    url: {
      raw: `{{baseUrl}}${route}${search ? `?${search}` : ""}`,
      host: ["{{baseUrl}}"],
      path: route.split("/").slice(1),
      query: query.map(({ name, value }) => ({ key: name, value })),
      variable: pathParameters.map(({ name, value }) => ({ key: name, value })),
    },
    ...(body === undefined
      ? {}
      : {
          body: {
            mode: "raw",
            raw: JSON.stringify(body, null, 2),
            options: { raw: { language: "json" } },
          },
        }),
  };
}

/** The lines of the script that runs after the response: the checks, then the variables for later requests. */
function scriptOf({ status, checks, outputs }: CollectionRequest): string[] {
  return [
    `pm.test("The status is ${status}", () => pm.response.to.have.status(${status}));`,
    ...(checks.length + outputs.length > 0 ? ["const body = pm.response.json();"] : []),
    ...checks.map(
      ({ path, expected }) =>
        `pm.test("${path.join(".")} is ${expected}", () => pm.expect(${member(path)}).to.eql(${JSON.stringify(expected)}));`,
    ),
    ...outputs.map(({ variable, path }) => `pm.collectionVariables.set("${variable}", ${member(path)});`),
  ];
}

const member = (path: string[]): string => `body${accessorOf(path)}`;
