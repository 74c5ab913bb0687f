import { expect, it } from "vitest";
import { fillMarkers } from "../../scripts/docs/markers.ts";

it.each([
  ["<!-- nothing -->", "There is no such marker: <!-- nothing -->."],
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
  const page = await fillMarkers("Before.\n\n<!-- assumptions -->\n\nThe site shows the cards.\n\nAfter.");
  expect(page).toMatch(/^Before\.\n\n### [\s\S]*<\/div>\n\nAfter\.$/);
});
