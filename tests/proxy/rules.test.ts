import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import type { Exchange } from "../../src/proxy/exchange.ts";
import { createNames } from "../../src/proxy/names.ts";
import { requestViolations, responseViolations, unknownParameters } from "../../src/proxy/rules.ts";

const find = (name: string) => {
  const operation = operations.find(({ operationId }) => operationId === name);
  if (!operation) throw new Error(`The contract has no operation ${name}.`);
  return operation;
};
const write = find("createTestSession");
const read = find("listTestTerminals");
const type = { "content-type": "application/json" };

describe("the proxy says of a request", () => {
  const exchange = (requestHeaders: Record<string, string>) => ({ requestHeaders }) as Exchange;
  const key = { "x-api-key": "k" };

  it("nothing when it has a key and, for a write, JSON", () => {
    expect(requestViolations(exchange(key), read, undefined)).toEqual([]);
    expect(requestViolations(exchange({ ...key, ...type }), write, {})).toEqual([]);
  });

  it("what it lacks: the key, the media type and the JSON of a write", () => {
    const noKey = { place: "request.headers.x-api-key", rule: "required" };
    expect(requestViolations(exchange({}), read, undefined)).toEqual([noKey]);
    expect(requestViolations(exchange({ "x-api-key": "" }), write, undefined)).toEqual([
      noKey,
      { place: "request.headers.content-type", rule: "media-type" },
      { place: "request.body", rule: "json" },
    ]);
  });

  it("which query parameters its operation does not know", () => {
    const names = createNames(new Set(["webcode", "colour"]));
    expect(unknownParameters(["webcode"], { webcode: "SHOP01", colour: "red" }, names)).toEqual([
      { place: "request.query.colour", rule: "unknown" },
    ]);
  });
});

describe("the proxy says of a response", () => {
  const response = (statusCode: number, json: unknown, headers: Record<string, string> = type) =>
    responseViolations(write, { statusCode, headers, body: new Uint8Array() }, json).map(
      ({ place, rule }) => `${place} ${rule}`,
    );
  const error = (statusCode: number, code: unknown, more: object = {}) => ({
    success: false,
    error: { message: "No.", code, statusCode, traceId: "1", ...more },
  });

  it("nothing when the operation lists its status, and its body is JSON", () => {
    expect(response(201, {})).toEqual([]);
    expect(response(201, null)).toEqual([]);
    expect(response(400, error(400, 12001))).toEqual([]);
  });

  it("that its media type or its JSON is wrong", () => {
    expect(response(201, {}, {})).toEqual(["response.headers.content-type media-type"]);
    expect(response(201, undefined)).toEqual(["response.body json"]);
  });

  it("that no operation has its status, but for a request that is too slow or has headers that are too large", () => {
    expect(response(418, error(418, 99_999))).toEqual([
      "response.status undocumented",
      "response.body.error.code unknown-code",
    ]);
    for (const status of [408, 431]) expect(response(status, error(status, 12001))).toEqual([]);
  });

  it("that its operation does not have its status, although others do", () => {
    const ofRead = responseViolations(
      read,
      { statusCode: 409, headers: type, body: new Uint8Array() },
      error(409, 10409),
    );
    expect(ofRead).toContainEqual({ place: "response.status", rule: "undocumented" });
  });

  it("nothing about the envelope of a status that the operation lists, which Prism checks", () => {
    expect(response(400, {})).toEqual([]);
  });

  it("what is wrong with the envelope of another status", () => {
    const members = ["success enum", "error.code enum", "error.statusCode enum", "error.message type"];
    const everything = [...members, "error.traceId type"].map((text) => `response.body.${text}`);
    for (const json of [{}, null, { error: null }, [], "text"])
      expect(response(408, json)).toEqual(everything);
    expect(response(408, { ...error(408, 12001), success: true })).toEqual(["response.body.success enum"]);
    expect(response(408, error(400, 12001))).toEqual(["response.body.error.statusCode enum"]);
    expect(response(408, error(408, 12001, { message: 1 }))).toEqual(["response.body.error.message type"]);
    expect(response(408, error(408, 12001, { traceId: null }))).toEqual(["response.body.error.traceId type"]);
  });

  it("that its error code belongs to another status, or is none that the contract names", () => {
    expect(response(408, error(408, 10404))).toEqual(["response.body.error.code enum"]);
    expect(response(408, error(408, "12001"))).toEqual(["response.body.error.code enum"]);
    expect(response(408, error(408, 99_999))).toEqual(["response.body.error.code unknown-code"]);
    expect(response(400, error(400, 99_999))).toEqual(["response.body.error.code unknown-code"]);
    expect(response(400, error(400, 1.5))).toEqual([]);
    expect(response(400, { error: null })).toEqual([]);
  });
});
