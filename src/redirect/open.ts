import { jwtDecrypt } from "jose";
import { redirectEncryption } from "../../generated/constants.ts";
import type { RedirectData } from "../../generated/types.ts";
import { redirectKey } from "./key.ts";

/** Options of {@link openRedirectData}. */
export interface OpenOptions {
  /**
   * Environment and webcode, for example `test:SHOP01`. All webcodes of an environment share its secret, so without an
   * audience the data of another webcode is accepted too.
   */
  audience?: string;
  /** The current time; by default the machine's. */
  now?: Date;
}

/**
 * The decrypted `data` parameter of the redirect to `urlOk` (guide: Client Secret). Compare its `sessionId` with the one
 * of the order, because the data of another order is valid too.
 *
 * @throws {TypeError} when the secret is empty.
 * @throws {Error} when the data was changed, is expired, or was encrypted with another secret or for another audience.
 * @example
 * const data = new URL(request.url).searchParams.get("data") ?? "";
 * const { sessionId, paymentReference } = await openRedirectData(data, secret, { audience: "test:SHOP01" });
 */
export async function openRedirectData(
  data: string,
  secret: string,
  { audience, now = new Date() }: OpenOptions = {},
): Promise<RedirectData> {
  const { alg, enc } = redirectEncryption;
  const { payload } = await jwtDecrypt<RedirectData>(data, await redirectKey(secret), {
    keyManagementAlgorithms: [alg],
    contentEncryptionAlgorithms: [enc],
    requiredClaims: ["iat", "exp", "aud"],
    currentDate: now,
    ...(audience === undefined ? {} : { audience }),
  });
  return payload;
}
