import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, linkSync, rmSync, writeFileSync } from "node:fs";
import { readPrivateFile } from "../core/secret-file.ts";
import type { Vault } from "../core/vault.ts";

/** A vault with a key in memory, for a store in memory. */
export const memoryVault = (): Vault => vaultWithKey(randomBytes(32));

/**
 * A vault with the given key. Every sandbox on a shared store needs the same one.
 *
 * @param text 32 bytes in base64
 * @throws {Error} when it is missing, or is not 32 bytes in base64.
 */
export function keyVault(text: string | undefined): Vault {
  const key = Buffer.from(text ?? "", "base64");
  if (key.length === 32) return vaultWithKey(key);
  throw new Error(
    `A store in PostgreSQL needs a key to seal client secrets and hash API keys with, the same for every sandbox on it: set AVIRATO_VAULT_KEY to 32 bytes in base64, for example from: openssl rand -base64 32${text ? " (it is set, but to something else)" : ""}`,
  );
}

/**
 * A vault with the key in this file, apart from the data: a copy of the store alone reveals no secret. Creates the file
 * when it is missing, readable by its owner only.
 *
 * @throws {Error} when the file is not a key, or other users of the machine can read it.
 */
export function fileVault(path: string): Vault {
  createKeyFile(path);
  const key = Buffer.from(readPrivateFile("--data", path), "base64");
  if (key.length !== 32) throw new Error(`${path} is not a sandbox's key file; restore it from a backup.`);
  return vaultWithKey(key);
}

/**
 * Creates the file unless it exists. The draft is complete before it is linked to `path`, so a crash cannot leave an
 * empty key file there. Linking fails when the file exists, so two sandboxes that start at once use the same key.
 */
function createKeyFile(path: string): void {
  if (existsSync(path)) return;
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(draft, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flush: true });
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function vaultWithKey(key: Buffer): Vault {
  // Derived, because one key must not serve both encryption and hashing.
  const hashKey = Buffer.from(hkdfSync("sha256", key, "", "avirato-sandbox hash", 32));
  return {
    hash: (text) => createHmac("sha256", hashKey).update(text).digest("hex"),
    seal(secret) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
    },
    open(text) {
      const bytes = Buffer.from(text, "base64");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      const opened = decipher.update(bytes.subarray(28));
      try {
        return Buffer.concat([opened, decipher.final()]).toString("utf8");
      } catch {
        throw new Error(
          "The client secrets were sealed with another key; restore the key that belongs to the store.",
        );
      }
    },
  };
}
