import { EncryptJWT } from "jose";
import { redirectEncryption } from "../../generated/constants.ts";
import type { RedirectData } from "../../generated/types.ts";
import { redirectKey } from "./key.ts";

/** The redirect's data without `iat`, `exp` and `aud`, which {@link sealRedirectData} adds. */
export type RedirectClaims = Omit<RedirectData, "iat" | "exp" | "aud">;

/** Options of {@link sealRedirectData}. */
export interface SealOptions {
  /** The environment and webcode that the data is for, for example `test:SHOP01`. */
  audience: string;
  /** When the data is issued. By default the current time of the machine. */
  now?: Date | undefined;
}

/**
 * Encrypts the `data` parameter of the redirect to `urlOk` as the API does (guide: Client Secret), for tests of the page
 * that opens it. The result is a compact JWE under the client secret of the environment, valid for ten minutes.
 *
 * @throws {TypeError} when the secret is empty or has white space at its ends.
 * @example
 * const data = await sealRedirectData({ sessionId, paymentReference, status: "completed", amount }, secret, {
 *   audience: "test:SHOP01",
 * });
 */
export async function sealRedirectData(
  claims: RedirectClaims,
  secret: string,
  { audience, now = new Date() }: SealOptions,
): Promise<string> {
  const { alg, enc, lifetimeSeconds } = redirectEncryption;
  const issued = Math.floor(now.getTime() / 1000);
  return new EncryptJWT({ ...claims })
    .setProtectedHeader({ alg, enc })
    .setIssuedAt(issued)
    .setExpirationTime(issued + lifetimeSeconds)
    .setAudience(audience)
    .encrypt(await redirectKey(secret));
}
