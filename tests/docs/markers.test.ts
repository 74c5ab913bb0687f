import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { fillMarkers } from "../../scripts/docs/markers.ts";
import { fromRoot } from "../../scripts/paths.ts";

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

it("a marker of a file is the file as code in its language, with one word replaced everywhere", async () => {
  const text = await readFile(fromRoot("docs", "examples", "faults.test.ts"), "utf8");
  const word = '"vitest"';
  expect(text).toContain(word);
  const block = (code: string) => `\`\`\`ts\n${code.trimEnd()}\n\`\`\``;
  const marker = (more: string) => `<!-- file: ../examples/faults.test.ts${more} -->`;
  expect(await fillMarkers(marker(""))).toBe(block(text));
  expect(await fillMarkers(marker(`, ${word} → "jest"`))).toBe(block(text.replaceAll(word, '"jest"')));
  expect(await fillMarkers(marker(", sandbox → box"))).toBe(block(text.replaceAll("sandbox", "box")));
  expect(await fillMarkers("<!-- file: operation/nginx.conf -->")).toMatch(/^```text\n/);
});

it.each([
  ["faults.test.ts", "ts"],
  ["jest/package.json", "json"],
  ["php/client.php", "php"],
  ["python/avirato/client.py", "py"],
  ["java/Client.java", "java"],
  ["go/avirato/client.go", "go"],
  ["../guides/operation/Containerfile", "text"],
])(
  "a marker of %s is a block of code in the language %s, which ends with the file",
  async (file, language) => {
    const block = await fillMarkers(`<!-- file: ../examples/${file} -->`);
    const text = await readFile(fromRoot("docs", "examples", file), "utf8");
    expect(block).toBe(`\`\`\`${language}\n${text.trimEnd()}\n\`\`\``);
  },
);

it("a marker and the sentence that stands for it on a code host are replaced together", async () => {
  const page = await fillMarkers("Before.\n\n<!-- assumptions -->\n\nThe site shows the cards.\n\nAfter.");
  expect(page).toMatch(/^Before\.\n\n### [\s\S]*<\/div>\n\nAfter\.$/);
});
