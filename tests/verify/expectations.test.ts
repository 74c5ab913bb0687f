import { describe, expect, it } from "vitest";
import { apiErrors } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import {
  listAt,
  must,
  mustBe,
  mustFail,
  mustHave,
  mustHaveStatus,
  mustNotFail,
  mustSucceed,
  statusAndCode,
  successOf,
  textAt,
} from "../../src/verify/check/expectations.ts";
import { sessionBody } from "../../src/verify/check/fixtures.ts";
import {
  countSessions,
  createWithReference,
  mustBeReplay,
  mustConflict,
} from "../../src/verify/check/replays.ts";
import { assumed, assumedCode, given, publicPages, Refuted } from "../../src/verify/check/verdict.ts";
import type { Api } from "../../src/verify/server/api.ts";
import type { JsonResponse } from "../../src/verify/server/exchange.ts";

const response = (status: number, json: unknown = {}, more: Partial<JsonResponse> = {}): JsonResponse => ({
  status,
  json,
  text: JSON.stringify(json) ?? "",
  ...more,
});
/** The message with which an expectation refutes a clause; `undefined` when it holds. */
function refutation(expectation: () => unknown): string | undefined {
  try {
    expectation();
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(Refuted);
    return (error as Refuted).message;
  }
}
const said = { error: { message: "No." } };

describe("a check", () => {
  it("is refuted by a condition that does not hold, with its message", () => {
    expect(refutation(() => must(true, "It broke."))).toBeUndefined();
    expect(refutation(() => must(false, "It broke."))).toBe("It broke.");
  });

  it("is refuted by another status, with what the server said", () => {
    expect(refutation(() => mustHaveStatus(response(201), 201))).toBeUndefined();
    expect(refutation(() => mustHaveStatus(response(500, said), 201))).toBe(
      "The request got status 500 (No.), not 201.",
    );
    expect(refutation(() => mustHaveStatus(response(500, { error: { message: 1 } }), 201, "A refund"))).toBe(
      "A refund got status 500, not 201.",
    );
  });

  it("expects the success that the contract documents for the operation, and elsewhere any", () => {
    const operation = operations.find(({ operationId }) => operationId === "createTestSession");
    expect([successOf("/payment/session"), successOf("/payment/refund")]).toEqual([201, 202]);
    expect(refutation(() => mustSucceed(response(201, {}, { operation })))).toBeUndefined();
    expect(refutation(() => mustSucceed(response(200, {}, { operation })))).toBe(
      "The request got status 200, not 201.",
    );
    for (const status of [200, 299]) expect(refutation(() => mustSucceed(response(status)))).toBeUndefined();
    for (const status of [199, 300])
      expect(refutation(() => mustSucceed(response(status, said)))).toBe(
        `The request got status ${status} (No.).`,
      );
  });

  it("expects an error by its status and code", () => {
    const { statusCode, code } = apiErrors.sessionNotFound;
    expect(statusAndCode("sessionNotFound")).toBe(`${statusCode}, code ${code}`);
    const fail = (status: number, own: unknown) => () =>
      mustFail(response(status, { error: { code: own } }), "sessionNotFound");
    expect(refutation(fail(statusCode, code))).toBeUndefined();
    expect(refutation(fail(400, code))).toBe("The request got status 400, not 404.");
    expect(refutation(fail(statusCode, 1))).toBe(`The request: error.code is 1, not ${code}.`);
  });

  it("expects the control of a refusal to get another response, whatever it is", () => {
    const { statusCode, code } = apiErrors.sessionNotFound;
    const control = (status: number, own: unknown) => () =>
      mustNotFail(
        response(status, { error: { code: own, message: "No." } }),
        "sessionNotFound",
        "An open session",
      );
    expect(refutation(control(200, undefined))).toBeUndefined();
    expect(refutation(control(500, code))).toBeUndefined();
    expect(refutation(control(statusCode, 1))).toBeUndefined();
    expect(refutation(control(statusCode, code))).toBe("An open session got 404, code 10404 too (No.).");
  });

  it("shows values that differ as JSON", () => {
    expect(refutation(() => mustBe("a", "a", "The name"))).toBeUndefined();
    expect(refutation(() => mustBe("1", 1, "The number"))).toBe('The number is "1", not 1.');
    expect(refutation(() => mustBe(undefined, null, "The name"))).toBe("The name is undefined, not null.");
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    expect(refutation(() => mustBe(deep, 1, "It"))).toBe(
      "It is a value that is nested too deeply to show, not 1.",
    );
    expect(refutation(() => mustBe("x".repeat(20_000), 1, "It"))?.length).toBe(16_384);
  });

  it("reads values, texts and lists by their path", () => {
    const found = response(200, { data: { id: "a", list: [{ name: "b" }], empty: "" } });
    expect(refutation(() => mustHave(found, "data.list.0.name", "b"))).toBeUndefined();
    expect(refutation(() => mustHave(found, "data.id", "b"))).toBe('data.id is "a", not "b".');
    expect(textAt(found, "data.id")).toBe("a");
    expect(refutation(() => textAt(found, "data.empty"))).toBe('data.empty is "", not text.');
    expect(refutation(() => textAt(found, "data.list"))).toBe('data.list is [{"name":"b"}], not text.');
    expect(listAt(found, "data.list")).toEqual([{ name: "b" }]);
    expect(refutation(() => listAt(found, "data"))).toBe("data is not an array.");
    expect(refutation(() => listAt(found, "data.lists"))).toBe("data.lists is not an array.");
    expect(refutation(() => textAt(found, "data.toString"))).toBe("data.toString is undefined, not text.");
    expect(refutation(() => textAt(response(200, null), "data.id"))).toBe("data.id is undefined, not text.");
    expect(refutation(() => textAt(found, "data.id.length"))).toBe("data.id.length is undefined, not text.");
  });

  it("expects a replay to have the status and the bytes of the first response", () => {
    const first = response(201, { a: 1 });
    expect(refutation(() => mustBeReplay(first, response(201, { a: 1 })))).toBeUndefined();
    expect(refutation(() => mustBeReplay(first, response(200, { a: 1 })))).toBe(
      "The status of the replay is 200, not 201.",
    );
    expect(refutation(() => mustBeReplay(first, response(201, { a: 2 })))).toBe(
      "The body of the replay is not that of the first response, byte for byte.",
    );
  });

  it("expects a conflict to have the status and the message of the guide", () => {
    const conflict = { statusCode: 409, message: "No." };
    const expectConflict = (got: JsonResponse) =>
      refutation(() => mustConflict(got, conflict, "Another body"));
    expect(expectConflict(response(409, said))).toBeUndefined();
    expect(expectConflict(response(400, said))).toBe("Another body got status 400 (No.), not 409.");
    expect(expectConflict(response(409))).toBe('error.message is undefined, not "No.".');
  });
});

describe("sessions with a reference of their own", () => {
  it("are created with the reference as their key, and counted by it", async () => {
    const calls: unknown[][] = [];
    const send = async (...call: unknown[]) => {
      calls.push(call);
      return response(200, { data: { sessions: [{}, {}] } });
    };
    const test: Api = { environment: "test", post: send, get: send };
    expect(await createWithReference({ test }, "ORDER-1")).toMatchObject({ status: 200 });
    expect(await countSessions({ test }, "ORDER-1")).toBe(2);
    expect(calls).toEqual([
      ["/payment/session", { ...sessionBody, customReference: "ORDER-1" }, { idempotencyKey: "ORDER-1" }],
      ["/payment/sessions", { customReference: "ORDER-1" }],
    ]);
  });
});

describe("a refutation", () => {
  it("has the exchange that proves it, the output of a journey, and a message that is cut", () => {
    const exchange = { method: "GET", path: "/", headers: {} };
    expect(new Refuted("It broke.", { exchange, output: ["a line"] })).toMatchObject({
      name: "Refuted",
      message: "It broke.",
      exchange,
      output: ["a line"],
    });
    expect(new Refuted("x".repeat(20_000))).toMatchObject({
      message: "x".repeat(16_384),
      exchange: undefined,
      output: [],
    });
  });
});

describe("the source of a clause", () => {
  it("is a section of the guide, a public page or assumptions by their place", () => {
    expect(given("Idempotency")).toEqual({ level: "given", section: "Idempotency" });
    expect(publicPages).toEqual({ level: "public" });
    expect(assumed("a", "b")).toEqual({ level: "assumed", places: ["a", "b"] });
    expect(assumedCode("IdempotencyConflict")).toBe("errors/schemas/ErrorCode.yaml#/x-error-codes/1");
  });
});
