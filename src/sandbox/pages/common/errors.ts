import type { Context } from "hono";
import { SandboxError, sandboxError, sandboxErrorResponse } from "../../control-plane/sandbox-error.ts";
import type { Report } from "../../core/outputs.ts";
import { StoreUnavailable } from "../../core/store.ts";
import type { AppEnvironment } from "../environment.ts";
import { errorPage } from "./error-page.ts";

/** The type that Hono requires for the status of a response with a body. */
type ErrorStatus = 400;
export const statusOf = ({ statusCode }: SandboxError): ErrorStatus => statusCode as ErrorStatus;

/** Responds to errors that a page throws: with a page for people, with JSON for programs. */
export const respondToErrors =
  (report: Report) =>
  async (thrown: Error, c: Context<AppEnvironment>): Promise<Response> => {
    const error = thrown instanceof SandboxError ? thrown : internalError(thrown, report);
    if (!isForPeople(c)) return sandboxErrorResponse(error);
    // The report says why. People who pay need to know only that they can try again.
    const shown = thrown instanceof StoreUnavailable ? sandboxError("storeUnavailable") : error;
    const page = await errorPage(c.var.hasSite, `Error ${shown.statusCode}`, shown.message);
    return c.html(page, statusOf(shown), shown.headers);
  };

/** The paths of pages. A program that wants something else than a page there has to say so. */
const pages = /^\/(dashboard|pay-external|shop)(\/|$)/;

/** Whether an error is shown as a page. */
export function isForPeople({ req }: Context): boolean {
  const { path } = req;
  const accept = req.header("accept") ?? "*/*";
  if (path.startsWith("/_sandbox/")) return false;
  return accept.includes("text/html") || (pages.test(path) && accept.includes("*/*"));
}

/** Reports an internal error, and returns an error that shows only its `traceId`. */
function internalError(thrown: Error, report: Report): SandboxError {
  const traceId = crypto.randomUUID().replaceAll("-", "");
  report(thrown, traceId);
  return sandboxError("internalError", { traceId });
}
