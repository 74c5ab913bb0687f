import { errors, jwtDecrypt } from "jose";
import { redirectEncryption } from "../../generated/constants.ts";
import type { RedirectData } from "../../generated/types.ts";
import { secretList } from "../contract/client-secret.ts";
import { RedirectError } from "./error.ts";
import { redirectKey } from "./key.ts";

export { RedirectError };

/** Options of {@link openRedirectData}. */
export interface OpenOptions {
  /**
   * The expected environment and webcode, for example `test:SHOP01`. All webcodes of an environment share its secret, so
   * without an audience the data of another webcode is accepted too.
   */
  audience?: string | undefined;
  /** The session of the order. A customer can bring the valid data of another order. */
  sessionId?: string | undefined;
  /** The current time. By default that of the machine. */
  now?: Date | undefined;
}

/**
 * Decrypts the `data` parameter of the redirect to `urlOk` (guide: Client Secret).
 *
 * @param data the parameter; `null` when there is none
 * @param secret the client secret of the environment; after a rotation, the new and the old one
 * @throws {RedirectError} when the data cannot be trusted. Its `code` names the reason and tells expired data from forged.
 * @throws {TypeError} when there is no secret, or a secret is empty or has white space at its ends.
 * @example
 * const data = new URL(request.url).searchParams.get("data");
 * const { paymentReference } = await openRedirectData(data, secret, { audience: "test:SHOP01", sessionId });
 */
export async function openRedirectData(
  data: string | null,
  secret: string | readonly string[],
  { audience, sessionId, now = new Date() }: OpenOptions = {},
): Promise<RedirectData> {
  const keys = await Promise.all(secretList(secret).map(redirectKey));
  const { alg, enc } = redirectEncryption;
  let problem = new RedirectError("malformed", "The data is missing.");
  if (typeof data !== "string" || !data) throw problem;
  for (const key of keys) {
    try {
      const { payload } = await jwtDecrypt<RedirectData>(data, key, {
        keyManagementAlgorithms: [alg],
        contentEncryptionAlgorithms: [enc],
        requiredClaims: ["iat", "exp", "aud"],
        currentDate: now,
        ...(audience === undefined ? {} : { audience }),
      });
      if (sessionId === undefined || payload.sessionId === sessionId) return payload;
      throw new RedirectError("other_session", "The data is genuine, but of another session.");
    } catch (error) {
      problem = problemOf(error);
      // A further secret is tried only for data that this one does not open.
      if (problem.code !== "not_genuine") throw problem;
    }
  }
  throw problem;
}

function problemOf(error: unknown): RedirectError {
  if (error instanceof RedirectError) return error;
  if (error instanceof errors.JWTExpired)
    return new RedirectError("expired", "The data is genuine, but expired.", error);
  if (
    error instanceof errors.JWTClaimValidationFailed &&
    error.claim === "aud" &&
    error.reason === "check_failed"
  )
    return new RedirectError(
      "wrong_audience",
      "The data is genuine, but of another environment or webcode.",
      error,
    );
  if (error instanceof errors.JWEDecryptionFailed)
    return new RedirectError("not_genuine", "The data was forged or changed, or has another secret.", error);
  return new RedirectError("malformed", "The data is not encrypted as the API does it.", error);
}
