import lang from "@usebruno/lang";
import { slug } from "github-slugger";
import type { Collection } from "./collection.ts";
import { accessorOf } from "./expressions.ts";
import type { CollectionFolder, CollectionRequest } from "./requests.ts";

/** The files of the collection for Bruno, by path inside its folder. */
export function brunoFiles(collection: Collection, notice: string): Map<string, string> {
  const { title, description, apiKeyHeader, variables, folders } = collection;
  const config = { version: "1", name: title, type: "collection", ignore: ["node_modules", ".git"] };
  return new Map([
    [
      "collection.bru",
      lang.jsonToCollectionBru({
        auth: { mode: "apikey", apikey: { key: apiKeyHeader, value: "{{apiKey}}", placement: "header" } },
        vars: { req: variables.map((variable) => ({ ...variable, enabled: true })) },
        docs: `${description}\n${notice}`,
      }),
    ],
    ["bruno.json", `${JSON.stringify(config, null, 2)}\n`],
    ...folders.flatMap((folder, index) => folderFiles(folder, index + 1, collection)),
  ]);
}

function folderFiles(
  { name, title, description, requests }: CollectionFolder,
  seq: number,
  collection: Collection,
): [path: string, text: string][] {
  return [
    [`${name}/folder.bru`, lang.jsonToCollectionBru({ meta: { name: title, seq }, docs: description })],
    ...requests.map((request, index): [string, string] => [
      `${name}/${index + 1}-${slug(request.name)}.bru`,
      requestFile(request, index + 1, collection),
    ]),
  ];
}

function requestFile(request: CollectionRequest, seq: number, { idempotencyKeyHeader }: Collection): string {
  const { name, method, path, query, pathParameters, body, description, hasApiKey, isWrite } = request;
  const route = path.replaceAll(/\{(\w+)\}/g, ":$1");
  const search = query.map((parameter) => `${parameter.name}=${parameter.value}`).join("&");
  const parameters = [
    ...query.map((parameter) => ({ ...parameter, type: "query" })),
    ...pathParameters.map((parameter) => ({ ...parameter, type: "path" })),
  ];
  return lang.jsonToBruV2({
    meta: { name, type: "http", seq },
    http: {
      method: method.toLowerCase(),
      url: `{{baseUrl}}${route}${search ? `?${search}` : ""}`,
      body: body === undefined ? "none" : "json",
      auth: hasApiKey ? "inherit" : "none",
    },
    params: parameters.map((parameter) => ({ ...parameter, enabled: true })),
    // Bruno writes a new UUID each time that it sends the request.
    headers: isWrite ? [{ name: idempotencyKeyHeader, value: "{{$guid}}", enabled: true }] : [],
    body: body === undefined ? {} : { json: JSON.stringify(body, null, 2) },
    vars: {
      res: request.outputs.map((output) => ({
        name: output.variable,
        value: member(output.path),
        enabled: true,
      })),
    },
    assertions: [
      { name: "res.status", value: `eq ${request.status}`, enabled: true },
      ...request.checks.map((check) => ({
        name: member(check.path),
        value: `eq ${check.expected}`,
        enabled: true,
      })),
    ],
    docs: description.trim(),
  });
}

const member = (path: string[]): string => `res.body${accessorOf(path)}`;
