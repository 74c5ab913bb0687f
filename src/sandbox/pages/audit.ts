import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { SandboxError } from "../control-plane/sandbox-error.ts";
import type { AdminRequest } from "../observability/request-lines.ts";
import type { AppEnvironment } from "./environment.ts";

/** Records every write and every failure. Health is left out: whoever watches it sees its failures. */
export const audit =
  (record: (request: AdminRequest) => void): MiddlewareHandler<AppEnvironment> =>
  async (c, next) => {
    await next();
    const { method } = c.req;
    const { status } = c.res;
    const isRead = method === "GET" || method === "HEAD";
    if ((isRead && status < 400) || c.req.path === "/_sandbox/health") return;
    // Not the path, which is the caller's own text.
    const route = matchedRoutes(c).findLast(({ path }) => !path.includes("*"));
    record({
      method,
      route: route?.path.replaceAll(/:(\w+)/g, "{$1}"),
      status,
      address: c.env.address,
      outcome: c.get("outcome") ?? outcomeOf(c.error),
    });
  };

function outcomeOf(error: Error | undefined): string {
  if (error === undefined) return "done";
  return error instanceof SandboxError ? error.errorName : "internalError";
}
