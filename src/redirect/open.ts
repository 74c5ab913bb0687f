import { jwtDecrypt } from "jose";
import { redirectEncryption } from "../../generated/constants.ts";
import type { RedirectData } from "../../generated/types.ts";
import { redirectKey } from "./key.ts";

/** What the opened data must be meant for. */
export interface OpenOptions {
  /**
   * Environment and webcode, for example `test:SHOP01`; checked when given. All webcodes of an environment share its
   * secret, so without it the data of another webcode opens as well.
   */
  audience?: string;
  /** The present moment; by default the machine's. */
  now?: Date;
}

/**
 * Opens the `data` parameter of the redirect to `urlOk` (guide: Client Secret). Compare its `sessionId` with the one
 * that was kept for the order: data of another order is just as genuine.
 *
 * @throws {TypeError} when the secret is empty.
 * @throws {Error} when the data was changed, is expired, or was sealed with another secret or for another audience.
 */
export async function openRedirectData(
  data: string,
  secret: string,
  { audience, now }: OpenOptions = {},
): Promise<RedirectData> {
  const { alg, enc } = redirectEncryption;
  const { payload } = await jwtDecrypt<RedirectData>(data, await redirectKey(secret), {
    keyManagementAlgorithms: [alg],
    contentEncryptionAlgorithms: [enc],
    requiredClaims: ["iat", "exp", "aud"],
    ...(audience === undefined ? {} : { audience }),
    ...(now === undefined ? {} : { currentDate: now }),
  });
  return payload;
}
