import { describe, expect, it } from "vitest";
import {
  checks,
  defaults,
  maximums,
  webhookSignatureHeader,
  webhookTimestampHeader,
} from "../../../generated/constants.ts";
import { controlPlaneOperations, sandboxErrors } from "../../../generated/control-plane.ts";
import { controlPlaneResponses } from "../../../generated/control-plane-responses.js";
import { apiErrors, messageTemplates, validationErrors } from "../../../generated/errors.ts";
import { contract } from "../../support/contract.ts";

describe("the tables of the API", () => {
  it("hold the defaults and maximums of parameters and bodies, the order of the checks and the headers of a webhook", () => {
    expect(defaults).toEqual({ page: 1, limit: 20, syncFromProvider: false, isPreAuth: false });
    expect(maximums).toMatchObject({ limit: 100, value: 999_999_999_999, description: 255 });
    expect([checks[0], checks.at(-1)]).toEqual(["route", "operation"]);
    expect([webhookTimestampHeader, webhookSignatureHeader]).toEqual([
      "X-Avirato-Timestamp",
      "X-Avirato-Signature",
    ]);
  });

  it("have an error for every response that no operation makes", () => {
    const documented = new Set(
      Object.values(contract.paths).flatMap((item) =>
        Object.values(item ?? {}).flatMap(({ responses }) => Object.keys(responses).map(Number)),
      ),
    );
    const outside = Object.values(apiErrors).filter(({ statusCode }) => !documented.has(statusCode));
    expect(outside.map(({ statusCode, code }) => [statusCode, code]).toSorted()).toEqual([
      [408, 12001],
      [431, 12001],
    ]);
  });

  it("name the error of every code of an invalid field", () => {
    for (const [code, name] of Object.entries(validationErrors)) {
      expect(apiErrors[name]).toMatchObject({ code: Number(code), statusCode: 400 });
      expect(messageTemplates[name]).toBe("{problems}");
    }
    expect(Object.keys(validationErrors)).toEqual(["12001", "12002", "12006"]);
  });
});

describe("the tables of the control plane", () => {
  const named = Object.entries(sandboxErrors).map(([name, { statusCode, message }]) => ({
    name,
    statusCode,
    message,
  }));
  const operationIds = Object.keys(controlPlaneOperations) as (keyof typeof controlPlaneOperations)[];

  it("have only errors with a status that an operation documents", () => {
    const documented = operationIds.flatMap((id): number[] => [...controlPlaneOperations[id].statuses]);
    for (const { name, statusCode } of named) expect(documented, name).toContain(statusCode);
  });

  it.each(operationIds)("have a validator for every JSON response of %s", (id) => {
    const errors = controlPlaneOperations[id].statuses.filter((status) => status >= 400);
    for (const status of errors) {
      const validate = controlPlaneResponses[id][status];
      for (const { name, statusCode, message } of named) {
        const isOfStatus = statusCode === status;
        expect(validate?.({ error: { name, message } }), `${status} ${name}`).toBe(isOfStatus);
      }
      expect(validate?.({ success: false, error: { message: "No.", code: 1 } })).toBe(false);
    }
  });
});
