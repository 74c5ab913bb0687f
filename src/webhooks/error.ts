/**
 * Thrown for a webhook that is not genuine or cannot be read. Respond with 400. `code` names the reason:
 *
 * - `missing_header`: one of the two headers of the signature is missing
 * - `malformed_signature`: they have another form, or their time stamps differ
 * - `outside_tolerance`: the time stamp is too old or too new
 * - `parsed_body`: `body` is a parsed value, whose signature cannot be verified
 * - `wrong_signature`: no secret matches; the message says so when the body is still base64
 * - `malformed_body`: the signature is right, but the body is no JSON object
 */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly code:
    | "missing_header"
    | "malformed_signature"
    | "outside_tolerance"
    | "parsed_body"
    | "wrong_signature"
    | "malformed_body";

  constructor(code: WebhookError["code"], message: string) {
    super(message);
    this.code = code;
  }
}
