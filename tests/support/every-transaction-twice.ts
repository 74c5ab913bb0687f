import { vi } from "vitest";
import { frozen, runningTwice } from "./run-twice.ts";

// A setup file of vitest: sandboxes run each transaction twice, with frozen requests.
vi.mock("../../src/sandbox/store/open.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/sandbox/store/open.ts")>();
  const openStore: typeof original.openStore = async (...options) => {
    const opened = await original.openStore(...options);
    return { ...opened, store: runningTwice(opened.store) };
  };
  return { ...original, openStore };
});

vi.mock("../../src/sandbox/api/parse.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/sandbox/api/parse.ts")>();
  const parseRequest: typeof original.parseRequest = (...parts) => frozen(original.parseRequest(...parts));
  return { ...original, parseRequest };
});
