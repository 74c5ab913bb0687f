import { expect, it } from "vitest";
import { isTestPath } from "../../src/proxy/live-guard.ts";

it.each(["/external/v1/test/pos/terminals", "/external/v1/test/payment/session/a%20b.c"])(
  "a path below that of Test is a Test path: %s",
  (path) => {
    expect(isTestPath(path)).toBe(true);
  },
);

it.each([
  "/external/v1/payment/sessions",
  "/external/v1/testing/sessions",
  "/external/v1/test",
  "/x/external/v1/test/pos/terminals",
  "/external/v1/test/%2e%2e/payment/sessions",
  "/external/v1/test/%2E%2E/payment/sessions",
  "/external/v1/test/..%2fpayment/sessions",
  "/external/v1/test/..%5cpayment/sessions",
  "/external/v1/test/%252e/payment/sessions",
  "/external/v1/test//payment/sessions",
  "/external/v1/test/..\\payment/sessions",
  "/external/v1/test/..;/payment/sessions",
])("a path that some server may treat as one of Live is no Test path: %s", (path) => {
  expect(isTestPath(path)).toBe(false);
});
