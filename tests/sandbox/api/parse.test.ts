import { describe, expect, it } from "vitest";
import { environments } from "../../../generated/constants.ts";
import { apiErrors } from "../../../generated/errors.ts";
import { operations } from "../../../generated/operations.ts";
import { ApiError } from "../../../src/contract/api-error.ts";
import type { Bytes } from "../../../src/contract/body.ts";
import { type ParsedRequest, parseHead, parseRequest, parseTarget } from "../../../src/sandbox/api/parse.ts";
import type { ApiRequest } from "../../../src/sandbox/api/transport.ts";
import { sessionBody, webcode } from "../../support/sandbox.ts";

const json = { "Content-Type": "application/json" };

const requestOf = (method: string, target: string, headers: Record<string, string> = {}): ApiRequest => ({
  method,
  target,
  headers: new Headers(headers),
  address: "127.0.0.1",
  bodyArrived: async () => false,
  readBody: () => Promise.reject(new Error("Parsing reads no body.")),
});

function parse(request: ApiRequest, bytes?: Bytes): ParsedRequest {
  const target = parseTarget(request);
  if (target instanceof ApiError) throw target;
  return parseRequest(parseHead(request, target), target, bytes);
}

const bytesOf = (body: unknown): Bytes => new TextEncoder().encode(JSON.stringify(body));
const create = (headers: Record<string, string>, bytes: Bytes) =>
  parse(requestOf("POST", "/external/v1/test/payment/session", headers), bytes);
const error = ({ statusCode, code, message }: (typeof apiErrors)[keyof typeof apiErrors]) =>
  expect.objectContaining({ name: "ApiError", statusCode, code, message });

describe("a parsed request", () => {
  it("has the values of its query, its path parameters and its headers", () => {
    const target = `/external/v1/test/payment/sessions?webcode=${webcode}&page=2&limit=5`;
    const headers = { "X-API-KEY": "key", Prefer: "example=empty" };
    expect(parse(requestOf("GET", target, headers))).toMatchObject({
      query: { webcode, page: 2, limit: 5 },
      body: undefined,
      apiKey: "key",
      idempotencyKey: null,
      preference: { example: "empty", dynamic: false },
      errors: {},
    });
    const detail = `/external/v1/test/payment/session/SHOP01%2DEXT-1?webcode=${webcode}`;
    expect(parse(requestOf("GET", detail)).pathParameters).toEqual({ sessionId: "SHOP01-EXT-1" });
  });

  it("is the same each time that the same request is parsed", () => {
    const request = requestOf("GET", `/external/v1/test/payment/sessions?webcode=${webcode}&page=2&limit=5`);
    expect(parse(request)).toEqual(parse(request));
    const bytes = bytesOf(sessionBody);
    expect(create(json, bytes)).toEqual(create(json, bytes));
  });

  it("keeps each error for the check that responds with it", () => {
    expect(create({ "Content-Type": "text/plain" }, bytesOf(sessionBody)).errors).toEqual({
      contentType: error(apiErrors.unsupportedMediaType),
    });
    expect(create(json, new TextEncoder().encode("{")).errors).toEqual({
      validation: error(apiErrors.malformedJson),
    });
    expect(create(json, bytesOf({ ...sessionBody, colour: "red" })).errors).toEqual({
      validation: error(apiErrors.unknownField),
    });
  });

  it("keeps the error of a body that is too large or never arrived", () => {
    const { statusCode, code, message } = apiErrors.payloadTooLarge;
    const bytes = new ApiError("payloadTooLarge", statusCode, code, message);
    expect(create(json, bytes).errors).toEqual({ validation: bytes });
  });
});

it.each(operations)(
  "the head of $operationId has its key, its idempotency key, its caller and the example that it asks for",
  ({ environment, method, route, write }) => {
    const { routes } = environments[environment];
    const headers = { "X-API-KEY": "key", "Idempotency-Key": "12345", Prefer: "code=404" };
    const request = requestOf(method, routes + route.replace("{sessionId}", "S-1"), headers);
    const target = parseTarget(request);
    if (target instanceof ApiError) throw target;
    const { operation, errors, ...head } = parseHead(request, target);
    expect([operation.environment, operation.method, operation.route]).toEqual([environment, method, route]);
    // A read needs no content type.
    expect(Object.keys(errors)).toEqual(write ? ["contentType"] : []);
    expect(head).toMatchObject({
      apiKey: "key",
      idempotencyKey: "12345",
      preference: { code: "404", dynamic: false },
      address: "127.0.0.1",
    });
  },
);

it("a target that names no route is an error with status 404", () => {
  expect(parseTarget(requestOf("GET", "/external/v1/nowhere"))).toMatchObject({
    statusCode: 404,
    code: 10404,
  });
});
