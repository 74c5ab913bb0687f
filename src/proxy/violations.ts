import type { IHttpRequest } from "@stoplight/prism-http";
import { ApiError } from "../contract/api-error.ts";
import { parseJsonBytes } from "../contract/body.ts";
import type { Operation } from "../contract/router.ts";
import { loadPrismLibrary, silentLogger } from "../prism/library.ts";
import type { Exchange, Violation } from "./exchange.ts";
import type { Names } from "./names.ts";
import { requestViolations, responseViolations, unknownParameters } from "./rules.ts";
import type { ContractShape } from "./schema.ts";

/** What is wrong with an exchange, and its bodies as JSON. */
export interface Judgement {
  ofRequest: Violation[];
  ofResponse: Violation[];
  /** `undefined` where a body is not JSON. */
  json: { request: unknown; response: unknown };
}

export type JudgeExchange = (exchange: Exchange, operation: Operation) => Promise<Judgement>;

/** What Prism says of a value: where it is, and the keyword of JSON Schema that it breaks. */
interface Diagnostic {
  path?: string[];
  code?: string | number;
  message: string;
}

/**
 * Returns a function that checks exchanges. Prism's library validates parameters and bodies. Statuses, media types and
 * JSON are checked in rules.ts, because Prism reports no place and no rule for them.
 *
 * @throws {Error} when Prism is not installed.
 */
export async function createJudge(shape: ContractShape, names: Names): Promise<JudgeExchange> {
  const { prismHttp, operationOf } = await loadPrismLibrary();
  const outputs = new WeakMap<object, ReturnType<typeof outputOf>>();
  const instance = prismHttp.createInstance(config, {
    logger: silentLogger,
    // The response is there already: Prism only validates it.
    forward:
      ({ data }) =>
      () =>
      async () => ({ _tag: "Right", right: outputs.get(data) ?? { statusCode: 0 } }),
  });

  const fromPrism = (kind: "request" | "response", { path = [], code, message }: Diagnostic): Violation[] => {
    if (path.length === 0) return [];
    // Only the message names the field that is missing or not known.
    const [, field] = /(?:required property|found) '(.*)'$/s.exec(message) ?? [];
    const [location = "", ...inside] = path.map(decodedPart);
    const parts = [
      kind,
      location === "header" ? "headers" : location,
      ...inside,
      ...(field === undefined ? [] : [field]),
    ];
    return [{ place: names.place(parts), rule: String(code) }];
  };

  return async (exchange, operation) => {
    const { path, query, requestHeaders, response } = exchange;
    const requestJson = operation.write ? parsed(exchange.requestBody) : undefined;
    const responseJson = parsed(response.body);
    const method = operation.method.toLowerCase() as "get" | "post";
    const input: IHttpRequest = {
      method,
      url: { path, query },
      headers: { ...requestHeaders, ...asJson },
      ...(requestJson === undefined ? {} : { body: requestJson }),
    };
    outputs.set(input, outputOf(response, responseJson));
    const result = await instance.request(input, [operationOf(method, operation.path)])();
    if (result._tag === "Left") throw result.left;
    const { input: ofInput, output: ofOutput } = result.right.validations;
    const ofRequest = [
      ...requestViolations(exchange, operation, requestJson),
      ...unknownParameters(shape.queryNames(operation), query, names),
      ...(operation.write && requestJson === undefined
        ? []
        : withoutSums(ofInput.flatMap((each) => fromPrism("request", each)))),
    ];
    return {
      ofRequest: unique(ofRequest),
      ofResponse: unique([
        ...responseViolations(operation, response, responseJson),
        ...(responseJson === undefined
          ? []
          : withoutSums(ofOutput.flatMap((each) => fromPrism("response", each)))),
        ...(ofRequest.length > 0 && isSuccess(response.statusCode)
          ? [{ place: "response.status", rule: "invalid-request-accepted" }]
          : []),
      ]),
      json: { request: requestJson, response: responseJson },
    };
  };
}

const config = {
  isProxy: true as const,
  upstream: new URL("http://upstream.invalid"),
  checkSecurity: false,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

/** Prism would fail at a media type that it cannot read, and check no body of another one. */
const asJson = { "content-type": "application/json" };

const outputOf = ({ statusCode, headers }: Exchange["response"], body: unknown) => ({
  statusCode,
  headers: { ...headers, ...asJson },
  body,
});

const isSuccess = (statusCode: number): boolean => statusCode >= 200 && statusCode < 300;

function parsed(bytes: Uint8Array): unknown {
  const value = parseJsonBytes(bytes);
  return value instanceof ApiError ? undefined : value;
}

/** Undoes the escapes of a JSON pointer. */
const decodedPart = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

function unique(violations: Violation[]): Violation[] {
  return [
    ...new Map(violations.map((violation) => [`${violation.place} ${violation.rule}`, violation])).values(),
  ];
}

const sums: ReadonlySet<string> = new Set(["anyOf", "oneOf", "not"]);

/** Removes violations of `anyOf`, `oneOf` and `not` where another violation is about the same value or a part of it. */
const withoutSums = (violations: Violation[]): Violation[] =>
  violations.filter(
    ({ place, rule }) =>
      !sums.has(rule) ||
      !violations.some(
        (other) => !sums.has(other.rule) && (other.place === place || other.place.startsWith(`${place}.`)),
      ),
  );
