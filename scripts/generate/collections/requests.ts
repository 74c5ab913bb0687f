import { type Journey, readJourneys, type Step } from "../../journeys.ts";
import type { Contract, ControlPlane } from "../contract.ts";
import { type Endpoint, endpointOf } from "./endpoints.ts";
import { type Check, checkOf, pathOf, variablesIn, withVariables } from "./expressions.ts";

/** A request of a collection, in the terms that Postman and Bruno share. `{{name}}` stands for a variable. */
export interface CollectionRequest extends Endpoint {
  name: string;
  query: { name: string; value: string }[];
  /** The variable that each parameter of the path takes its value from. */
  pathParameters: { name: string; value: string }[];
  body: unknown;
  /** The status that the contract documents for success. */
  status: number;
  checks: Check[];
  /** What the response gives to later requests: the variable, and the members that lead to its value. */
  outputs: { variable: string; path: string[] }[];
}

/** A journey of openapi/workflows/ as a folder of requests that are sent in order. */
export interface CollectionFolder {
  /** The name of the file without extension, for example `online-payment`. */
  name: string;
  title: string;
  description: string;
  requests: CollectionRequest[];
}

/** In the order in which a reader meets them. Together they send every operation. */
const journeys = ["online-payment", "refund-in-parts", "cancellation", "pre-authorisation", "point-of-sale"];

/** The journeys as folders. */
export async function collectionFolders(
  contract: Contract,
  controlPlane: ControlPlane,
): Promise<CollectionFolder[]> {
  const all = await readJourneys();
  return journeys.map((wanted) => {
    const journey = all.find(({ name }) => name === wanted);
    if (!journey) throw new Error(`There is no journey ${wanted}.`);
    return folderOf(journey, contract, controlPlane);
  });
}

/**
 * The requests of a journey, without the steps that show an error.
 *
 * @throws {Error} when a step has an expression or a status that a collection cannot have
 */
export function folderOf(
  { name, title, description, steps }: Pick<Journey, "name" | "title" | "description" | "steps">,
  contract: Contract,
  controlPlane: ControlPlane,
): CollectionFolder {
  const requests = steps
    .map((step) => requestOf(step, endpointOf(contract, controlPlane, step.operationId)))
    .filter(({ status }) => status < 300);
  checkVariables(name, requests);
  return { name, title, description, requests };
}

function requestOf(step: Step, endpoint: Endpoint): CollectionRequest {
  const [status, ...checks] = step.successCriteria.map(({ condition }) => checkOf(condition));
  if (status?.path.length !== 0) throw new Error(`The first criterion of ${step.stepId} must be its status.`);
  const parameters = (place: string) =>
    (step.parameters ?? [])
      .filter((parameter) => parameter.in === place)
      .map(({ name, value }) => ({ name, value: String(withVariables(value)) }));
  return {
    ...endpoint,
    name: step.description,
    query: parameters("query"),
    pathParameters: parameters("path"),
    body: withVariables(step.requestBody?.payload),
    status: Number(status.expected),
    checks,
    outputs: Object.entries(step.outputs ?? {}).map(([variable, source]) => ({
      variable,
      path: pathOf(source),
    })),
  };
}

/** Variables have no step in their name, so two steps of a journey must not give the same one. */
function checkVariables(journey: string, requests: CollectionRequest[]): void {
  const known = new Set(["webcode"]);
  for (const { name, query, pathParameters, body, outputs } of requests) {
    for (const variable of variablesIn([query, pathParameters, body]))
      if (!known.has(variable))
        throw new Error(`${journey}, "${name}": no earlier step that succeeds has the output ${variable}.`);
    for (const { variable } of outputs) {
      if (known.has(variable)) throw new Error(`${journey}, "${name}": ${variable} is already an output.`);
      known.add(variable);
    }
  }
}
