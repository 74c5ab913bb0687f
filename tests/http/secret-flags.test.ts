import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { secretFlags, secretOf } from "../../src/http/secret-flags.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "secrets-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const secret = (flags: Record<string, string> = {}) => secretOf(flags, "test-key", "AVIRATO_TEST_KEY");
async function fileOf(content: string, mode = 0o600): Promise<string> {
  const file = join(folder, "test.key");
  await writeFile(file, content, { mode });
  return file;
}

describe("a secret", () => {
  it("has a flag for its value and one for a file", () => {
    const string = { type: "string" };
    expect(secretFlags("test-key")).toEqual({ "test-key": string, "test-key-file": string });
  });

  it("comes from its flag or its file before the environment", async () => {
    expect(secret()).toBeUndefined();
    vi.stubEnv("AVIRATO_TEST_KEY", "");
    expect(secret()).toBeUndefined();
    vi.stubEnv("AVIRATO_TEST_KEY", "of the environment");
    expect(secret()).toBe("of the environment");
    expect(secret({ "test-key": "of the flag" })).toBe("of the flag");
    expect(secret({ "test-key-file": await fileOf("of the file\n") })).toBe("of the file");
  });

  it("is refused when both its flags are given, without repeating it", () => {
    const flags = { "test-key": "hidden", "test-key-file": "f" };
    expect(() => secret(flags)).toThrow(new Error("Pass --test-key or --test-key-file, not both."));
  });

  it.each([
    ["is empty", " \n", 0o600],
    ["other users can read", "hidden", 0o640],
    ["other users can read", "hidden", 0o604],
  ])("is refused when its file %s, without repeating it", async (problem, content, mode) => {
    const file = await fileOf(content, mode);
    expect(() => secret({ "test-key-file": file })).toThrow(problem);
    expect(() => secret({ "test-key-file": file })).toThrow(/^--test-key-file: (?!.*hidden)/);
  });

  it("is refused when its file does not exist", () => {
    const missing = join(folder, "missing.key");
    const error = new Error(`--test-key-file: ${missing} cannot be read (ENOENT).`);
    expect(() => secret({ "test-key-file": missing })).toThrow(error);
  });
});
