import { serverLimits } from "../../../../generated/constants.ts";
import { ApiError } from "../../../contract/api-error.ts";
import { parametersOf } from "../../../contract/parameters.ts";
import { formBudget } from "../../../http/body-budget.ts";
import { readBytes } from "../../../http/read-body.ts";
import { sandboxError } from "../../control-plane/sandbox-error.ts";

/**
 * The fields of a form that a browser has sent. Of a field that is repeated the last one counts.
 *
 * @throws {SandboxError} 413 when the form is too large, 415 when it is not urlencoded, 503 when the forms of all
 *   requests together are too large.
 */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const contentType = request.headers.get("content-type");
  // A form without fields may come without a body.
  if (contentType === null) return {};
  if (!/^application\/x-www-form-urlencoded(?:$|;)/i.test(contentType)) throw sandboxError("unsupportedForm");
  return Object.fromEntries(parametersOf(new TextDecoder().decode(await readFormBytes(request))));
}

/**
 * The body of a request that anyone can send.
 *
 * @throws {SandboxError} 413 when it is too large, 503 when the bodies of all such requests together are.
 */
export async function readFormBytes(request: Request): Promise<Uint8Array> {
  const { formBytes, formBytesUnderWay } = serverLimits;
  const hold = formBudget.hold();
  const bytes = await readBytes(request, formBytes, hold);
  hold.release();
  if (!(bytes instanceof ApiError)) return bytes;
  throw bytes.statusCode === 503
    ? sandboxError("bodiesUnderWay", { bytes: formBytesUnderWay })
    : sandboxError("formTooLarge", { formBytes });
}
