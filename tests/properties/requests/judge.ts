import { type Environment, maxBodyBytes, supportedCountries } from "../../../generated/constants.ts";
import { operations } from "../../../generated/operations.ts";
import type { Operation } from "../../../src/contract/router.ts";
import { component, documentedResponses, operationOf } from "../../support/contract.ts";
import { type Answer, webcode } from "../../support/sandbox.ts";
import { isWellEncoded } from "../../support/well-encoded.ts";
import { jsonTypes } from "./disturbances.ts";
import { allows } from "./schemas.ts";
import type { Sent } from "./sent.ts";

/** What becomes of a request: the first check of the contract that it fails, or the operation itself. */
export type Verdict =
  | { operation: Operation | undefined; status: number; codes: number[] }
  | { operation: Operation; status: "up to the operation" };

/**
 * Judges a request by the contract alone, in the order of its `x-checks`. It shares no code with the sandbox, and
 * compiles the schemas anew.
 */
export function judge({ method, target, headers, body }: Sent, keys: Record<Environment, string>): Verdict {
  const { pathname, searchParams } = new URL(target, "http://127.0.0.1");
  const operation = byPrecedence.find(
    (candidate) => candidate.method === method && routeOf(candidate).test(pathname),
  );
  const refused = (status: number, ...codes: number[]) => ({ operation, status, codes });
  if (!operation || !isWellEncoded(pathname)) return refused(404, 10404);

  const header = new Headers(headers);
  const environment = (Object.keys(keys) as Environment[]).find(
    (name) => keys[name] === header.get("X-API-KEY"),
  );
  if (!environment) return refused(403, 11001);
  if (environment !== operation.environment) return refused(403, 11008);

  const described = operationOf(operation);
  let json: unknown;
  if (described.requestBody) {
    if (!jsonTypes.includes(header.get("Content-Type") ?? "")) return refused(415, 12001);
    if ((body?.byteLength ?? 0) > maxBodyBytes) return refused(413, 12001);
    try {
      json = parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    } catch {
      return refused(400, 12001);
    }
    const { $ref } = described.requestBody.content["application/json"].schema;
    if (!allows($ref)(json)) return refused(400, 12001, 12002, 12006);
  }
  const known = (described.parameters ?? []).map(({ $ref }) => component("parameters", { $ref }));
  for (const name of searchParams.keys())
    if (!known.some((parameter) => parameter.in === "query" && parameter.name === name))
      return refused(400, 12001, 12002);
  for (const { $ref } of described?.parameters ?? []) {
    const parameter = component("parameters", { $ref });
    if (parameter.in === "path") continue;
    const given = parameter.in === "query" ? searchParams.getAll(parameter.name) : header.get(parameter.name);
    const values = [given ?? []].flat();
    const fits = allows(`${$ref}/schema`);
    const wrong = values.length > 1 || values.some((text) => !fits(readAs(text, parameter.schema)));
    if (wrong || (parameter.required && values.length === 0)) return refused(400, 12001, 12002);
  }
  const names = (described?.parameters ?? []).map((reference) => component("parameters", reference).name);
  if ([...searchParams.keys()].some((name) => !names.includes(name))) return refused(400, 12001);
  const { countryCode, webcode: named = searchParams.get("webcode") } = (json ?? {}) as Record<
    string,
    string
  >;
  if (countryCode && !(supportedCountries as readonly string[]).includes(countryCode))
    return refused(400, 12009);
  return named === webcode ? { operation, status: "up to the operation" } : refused(403, 11008);
}

/** OpenAPI 3.1, Paths Object: a path without parameters is matched before a template. */
const byPrecedence = operations.toSorted(
  (one, other) => Number(one.path.includes("{")) - Number(other.path.includes("{")),
);

const routeOf = ({ path }: Operation) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);

/** The value that the text of a parameter stands for: numbers and booleans are written as in JSON. */
function readAs(text: string, schema: { $ref?: string; type?: string }): unknown {
  const { type } = schema.$ref ? component("schemas", { $ref: schema.$ref }) : schema;
  if (type === "integer") return /^-?(0|[1-9]\d*)$/.test(text) ? Number(text) : text;
  return type === "boolean" && ["true", "false"].includes(text) ? text === "true" : text;
}

/** Half a surrogate pair is no text; printed again, it is the only thing that keeps its escape. */
function parse(text: string): unknown {
  const json = JSON.parse(text);
  const isSuspect = /\\ud[89a-f]/i;
  if (isSuspect.test(text) && isSuspect.test(JSON.stringify(json).replaceAll("\\\\", "")))
    throw new SyntaxError("half a surrogate pair");
  return json;
}

const documented = documentedResponses();

/** Everything that an answer does which the contract does not say, in sentences; none when all is well. */
export function objections(sent: Sent, verdict: Verdict, { status, text, json }: Answer): string[] {
  if (sent.method === "HEAD") return text === "" && status === 404 ? [] : [`HEAD answered ${status} ${text}`];
  const { operation } = verdict;
  const found: string[] = [];
  const object = (holds: boolean, sentence: string) => void (holds || found.push(sentence));

  if (verdict.status !== "up to the operation") {
    object(status === verdict.status, `answered ${status}, not ${verdict.status}`);
    object(
      verdict.codes.includes(json?.error?.code),
      `code ${json?.error?.code} is none of ${verdict.codes}`,
    );
  } else {
    object(status !== 500, "failed");
    object(status !== 409 || new Headers(sent.headers).has("Idempotency-Key"), "conflict without a key");
    const isRule = () =>
      documented.some(
        (example) =>
          example.operationId === verdict.operation.operationId &&
          example.status === status &&
          (example.value as { error: { message: string } }).error?.message === json?.error?.message,
      ) && !/^(Body field|Query parameter|Header|The request body)/.test(json.error.message);
    object(status < 300 || status === 404 || isRule(), `refused what is allowed: ${text.slice(0, 300)}`);
  }
  object(json?.success === status < 300, "the envelope does not fit the status");
  const response = operation && operationOf(operation).responses[status];
  const pointer = response?.content["application/json"].schema.$ref ?? "#/components/schemas/NotFoundError";
  object(response !== undefined || status === 404, `${status} is not documented`);
  object(allows(pointer)(json), `the body breaks the schema of ${status}: ${text.slice(0, 300)}`);
  return found;
}
