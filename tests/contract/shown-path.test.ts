import { expect, it } from "vitest";
import { shownPath } from "../../src/contract/shown-path.ts";

it.each([
  ["/external/v1/test/payment/sessions", "/external/v1/test/payment/sessions"],
  ["/_sandbox/api-keys", "/_sandbox/api-keys"],
  ["/external/v1/payment/refund/avp_test_abc123", "/external/v1/payment/refund/…"],
  ["/external/v1/payment/sesion", "/external/v1/payment/…"],
  ["/a%2Fsecret", "/…"],
])("an error message shows the path %s as %s", (path, shown) => {
  expect(shownPath(path)).toBe(shown);
});
