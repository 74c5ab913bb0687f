import { jwtDecrypt } from "jose";
import { redirectEncryption } from "../../generated/constants.ts";
import type { RedirectData } from "../../generated/types.ts";
import { redirectKey } from "./key.ts";

/** Options of {@link openRedirectData}. */
export interface OpenOptions {
  /**
   * The expected environment and webcode, for example `test:SHOP01`. All webcodes of an environment share its secret, so
   * without an audience the data of another webcode is accepted too.
   */
  audience?: string;
  /** The current time. By default that of the machine. */
  now?: Date;
}

/**
 * Decrypts the `data` parameter of the redirect to `urlOk` (guide: Client Secret). Compare its `sessionId` with that of
 * the order, because a customer can bring the valid data of another order.
 *
 * @throws {TypeError} when the secret is empty.
 * @throws {Error} when the data was changed or is expired, or when it has another secret or audience.
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
