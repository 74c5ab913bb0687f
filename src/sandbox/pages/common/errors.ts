import type { Context } from "hono";
import { SandboxError, sandboxError, sandboxErrorResponse } from "../../control-plane/sandbox-error.ts";
import type { Report } from "../../core/outputs.ts";
import { errorPage } from "./error-page.ts";

/** The type that Hono requires for the status of a response with a body. */
type ErrorStatus = 400;
export const statusOf = ({ statusCode }: SandboxError): ErrorStatus => statusCode as ErrorStatus;

/** Responds to errors that a page throws: with a page for a browser, with JSON for a program. */
export const respondToErrors =
  (report: Report) =>
  async (thrown: Error, c: Context): Promise<Response> => {
    const error = thrown instanceof SandboxError ? thrown : internalError(thrown, report);
    const isForPeople = c.req.header("accept")?.includes("text/html") && !c.req.path.startsWith("/_sandbox/");
    if (!isForPeople) return sandboxErrorResponse(error);
    const page = await errorPage(`Error ${error.statusCode}`, error.message);
    return c.html(page, statusOf(error), error.headers);
  };

/** Reports an internal error, and returns an error that shows only its `traceId`. */
function internalError(thrown: Error, report: Report): SandboxError {
  const traceId = crypto.randomUUID().replaceAll("-", "");
  report(thrown, traceId);
  return sandboxError("internalError", { traceId });
}
