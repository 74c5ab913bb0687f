import { environmentOf, environmentsOf } from "../model/environments.mjs";
import { nameOf, operationsOf } from "../model/operations.mjs";

const modifications = ["refund", "capture", "cancel", "extend"].map((name) => `post /payment/${name}`);

/** What follows an operation, by the method and the route below the prefix of its environment. */
const next = {
  "post /payment/session": ["get /payment/session/{sessionId}"],
  "get /payment/session/{sessionId}": modifications,
  "post /pos/payment": ["post /payment/refund", "post /payment/cancel"],
  ...Object.fromEntries(modifications.map((place) => [place, ["get /payment/modifications"]])),
};

/** Finds links that are missing, incomplete or lead into the other environment. Receives the whole bundle. */
export default function links(document) {
  if (environmentsOf(document).length === 0) return [];
  const rows = [...operationsOf(document)].map((row) => rowOf(document, row));
  return rows.flatMap((row) => {
    const [status, response] =
      Object.entries(row.operation.responses ?? {}).find(([name]) => /^2/.test(name)) ?? [];
    if (!status) return [];
    const found = Object.entries(response.links ?? {});
    const place = [...row.path, "responses", status];
    return [
      ...found.flatMap(([name, link]) => problems(document, rows, row, link, [...place, "links", name])),
      ...missing(rows, row, found, place),
    ];
  });
}

function rowOf(document, { operation, path }) {
  const environment = environmentOf(document, path[1]);
  const route = path[1].slice(environment?.routes.length ?? 0);
  return { operation, path, environment: environment?.name, place: `${path[2]} ${route}` };
}

const missing = (rows, row, found, path) =>
  (next[row.place] ?? []).flatMap((place) => {
    const target = rows.find((other) => other.place === place && other.environment === row.environment);
    if (!target || found.some(([, { operationId }]) => operationId === target.operation.operationId))
      return [];
    const { operationId } = target.operation;
    return [{ message: `${nameOf(row.path)} does not link to ${operationId}: add the link.`, path }];
  });

function problems(document, rows, row, { operationId, parameters = {}, requestBody }, path) {
  const target = rows.find(({ operation }) => operation.operationId === operationId);
  if (!target)
    return [{ message: `The link leads to ${operationId}, which does not exist: name an operation.`, path }];
  if (target.environment !== row.environment)
    return [
      {
        message: `The link of ${nameOf(row.path)} leads into ${target.environment}: stay in ${row.environment}.`,
        path,
      },
    ];
  const required = parametersOf(document, target.operation).filter((parameter) => parameter.required);
  const absent = required.filter(({ name }) => !(name in parameters)).map(({ name }) => name);
  if (target.operation.requestBody && !requestBody) absent.push("requestBody");
  return absent.map((name) => ({ message: `The link gives ${operationId} no ${name}: add it.`, path }));
}

const parametersOf = (document, { parameters = [] }) =>
  parameters.map((parameter) =>
    parameter.$ref ? document.components.parameters[parameter.$ref.split("/").at(-1)] : parameter,
  );
