import { expect, it } from "vitest";
import { contract, exampleObjects } from "../support/contract.ts";

/** The members that all examples of one identifier show alike. */
const lasting: Record<string, string[]> = {
  poiId: ["name", "model", "updatedAt"],
  sessionId: [
    ...["amount", "customReference", "countryCode", "shopperLocale", "deliverAt", "description", "isPreAuth"],
    ...["urlOk", "urlKo", "attempts", "completedAt"],
  ],
  modificationId: ["paymentReference", "type", "amount", "reason"],
};

const entities = exampleObjects().map(({ object }) => object);
const cases = Object.entries(lasting).flatMap(([identifier, members]) =>
  members.flatMap((member) => {
    const shown = entities.filter((entity) => identifier in entity && member in entity);
    const byName = Map.groupBy(shown, (entity) => entity[identifier] as string);
    return [...byName]
      .filter(([, same]) => same.length > 1)
      .map(([name, same]) => ({ name, member, values: same.map((entity) => entity[member]) }));
  }),
);

it("things that several examples show are found, of each kind", () => {
  expect(cases.length).toBeGreaterThan(10);
  for (const identifier of Object.keys(lasting))
    expect(cases.some(({ name }) => entities.some((entity) => entity[identifier] === name))).toBe(true);
});

it.each(cases)("the examples show one $member of $name", ({ values }) => {
  expect(values).toEqual(values.map(() => values[0]));
});

it.each(entities.filter(({ model }) => model !== undefined))(
  "the model of $poiId begins its identifier",
  (terminal) => {
    expect(String(terminal["poiId"]).startsWith(`${terminal["model"]}-`)).toBe(true);
  },
);

/** Each member of a request, with what its success and later responses and events show of the same thing. */
const { examples } = contract.components;
const requested = Object.entries(examples).flatMap(([name, { value }]) => {
  const [, named = ""] = /^(.+)Request$/.exec(name) ?? [];
  const success = examples[named]?.value as { data: (typeof entities)[number] } | undefined;
  if (!success) return [];
  const identifier = ["sessionId", "modificationId", "posPaymentId"].find((id) => id in success.data) ?? "";
  const same = entities.filter((entity) => entity[identifier] === success.data[identifier]);
  return Object.entries(value as (typeof entities)[number]).map(([member, wanted]) => ({
    name,
    member,
    wanted,
    shown: same.flatMap((entity) => (member in entity ? [entity[member]] : [])),
  }));
});

it("what a request says is shown by a response or an event, but the webcode of some", () => {
  const hidden = requested.filter(({ shown }) => shown.length === 0);
  expect(requested.length).toBeGreaterThan(40);
  expect(new Set(hidden.map(({ member }) => member))).toEqual(new Set(["webcode"]));
});

it.each(requested.filter(({ shown }) => shown.length > 0))(
  "each response and event shows $member as $name asks for it",
  ({ wanted, shown }) => {
    expect(shown).toEqual(shown.map(() => wanted));
  },
);
