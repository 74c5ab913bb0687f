import { expect, it, vi } from "vitest";

it.each(["one", "another"])("a test finds nothing that another test has replaced: %s", () => {
  expect(vi.isMockFunction(console.log)).toBe(false);
  expect(process.env["REPLACED"]).toBeUndefined();
  expect(globalThis).not.toHaveProperty("replaced");
  expect(process.exitCode).toBeUndefined();
  vi.spyOn(console, "log").mockReturnValue();
  vi.stubEnv("REPLACED", "1");
  vi.stubGlobal("replaced", true);
  process.exitCode = 1;
});
