import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminTokenOf } from "../../../src/sandbox/access/admin-token.ts";

let folder: string;
const written = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "admin-token-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the admin token", () => {
  it("is the flag's, or none", () => {
    expect(adminTokenOf({ "admin-token": "a-token" })).toBe("a-token");
    expect(adminTokenOf({})).toBeUndefined();
  });

  it("is what its file holds, without the end of the line", async () => {
    expect(adminTokenOf({ "admin-token-file": await written("token", "a-token\n") })).toBe("a-token");
  });

  it("is not taken from two places", async () => {
    const flags = { "admin-token": "a-token", "admin-token-file": await written("other", "other") };
    expect(() => adminTokenOf(flags)).toThrow("Give --admin-token or --admin-token-file, not both.");
  });

  it("is never empty: a file that holds none, or is not there, is named", async () => {
    const empty = await written("empty", " \n");
    expect(() => adminTokenOf({ "admin-token-file": empty })).toThrow(
      `--admin-token-file: ${empty} is empty.`,
    );
    const missing = join(folder, "missing");
    const sentence = `--admin-token-file: ${missing} cannot be read (ENOENT).`;
    expect(() => adminTokenOf({ "admin-token-file": missing })).toThrow(sentence);
  });
});
