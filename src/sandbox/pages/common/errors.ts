import type { Context } from "hono";
import { SandboxError, sandboxError, sandboxErrorResponse } from "../../control-plane/sandbox-error.ts";
import type { Report } from "../../core/outputs.ts";
import { errorPage } from "./error-page.ts";

/** A status that has a body, in the type that Hono asks for. */
type ErrorStatus = 400;
export const statusOf = ({ statusCode }: SandboxError): ErrorStatus => statusCode as ErrorStatus;

/** Answers errors that no page answers itself: as a page to a browser, as JSON to a program. */
export const respondToErrors =
  (report: Report) =>
  async (thrown: Error, c: Context): Promise<Response> => {
    const error = thrown instanceof SandboxError ? thrown : internalError(thrown, report);
    const isForPeople = c.req.header("accept")?.includes("text/html") && !c.req.path.startsWith("/_sandbox/");
    if (!isForPeople) return sandboxErrorResponse(error);
    const page = await errorPage(`Error ${error.statusCode}`, error.message);
    return c.html(page, statusOf(error), error.headers);
  };

/** Stands for an error that nobody expected: it shows only the traceId under which that one is reported. */
function internalError(thrown: Error, report: Report): SandboxError {
  const traceId = crypto.randomUUID().replaceAll("-", "");
  report(thrown, traceId);
  return sandboxError("internalError", { traceId });
}
