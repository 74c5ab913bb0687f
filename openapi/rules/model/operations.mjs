import { methods } from "./places.mjs";

/** Every operation of the two trees with its place in the document. */
export function* operationsOf(document) {
  yield* operationsIn(document, "paths");
}

export function* webhooksOf(document) {
  yield* operationsIn(document, "webhooks");
}

function* operationsIn(document, root) {
  for (const [name, item] of Object.entries(document[root] ?? {})) {
    for (const method of methods) {
      if (item[method]) yield { operation: item[method], path: [root, name, method] };
    }
  }
}

/** How a message names the operation at a place. */
export const nameOf = ([root, name, method]) =>
  root === "webhooks" ? `Webhook ${name}` : `${method.toUpperCase()} ${name}`;

/** The request body and the responses of an operation, each with its place inside. */
export const bodiesOf = ({ requestBody, responses = {} }) => [
  ...(requestBody ? [[["requestBody"], requestBody]] : []),
  ...Object.entries(responses).map(([status, response]) => [["responses", status], response]),
];

/** The examples in the request body and the responses of an operation, each with its place inside. */
export function* examplesOf(operation) {
  for (const [place, { content = {} }] of bodiesOf(operation))
    for (const [type, { examples = {} }] of Object.entries(content))
      for (const [name, example] of Object.entries(examples))
        yield [[...place, "content", type, "examples", name], example];
}

/** The parameter of that name and place; header names know no case. */
export const parameterOf = (operation, { in: place, name }) =>
  operation.parameters?.find(
    (parameter) => parameter.in === place && parameter.name?.toLowerCase() === name.toLowerCase(),
  );

/** The error examples of a response, by name. */
export const errorExamples = (response) =>
  Object.entries(response?.content?.["application/json"]?.examples ?? {}).map(([name, example]) => ({
    name,
    error: example?.value?.error ?? {},
  }));

/** Where those examples are. */
export const examplesPath = (operationPath, status) => [
  ...operationPath,
  "responses",
  status,
  "content",
  "application/json",
  "examples",
];

export const isError = (status) => /^[45]/.test(status);
