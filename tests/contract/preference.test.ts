import { describe, expect, it } from "vitest";
import { readPreference } from "../../src/contract/preference.ts";

describe("the Prefer header", () => {
  it.each([
    null,
    "",
    "return=minimal",
    "respond-async, wait=10",
    "handling=lenient; code=404",
    'note="a, code=404, b"',
    'note="\\", code=404"',
    "dynamic=false",
    "codes=404",
  ])("asks for no example when it is %j", (header) => {
    expect(readPreference(header)).toBeUndefined();
  });

  it.each([
    ["code=409, example=differentBody", { code: "409", example: "differentBody", dynamic: false }],
    ["code=409; example=differentBody", { code: "409", example: "differentBody", dynamic: false }],
    ['return=minimal, Code = "404"', { code: "404", dynamic: false }],
    ["dynamic=true", { dynamic: true }],
    ["code=404, code=409", { code: "404", dynamic: false }],
    ["example", { example: "", dynamic: false }],
  ])("asks for an example when it is %j", (header, preference) => {
    expect(readPreference(header)).toEqual(preference);
  });
});
