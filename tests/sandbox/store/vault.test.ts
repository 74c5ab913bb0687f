import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { fileVault, memoryVault } from "../../../src/sandbox/store/vault.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vault-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("a key file that cannot be written completely is deleted, so that the next start creates a new one", async () => {
  const path = join(folder, "sandbox.db.key");
  const module = fromRoot("src", "sandbox", "store", "vault.ts");
  const script = `import { fileVault, memoryVault } from ${JSON.stringify(module)}; fileVault(${JSON.stringify(path)});`;
  // No file may grow: to a program, the disk is full.
  const limited = ["--fsize=0", process.execPath, "--input-type=module", "--eval", script];
  const { status, stderr } = spawnSync("prlimit", limited, { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining("EFBIG")]);
  expect(await readdir(folder)).toEqual([]);

  const vault = fileVault(path);
  expect(vault.open(vault.seal("a secret"))).toBe("a secret");
  expect(fileVault(path).open(vault.seal("a secret"))).toBe("a secret");
  expect(await readdir(folder)).toEqual(["sandbox.db.key"]);
});

it("sealing the same text twice gives different texts, which both open", () => {
  const vault = memoryVault();
  const sealed = Array.from({ length: 20 }, () => vault.seal("a secret"));
  expect(new Set(sealed).size).toBe(20);
  expect(sealed.map(vault.open)).toEqual(sealed.map(() => "a secret"));
});

it("a sealed text opens with its own key only, and only unchanged", () => {
  const vault = memoryVault();
  const sealed = vault.seal("a secret");
  expect(() => memoryVault().open(sealed)).toThrow("were sealed with another key");
  const bytes = Buffer.from(sealed, "base64");
  for (const place of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => vault.open(changed.toString("base64")), `byte ${place}`).toThrow(
      "were sealed with another key",
    );
  }
});
