import type { MiddlewareHandler } from "hono";
import { isSameSecret } from "../access/same-secret.ts";
import { sandboxError } from "../control-plane/sandbox-error.ts";

/** Host names that a browser resolves to this machine without DNS. */
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
      throw sandboxError("foreignHost", { host: hostname, hosts: names.join(" or ") });
    }
    await next();
  };
};

/** Rejects requests that a page of another site sends (CSRF). Programs send neither of the two headers. */
export const ownPagesOnly: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const ownOrigin =
    origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host);
  // A page that sends no referrer has the opaque origin "null" for its own forms too; then the browser's word on
  // the site decides.
  const ownSite = site === "same-origin" || site === "none" || (site === undefined && ownOrigin);
  if (!ownSite || !(ownOrigin || origin === "null")) {
    throw sandboxError("foreignPage");
  }
  await next();
};

/** Requires the admin token as `Authorization: Bearer`. */
export const adminOnly =
  (token: string): MiddlewareHandler =>
  async (c, next) => {
    // RFC 9110, 11.1: the name of a scheme is case-insensitive.
    const [, given] = /^bearer +(.+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    if (given === undefined) throw sandboxError("missingAdminToken");
    if (!isSameSecret(given, token)) throw sandboxError("wrongAdminToken");
    await next();
  };
