import { expect, it } from "vitest";
import { bundle } from "../../../../scripts/generate/validators/compile.ts";

it("a bundle is ASCII, and its strings and regular expressions keep their characters", async () => {
  const code = await bundle({
    "entry.js": 'export const text = "é…😀";\nexport const isText = (value) => /^[é…]😀$/u.test(value);',
  });
  expect(code).toMatch(/^[\0-\x7f]+$/);
  const { text, isText } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect([text, isText("é😀"), isText("e😀")]).toEqual(["é…😀", true, false]);
});
