import { expect, it } from "vitest";
import { serverLimits } from "../../generated/constants.ts";
import { apiErrors, type messageTemplates } from "../../generated/errors.ts";
import { apiError } from "../../src/contract/api-error.ts";
import { sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

// The errors whose message depends on the request or on a limit. The example of each is what such a request gets.

type Filled = keyof typeof messageTemplates;
const running = useSandbox();
const create = async (fields: object): Promise<string> =>
  (await running.test.post("/payment/session", { ...sessionBody, ...fields })).json.error.message;

const messages: Record<Filled, () => Promise<string> | string> = {
  async routeNotFound() {
    const [, method = "", path = ""] = /(\S+) (\S+)\.$/.exec(apiErrors.routeNotFound.message) ?? [];
    return (await running.send(method, path)).json.error?.message;
  },
  invalidRequest: () => create({ urlOk: undefined, amount: { value: 0, currency: "EUR" } }),
  async unknownPreference() {
    const [, example] = /the example (\w+)/.exec(apiErrors.unknownPreference.message) ?? [];
    const prefer = { Prefer: `code=404, example=${example}` };
    const session = `/payment/session/SHOP01-EXT-1?webcode=${webcode}`;
    return (await running.test.get(session, prefer)).json.error.message;
  },
  requestTimeout: () => apiError("requestTimeout", serverLimits).message,
  headersTooLarge: () => apiError("headersTooLarge", serverLimits).message,
  jsonTooDeep: () => apiError("jsonTooDeep", serverLimits).message,
  invalidDate: () => create({ deliverAt: "15/07/2026" }),
  invalidCountry: () => create({ countryCode: "Spain" }),
};

it("a value of a message may have 4,000 characters, and a longer one is cut there", () => {
  const message = (characters: number) =>
    apiError("invalidRequest", { problems: "x".repeat(characters) }).message;
  expect(message(4_000)).toBe("x".repeat(4_000));
  expect(message(4_001)).toBe(`${"x".repeat(4_000)}…`);
});

it.each(Object.entries(messages))(
  "a request that meets %s gets the message of its example, word for word",
  async (name, message) => {
    expect(await message()).toBe(apiErrors[name as Filled].message);
  },
);
