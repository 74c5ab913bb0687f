import { expect, it } from "vitest";
import { examplesNow, examplesThatRan } from "../languages/examples-that-ran.ts";

it("each example in another language is as it was when all of their tests passed", () => {
  const [now, ran] = [examplesNow(), examplesThatRan()];
  const paths = [...new Set([...Object.keys(now), ...Object.keys(ran)])];
  expect(paths.length).toBeGreaterThan(20);
  expect(
    paths.filter((path) => now[path] !== ran[path]),
    "Run `npm run test:languages`, and commit what it notes in tests/languages/examples-that-ran.json",
  ).toEqual([]);
});
