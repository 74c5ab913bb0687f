import { describe, expect, it } from "vitest";
import {
  errorOf,
  isKept,
  type LogFilter,
  type LoggedRequest,
  loggedBody,
  type RequestLog,
  requestLog,
} from "../../../src/sandbox/observability/request-log.ts";

const request: LoggedRequest = {
  environment: "test",
  method: "POST",
  path: "/",
  keyPrefix: undefined,
  operation: undefined,
  webcode: undefined,
  caller: "127.0.0.1",
  replayed: false,
  idempotencyKey: null,
  at: 0,
  duration: 0,
  statusCode: 201,
  body: undefined,
  responseBody: "",
};
const kept = (log: RequestLog) => log.list("test", {}).map(({ body, responseBody }) => [body, responseBody]);
const tooLarge = "(too large to be kept)";

describe("the log of requests", () => {
  it("keeps the newest ones, with numbers that rise", () => {
    const log = requestLog({ entries: 2 });
    for (const responseBody of ["first", "second", "third"]) log.record({ ...request, responseBody });
    const listed = log.list("test", {}).map(({ number, responseBody }) => [number, responseBody]);
    expect(listed).toEqual([
      [3, "third"],
      [2, "second"],
    ]);
  });

  it("keeps 500 requests, and 2,000,000 characters of all of them together", () => {
    const [many, long] = [requestLog(), requestLog()];
    for (let count = 0; count < 501; count += 1) many.record(request);
    // With its path, each has 16,000 characters.
    for (let count = 0; count < 126; count += 1)
      long.record({ ...request, responseBody: "x".repeat(15_999) });
    expect([kept(many).length, kept(long).length]).toEqual([500, 125]);
  });

  it("keeps bodies of 16 KiB whole, and of larger ones only that they were too large", () => {
    const log = requestLog();
    const atLimit = "x".repeat(16_384);
    const bytes = (text: string) => loggedBody(new TextEncoder().encode(text));
    log.record({ ...request, body: bytes(`${atLimit}x`), responseBody: `${atLimit}x` });
    log.record({ ...request, body: bytes(atLimit), responseBody: atLimit });
    expect(kept(log)).toEqual([
      [atLimit, atLimit],
      [tooLarge, tooLarge],
    ]);
    const shown = log.list("test", {}).map(({ body }) => isKept(body));
    expect(shown).toEqual([true, false]);
  });

  it("has no body of a request that came without one", () => {
    expect(loggedBody(undefined)).toBeUndefined();
    expect(isKept(undefined)).toBe(true);
  });

  it("drops the oldest ones as soon as all of them together have more characters than it may keep", () => {
    const log = requestLog({ characters: 10_000 });
    const responses = () => log.list("test", {}).map(({ responseBody }) => responseBody);
    const long = "x".repeat(2_999);
    // Each has 3,000 characters with its path, in another member.
    log.record({ ...request, body: long });
    log.record({ ...request, path: `${long}x` });
    log.record({ ...request, idempotencyKey: long });
    log.record({ ...request, responseBody: "y".repeat(999) });
    expect(responses()).toHaveLength(4);
    log.record({ ...request, path: "", responseBody: "z" });
    expect(responses()).toEqual(["z", "y".repeat(999), "", ""]);
    // The dropped ones no longer count.
    log.record({ ...request, body: "x".repeat(2_998) });
    expect(responses()).toHaveLength(5);
  });
});

describe("the search in the log of requests", () => {
  const error = (code: number) => JSON.stringify({ success: false, error: { code, traceId: "trace-1" } });
  const log = requestLog();
  log.record({ ...request, method: "GET", path: "/payment/sessions/10404", statusCode: 200 });
  log.record({ ...request, statusCode: 404, responseBody: error(10404), idempotencyKey: "order-77" });
  log.record({ ...request, statusCode: 400, body: "a 409 in text", responseBody: error(12001) });
  log.record({ ...request, environment: "live", statusCode: 409, responseBody: error(10409) });
  log.record({ ...request, environment: undefined, statusCode: 404, responseBody: error(10404) });
  const found = (filter: LogFilter, environment: "live" | "test" = "test") =>
    log.list(environment, filter).map(({ number }) => number);

  it("finds the requests of one environment, newest first", () => {
    expect(found({})).toEqual([3, 2, 1]);
    expect(found({}, "live")).toEqual([4]);
  });

  it("finds a method, a first digit of the status, and what came before a number", () => {
    expect(found({ method: "GET" })).toEqual([1]);
    expect(found({ status: "4" })).toEqual([3, 2]);
    expect(found({ status: "0" })).toEqual([]);
    expect(found({ before: 3 })).toEqual([2, 1]);
    expect(found({ method: "POST", status: "4", before: 3, search: "order" })).toEqual([2]);
  });

  it.each([
    ["three digits as a status", "404", [2]],
    ["three digits as a status, and not in a text", "409", []],
    ["five digits as an error code, and not in a path", "10404", [2]],
    ["four digits anywhere", "1040", [2, 1]],
    ["six digits anywhere", "104040", []],
    ["text in a path", "sessions", [1]],
    ["text in an idempotency key", "order-77", [2]],
    ["text in a body", "in text", [3]],
    ["text in a response", "12001,", [3]],
    ["a number in a longer text", "a 409", [3]],
    ["a number at the end of a longer text", "/10404", [1]],
    ["a number at the start of a longer text", "409 in", [3]],
  ])("finds %s", (_, search, expected) => {
    expect(found({ search })).toEqual(expected);
  });
});

describe("the error of a logged response", () => {
  const response = JSON.stringify({
    success: false,
    error: { code: 12001, traceId: "trace-1", message: "No." },
  });

  it("is its code and traceId", () => {
    expect(errorOf({ ...request, statusCode: 400, responseBody: response })).toEqual({
      code: 12001,
      traceId: "trace-1",
    });
  });

  it("is missing in a success, and in the empty response of an injected fault", () => {
    expect(errorOf({ ...request, statusCode: 399, responseBody: response })).toEqual({});
    expect(errorOf({ ...request, statusCode: 503, responseBody: "" })).toEqual({});
  });
});
