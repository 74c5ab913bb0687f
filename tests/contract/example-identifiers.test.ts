import { expect, it } from "vitest";
import { terminals } from "../../generated/constants.ts";
import { errorEnvelope, exampleError } from "../../src/contract/api-error.ts";
import { cryptoRandom, eventId, identifier } from "../../src/sandbox/core/identifiers.ts";
import { contract, exampleObjects } from "../support/contract.ts";
import { webcode } from "../support/sandbox.ts";

/** An identifier that the sandbox makes, without its digits. The examples have fewer. */
const start = (kind: Parameters<typeof identifier>[1]) =>
  identifier(webcode, kind, Date.now(), cryptoRandom).replace(/\d+$/, "");
const digits = (...kinds: Parameters<typeof identifier>[1][]) =>
  new RegExp(`^(?:${kinds.map(start).join("|")})\\d{14}$`);
const physical = Object.values(terminals).flatMap((list) => list.map(({ poiId }) => poiId));

const forms: Record<string, RegExp> = {
  sessionId: digits("EXT"),
  paymentReference: digits("PXT", "POS"),
  posPaymentId: digits("POS"),
  modificationId: digits("MOD"),
  event_id: /^evt_[0-9A-Za-z]{26}$/,
  traceId: /^[0-9a-f]{32}$/,
  poiId: new RegExp(`^(?:${physical.join("|")})$`),
  webcode: new RegExp(`^${webcode}$`),
};
const shown = exampleObjects().flatMap(({ example, object }) =>
  Object.keys(forms).flatMap((member) =>
    member in object ? [{ example, member, value: object[member] as string, object }] : [],
  ),
);

it("identifiers of each kind are found in the examples", () => {
  expect(new Set(shown.map(({ member }) => member))).toEqual(new Set(Object.keys(forms)));
  expect(shown.length).toBeGreaterThan(80);
});

it("the forms are those of what the sandbox makes", () => {
  expect(eventId(cryptoRandom)).toMatch(forms["event_id"] as RegExp);
  const { error } = errorEnvelope(exampleError("sessionNotFound"));
  expect(error.traceId).toMatch(forms["traceId"] as RegExp);
});

it.each(shown)("the $member $value of $example has the form that the sandbox makes", ({ member, value }) => {
  expect(value).toMatch(forms[member] as RegExp);
});

it.each(shown.filter(({ member }) => member === "posPaymentId"))(
  "the charge $value of $example is named by its payment",
  ({ value, object }) => {
    expect(object["paymentReference"]).toBe(value);
  },
);

it("each example of an event has an identifier of its own", () => {
  const events = shown.filter(({ member }) => member === "event_id").map(({ value }) => value);
  expect(new Set(events).size).toBe(events.length);
});

it.each([
  ["SessionId", "sessionId"],
  ["PaymentReference", "paymentReference"],
  ["ModificationId", "modificationId"],
  ["EventId", "event_id"],
  ["TraceId", "traceId"],
  ["PoiId", "poiId"],
  ["Webcode", "webcode"],
])("the first example of the schema %s is one that the examples show", (schema, member) => {
  const [first] = contract.components.schemas[schema]?.examples ?? [];
  expect(shown.filter((one) => one.member === member).map(({ value }) => value)).toContain(first);
});
