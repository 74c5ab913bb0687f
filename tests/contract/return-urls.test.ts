import { expect, it } from "vitest";
import { readJourneys } from "../../scripts/journeys.ts";
import { exampleObjects, objectsIn } from "../support/contract.ts";

const journeys = await readJourneys();
const shown = [
  ...exampleObjects().map(({ example, object }) => ({ place: example, object })),
  ...journeys.flatMap(({ name, steps }) =>
    steps.flatMap(({ stepId, requestBody }) =>
      [...objectsIn(requestBody?.payload)].map((object) => ({ place: `${stepId} of ${name}`, object })),
    ),
  ),
].filter(({ object }) => "urlOk" in object || "urlKo" in object);

it("the URLs to return to are found in examples and in journeys", () => {
  const places = shown.map(({ place }) => place);
  expect(places.length).toBeGreaterThan(8);
  expect(places).toEqual(expect.arrayContaining(["onlineOrderRequest", "create of pre-authorisation"]));
});

it.each(shown)(
  "urlOk and urlKo are two pages of one place, each named after its outcome: $place",
  ({ object }) => {
    const [ok, ko] = [object["urlOk"], object["urlKo"]].map((url) => new URL(String(url)));
    expect(ok?.pathname).toMatch(/\/ok$/);
    expect(ko?.href).toBe(new URL("failed", ok).href);
  },
);
