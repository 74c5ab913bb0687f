import { spawnSync } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { fileVault, keyVault, memoryVault } from "../../../src/sandbox/store/vault.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vault-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("a key file that cannot be written completely is deleted, so that the next start creates a new one", async () => {
  const path = join(folder, "sandbox.db.key");
  const module = fromRoot("src", "sandbox", "store", "vault.ts");
  const script = `import { fileVault, keyVault, memoryVault } from ${JSON.stringify(module)}; fileVault(${JSON.stringify(path)});`;
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

describe("a vault with a given key", () => {
  const key = randomBytes(32);
  const text = key.toString("base64");

  it("opens and recognises what another vault with the same key has sealed and hashed", () => {
    const [one, other] = [keyVault(text), keyVault(` ${text}\n`)];
    expect(other.open(one.seal("a secret with ü"))).toBe("a secret with ü");
    expect(other.hash("a key")).toBe(one.hash("a key"));
    expect(one.hash("a key")).toMatch(/^[0-9a-f]{64}$/);
    expect(one.hash("a key")).not.toBe(one.hash("another key"));
    expect(keyVault(randomBytes(32).toString("base64")).hash("a key")).not.toBe(one.hash("a key"));
  });

  it("hashes with a key that is derived, and not with the one that encrypts", () => {
    expect(keyVault(text).hash("a key")).not.toBe(createHmac("sha256", key).update("a key").digest("hex"));
  });

  it("hashes and opens what sandboxes have stored before", () => {
    const known = keyVault(Buffer.alloc(32, 7).toString("base64"));
    expect(known.hash("avp_test_key")).toBe(
      "a7e01bd789c0a25c7be8c35ad87d8354017a82ea7fc69798866913b76562f4fc",
    );
    expect(known.open("VmG5mUZ5DjC62we7YpDfh3mxnC/sPG4iaxyBvNfugAeVHcJImCM=")).toBe("avs_secret");
  });

  it.each([undefined, "", "c2hvcnQ=", randomBytes(33).toString("base64"), "Stryker was here!"])(
    "rejects %j, names the variable and says how to make a key",
    (given) => {
      const isSet = given ? " (it is set, but to something else)" : "";
      expect(() => keyVault(given)).toThrow(
        new Error(
          `A store in PostgreSQL needs a key to seal client secrets and hash API keys with, the same for every sandbox on it: set AVIRATO_VAULT_KEY to 32 bytes in base64, for example from: openssl rand -base64 32${isSet}`,
        ),
      );
    },
  );
});

describe("a key file", () => {
  const path = () => join(folder, "sandbox.db.key");

  it("is created once, for its owner only, as 32 bytes in base64", async () => {
    const sealed = fileVault(path()).seal("a secret");
    const text = await readFile(path(), "utf8");
    expect(Buffer.from(text, "base64")).toHaveLength(32);
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect(fileVault(path()).open(sealed)).toBe("a secret");
    expect(await readFile(path(), "utf8")).toBe(text);
    expect(keyVault(text).open(sealed)).toBe("a secret");
  });

  it("with another number of bytes is rejected, and stays as it is", async () => {
    await writeFile(path(), `${randomBytes(31).toString("base64")}\n`, { mode: 0o600 });
    expect(() => fileVault(path())).toThrow(
      `${path()} is not a sandbox's key file; restore it from a backup.`,
    );
  });

  it("in a folder that does not exist is an error about the file that cannot be written", () => {
    expect(() => fileVault(join(folder, "none", "sandbox.db.key"))).toThrow(
      /^ENOENT: no such file or directory, open '.*\.key\.[0-9a-f]{12}'$/,
    );
  });

  it("that another sandbox has created meanwhile is used, and not replaced", async () => {
    // To whoever looks whether the file exists, there is none; but nothing can be linked to its place.
    await symlink(join(folder, "elsewhere"), path());
    expect(() => fileVault(path())).toThrow(/^--data: .*sandbox\.db\.key cannot be read \(ENOENT\)/);
    expect(await readdir(folder)).toEqual(["sandbox.db.key"]);
    await writeFile(join(folder, "elsewhere"), randomBytes(32).toString("base64"), { mode: 0o600 });
    const vault = fileVault(path());
    expect(vault.open(vault.seal("a secret"))).toBe("a secret");
  });
});
