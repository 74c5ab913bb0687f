/**
 * Thrown for redirect data that cannot be trusted. Do not show an order as paid. `code` names the reason:
 *
 * - `malformed`: it is no encrypted data of the API, for example because the parameter is missing or was cut off
 * - `not_genuine`: no secret opens it; it was forged, changed, or encrypted with another secret
 * - `expired`: it is genuine, but too old. Get the session to see whether it was paid.
 * - `wrong_audience`: it is genuine, but of another environment or webcode
 * - `other_session`: it is genuine, but of another session than the expected one
 */
export class RedirectError extends Error {
  override readonly name = "RedirectError";
  readonly code: "malformed" | "not_genuine" | "expired" | "wrong_audience" | "other_session";

  constructor(code: RedirectError["code"], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
