import { timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { Refusal } from "../contract/refusal.ts";

/** Names under which a browser on this machine reaches it without asking a name server. */
const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

export const isLoopbackHost = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

/**
 * Refuses a page of another site that has its own name resolve to this machine (DNS rebinding), and one that sends
 * a form or request here (CSRF).
 */
export const sameSiteOnly: MiddlewareHandler = async (c, next) => {
  const { host, hostname } = new URL(c.req.url);
  if (!loopbackNames.includes(hostname)) {
    throw new Refusal(403, 11008, `The host ${hostname} is not this sandbox's; use 127.0.0.1 or localhost.`);
  }
  refuseOtherOrigin(c.req.header("origin"), host);
  await next();
};

/** A browser names the page that a write comes from; a program sends no Origin. */
export function refuseOtherOrigin(origin: string | undefined, host: string): void {
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) return;
  throw new Refusal(403, 11008, "The request comes from a page of another site.");
}

/** Asks for the admin token as `Authorization: Bearer`. */
export const adminOnly =
  (token: string): MiddlewareHandler =>
  async (c, next) => {
    const given = Buffer.from(c.req.header("authorization") ?? "");
    const wanted = Buffer.from(`Bearer ${token}`);
    const equal = given.length === wanted.length && timingSafeEqual(given, wanted);
    if (!equal) throw new Refusal(403, 11001, "Send the admin token as Authorization: Bearer.");
    await next();
  };
