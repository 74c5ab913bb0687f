import { expect, it } from "vitest";
import { dayOf, errorCodeOf, evidenceText, serverOf } from "../../src/contract/evidence.ts";

it.each([0, 10404, 99_999])("the error code of a body is %j", (code) => {
  expect(errorCodeOf({ success: false, error: { code } })).toBe(code);
});

it.each([
  ...[-1, 100_000, 1.5, "10404", null, undefined, Number.NaN].map((code) => ({ error: { code } })),
  ...[{ error: null }, { error: "busy" }, {}, [], null, undefined, "text", 42],
])("a body such as %j has no error code", (body) => {
  expect(errorCodeOf(body)).toBeUndefined();
});

it("evidence names a server by its origin, a day in UTC, and is a file of JSON", () => {
  expect(serverOf("https://user:word@API.example:8443/external?key=1#a")).toBe("https://api.example:8443");
  expect(dayOf(new Date("2026-11-26T23:59:59.999Z"))).toBe("2026-11-26");
  expect(evidenceText({ format: 1 } as never)).toBe('{\n  "format": 1\n}\n');
});
