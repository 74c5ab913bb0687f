import { expect, it } from "vitest";
import { contract, exampleObjects } from "../support/contract.ts";

/** Seconds since 1970 of a time in either form of the contract, without zone or in ISO 8601. */
const secondsOf = (time: unknown) =>
  Date.parse(/Z$/.test(String(time)) ? String(time) : `${String(time).replace(" ", "T")}Z`) / 1000;

const created = exampleObjects().filter(({ object }) => "createdAt" in object);
const later = created.flatMap(({ example, object }) =>
  Object.entries(object).flatMap(([member, time]) =>
    member.endsWith("At") && member !== "createdAt"
      ? [{ example, member, from: object["createdAt"], time }]
      : [],
  ),
);

it("times after a creation are found, of terminals and of sessions", () => {
  expect(new Set(later.map(({ member }) => member))).toEqual(
    new Set(["updatedAt", "completedAt", "deliverAt"]),
  );
});

it.each(later)("the $member $time in $example is not before the creation $from", ({ from, time }) => {
  expect(secondsOf(time)).toBeGreaterThanOrEqual(secondsOf(from));
});

/** The identifier of what an object shows: a modification, a session, a payment or a terminal. */
const ownOf = ({ modificationId, sessionId, paymentReference, poiId }: Record<string, unknown>) =>
  String(modificationId ?? sessionId ?? paymentReference ?? poiId);
const creations = Map.groupBy(
  created.filter(({ isEvent }) => !isEvent),
  ({ object }) => ownOf(object),
);

it("the creations that examples show are found, of each kind of thing", () => {
  const kinds = [...creations.keys()].map((name) => /-([A-Z]+)-/.exec(name)?.[1] ?? "a terminal");
  expect(new Set(kinds)).toEqual(new Set(["EXT", "PXT", "POS", "MOD", "TEST", "a terminal"]));
});

it.each([...creations])("each example that shows %s says the same time of its creation", (_, shown) => {
  expect(new Set(shown.map(({ object }) => object["createdAt"])).size).toBe(1);
});

/** Everything that happened to something of which an example shows the creation. */
const happened = created.flatMap(({ example, isEvent, object }) =>
  ["modificationId", "sessionId", "paymentReference"].flatMap((member) => {
    const name = String(object[member]);
    const from = creations.get(name)?.[0]?.object["createdAt"];
    const isOwn = object["modificationId"] === undefined && object["attempts"] !== undefined;
    return from === undefined || isOwn ? [] : [{ example, isEvent, name, from, time: object["createdAt"] }];
  }),
);

it("what happened to things of other examples is found, in most events", () => {
  const events = new Set(happened.map(({ example }) => example));
  expect([...events]).toEqual(
    expect.arrayContaining([
      "authorisedPayment",
      "refusedPayment",
      "capturedPayment",
      "failedRefund",
      "fullRefund",
    ]),
  );
});

it.each(happened)("$example happened to $name at $time, and not before $from", ({ from, time }) => {
  expect(secondsOf(time)).toBeGreaterThanOrEqual(secondsOf(from));
});

it("each event of a modification comes as long after it as the others", () => {
  const delays = happened
    .filter(({ name, isEvent }) => isEvent && name.includes("-MOD-"))
    .map(({ from, time }) => secondsOf(time) - secondsOf(from));
  expect(delays.length).toBeGreaterThan(7);
  expect(new Set(delays).size).toBe(1);
});

it.each(created.filter(({ object }) => object["sessionId"] && object["webcode"]))(
  "the event $example has the time of the attempt that it is about",
  ({ object }) => {
    const [attempt] = creations.get(String(object["paymentReference"])) ?? [];
    expect(object["createdAt"]).toBe(attempt?.object["createdAt"]);
  },
);

it("the time stamp of a webhook is the one that is signed, and soon after the first event", () => {
  const [time, signature] = ["Timestamp", "Signature"].map((name) => {
    const { example, schema } = contract.components.parameters[`Webhook${name}`] as unknown as {
      example: string;
      schema: { examples: string[] };
    };
    expect(schema.examples).toEqual([example]);
    return example;
  });
  expect(signature).toMatch(new RegExp(`^t=${time},`));
  const first = created.find(({ example }) => example === "authorisedPayment");
  const passed = Number(time) - secondsOf(first?.object["createdAt"]);
  expect(passed).toBeGreaterThanOrEqual(0);
  expect(passed).toBeLessThan(60);
});
