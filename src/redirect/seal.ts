import { EncryptJWT } from "jose";
import { type Environment, redirectEncryption } from "../../generated/constants.ts";
import type { RedirectData } from "../../generated/types.ts";
import { redirectKey } from "./key.ts";

/** The redirect's data without `iat`, `exp` and `aud`, which {@link sealRedirectData} adds. */
export type RedirectClaims = Omit<RedirectData, "iat" | "exp" | "aud">;

/**
 * Encrypts the `data` parameter of the redirect to `urlOk` (guide: Client Secret). The result is a compact JWE under the
 * client secret of the environment, valid for ten minutes.
 *
 * @param now milliseconds since 1970
 * @throws {TypeError} when the secret is empty.
 */
export async function sealRedirectData(
  claims: RedirectClaims,
  { environment, webcode }: { environment: Environment; webcode: string },
  secret: string,
  now: number,
): Promise<string> {
  const { alg, enc, lifetimeSeconds } = redirectEncryption;
  const issued = Math.floor(now / 1000);
  return new EncryptJWT({ ...claims })
    .setProtectedHeader({ alg, enc })
    .setIssuedAt(issued)
    .setExpirationTime(issued + lifetimeSeconds)
    .setAudience(`${environment}:${webcode}`)
    .encrypt(await redirectKey(secret));
}
