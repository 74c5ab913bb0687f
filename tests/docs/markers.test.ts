import { expect, it } from "vitest";
import { fillMarkers } from "../../scripts/docs/tables.ts";

it.each([
  ["<!-- nothing -->", "There is no such marker: <!-- nothing -->."],
  ["<!-- journey: nothing -->", "There is no such journey: nothing."],
  ["<!-- samples: nothing -->", "There is no such operation: nothing."],
  ["<!-- file: nothing.ts -->", "nothing.ts"],
  [
    '<!-- file: ../examples/faults.test.ts, "mocha" → "jest" -->',
    '../examples/faults.test.ts does not hold "mocha"',
  ],
])("the marker %s is refused, because nothing can replace it", async (marker, message) => {
  await expect(fillMarkers(`Before.\n\n${marker}\n\nAfter.`)).rejects.toThrow(message);
});

it("a marker and the sentence that stands for it on a code host are replaced together", async () => {
  const page = await fillMarkers("Before.\n\n<!-- facts -->\n\nThe site shows the facts.\n\nAfter.");
  expect(page).toMatch(/^Before\.\n\n\| What the vendor says \| Where \|\n[\s\S]*\|\n\nAfter\.$/);
});
