import { expect, it } from "vitest";

const rejectsAs = (assertion: (rejected: Promise<unknown>) => Promise<void>, error?: Error) =>
  assertion(Promise.reject(error)).then(
    () => "passes",
    () => "fails",
  );

it.each([
  ["a pattern", (rejected: Promise<unknown>) => expect(rejected).rejects.toThrow(/unique/)],
  ["a text", (rejected: Promise<unknown>) => expect(rejected).rejects.toThrow("unique")],
  ["nothing", (rejected: Promise<unknown>) => expect(rejected).rejects.toThrow()],
  ["toThrowError", (rejected: Promise<unknown>) => expect(rejected).rejects.toThrowError("unique")],
])("an expected error with %s is not a rejection without a value", async (_, assertion) => {
  expect(await rejectsAs(assertion)).toBe("fails");
  expect(await rejectsAs(assertion, new Error("not unique"))).toBe("passes");
});
