import type { MiddlewareHandler } from "hono";
import { ApiError } from "../../contract/api-error.ts";
import { isSameSecret } from "../access/same-secret.ts";

/** Names under which a browser on this machine reaches it without asking a name server. */
const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses a page of another site that has its own name resolve to this machine (DNS rebinding).
 *
 * @param publicUrl whose host is the sandbox's own too: a proxy on this machine passes it on
 */
export const ownNameOnly = (publicUrl?: string): MiddlewareHandler => {
  const names = publicUrl ? [...loopbackNames, new URL(publicUrl).hostname] : loopbackNames;
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (!names.includes(hostname)) {
      throw new ApiError(
        403,
        11008,
        `The host ${hostname} is not this sandbox's; use ${names.join(" or ")}.`,
      );
    }
    await next();
  };
};

/** Refuses what a page of another site sends here (CSRF); a program sends neither of the headers. */
export const ownPagesOnly: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const ownOrigin =
    origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host);
  // A page that sends no referrer has the opaque origin "null" for its own forms too; then the browser's word on
  // the site decides.
  const ownSite = site === "same-origin" || site === "none" || (site === undefined && ownOrigin);
  if (!ownSite || !(ownOrigin || origin === "null")) {
    throw new ApiError(403, 11008, "The request comes from a page of another site.");
  }
  await next();
};

/** Asks for the admin token as `Authorization: Bearer`. */
export const adminOnly =
  (token: string): MiddlewareHandler =>
  async (c, next) => {
    if (!isSameSecret(c.req.header("authorization") ?? "", `Bearer ${token}`)) {
      throw new ApiError(403, 11001, "Send the admin token as Authorization: Bearer.");
    }
    await next();
  };
