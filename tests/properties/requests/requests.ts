import fc from "fast-check";
import { type Environment, terminals } from "../../../generated/constants.ts";
import { operations } from "../../../generated/operations.ts";
import type { Operation } from "../../../src/contract/router.ts";
import { component, operationOf, type Schema } from "../../support/contract.ts";
import { webcode } from "../../support/sandbox.ts";
import { type Disturbance, disturbance } from "./disturbances.ts";
import { disturbed, hostileText, type Known, valid } from "./schemas.ts";
import { escaped, type Landmarks, readable, type Sent } from "./sent.ts";

/** Mostly what belongs to the environment, and sometimes what belongs to the other one. */
function knownIn({ sessions, payments }: Landmarks, environment: Environment): Known {
  const other = environment === "live" ? "test" : "live";
  const either = (of: Record<Environment, string[]>) =>
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...of[environment]) }, fc.constantFrom(...of[other]));
  return {
    webcode: fc.constant(webcode),
    poiId: fc.constantFrom(...terminals[environment].map(({ poiId }) => poiId)),
    sessionId: either(sessions),
    paymentReference: either(payments),
    currency: fc.constant("EUR"),
    value: fc.integer({ min: 1, max: 100_000 }),
  };
}

/** Requests to every operation: a good part valid, the others wrong in one way or two. */
export function anyRequest(landmarks: Landmarks): fc.Arbitrary<Sent> {
  const disturbances = fc.array(disturbance(landmarks), { minLength: 1, maxLength: 2 });
  return fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.oneof(...operations.map((row) => requestOf(row, landmarks, valid))) },
        { weight: 3, arbitrary: fc.oneof(...operations.map((row) => requestOf(row, landmarks, disturbed))) },
      ),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant<Disturbance[]>([]) },
        { weight: 2, arbitrary: disturbances },
      ),
    )
    .map(([sent, wrongs]) => wrongs.reduce((request, disturb) => disturb(request), sent))
    .map((sent) => Object.assign({}, sent, { [fc.toStringMethod]: () => readable(sent) }));
}

const parametersOf = (operation: Operation) =>
  (operationOf(operation).parameters ?? []).map((reference) => component("parameters", reference));

const bodySchema = (operation: Operation): Schema | undefined =>
  operationOf(operation).requestBody?.content["application/json"].schema;

/** The query as a schema of its own: an object with one member for each parameter. */
function querySchema(operation: Operation): Schema {
  const parameters = parametersOf(operation).filter((parameter) => parameter.in === "query");
  return {
    type: "object",
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
}

function requestOf(
  operation: Operation,
  landmarks: Landmarks,
  values: (schema: Schema, known: Known) => fc.Arbitrary<unknown>,
): fc.Arbitrary<Sent> {
  const { method, path, environment } = operation;
  const known = knownIn(landmarks, environment);
  const body = bodySchema(operation);
  const parameters = querySchema(operation);
  const hasQuery = Object.keys(parameters.properties ?? {}).length > 0;
  const inPath = parametersOf(operation)
    .filter((parameter) => parameter.in === "path")
    .map(({ name }) => [name, fc.oneof(known[name] ?? hostileText, hostileText)]);
  const attempt = fc.option(fc.oneof({ weight: 3, arbitrary: fc.uuid() }, fc.constantFrom("a", "b", "c")));
  return fc
    .tuple(
      hasQuery ? values(parameters, known) : fc.constant({}),
      body ? values(body, known) : fc.constant(undefined),
      fc.record<Record<string, unknown>>(Object.fromEntries(inPath)),
      attempt,
    )
    .map(([query, json, pathValues, key]) => {
      const search = queryText(query as Record<string, unknown>);
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => escaped(pathValues[name]) || "x");
      const headers: Sent["headers"] = [["X-API-KEY", landmarks.keys[environment]]];
      if (body) headers.push(["Content-Type", "application/json"]);
      if (body && key) headers.push(["Idempotency-Key", key]);
      return {
        method,
        target: search ? `${filled}?${search}` : filled,
        headers,
        body: body && Buffer.from(JSON.stringify(json)),
      };
    });
}

/** A member that is a list stands for a parameter that is given more than once. */
const queryText = (query: Record<string, unknown>): string =>
  Object.entries(query)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one]))
    .map(
      ([name, value]) =>
        `${escaped(name)}=${escaped(value !== null && typeof value === "object" ? JSON.stringify(value) : value)}`,
    )
    .join("&");
