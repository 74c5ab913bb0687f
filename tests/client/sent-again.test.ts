import { expect, it } from "vitest";
import { advice } from "../../generated/errors.ts";
import { isSentAgain } from "../../src/client/sent-again.ts";

const responses = advice.flatMap(({ code, automatic, statusCodes }) =>
  statusCodes.map((statusCode) => ({ code, statusCode, automatic })),
);

it.each(responses)(
  "a client sends a request again after $statusCode with the code $code only if the advice says so ($automatic)",
  ({ code, statusCode, automatic }) => {
    expect(isSentAgain(statusCode, code)).toBe(automatic);
  },
);

it("a known code decides, whatever the status is", () => {
  for (const statusCode of [400, 429, 500, 502, 503]) expect(isSentAgain(statusCode, 13004)).toBe(false);
});

it.each([
  ["a success", 201, undefined, false],
  ["a redirect", 302, undefined, false],
  ["the last status before errors", 399, undefined, false],
  ["a proxy's 400", 400, undefined, false],
  ["the last status of a caller's error", 499, undefined, false],
  ["a proxy's 500", 500, undefined, true],
  ["a proxy's 404", 404, undefined, false],
  ["a proxy's 404 with text as its code", 404, "constructor", false],
  ["a proxy's 429", 429, undefined, true],
  ["a proxy's 502", 502, undefined, true],
  ["a proxy's 503", 503, undefined, true],
  ["a 4xx with a new code", 422, 19999, false],
  ["a 5xx with a new code", 500, 19999, true],
])("after %s, %i with the code %s, a client sends a request again: %s", (_, statusCode, code, again) => {
  expect(isSentAgain(statusCode, code)).toBe(again);
});
