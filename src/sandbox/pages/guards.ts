import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { getPath } from "hono/utils/url";
import { isWellEncoded } from "../../contract/parameters.ts";
import { shownPath } from "../../contract/shown-path.ts";
import type { GuessLimiter } from "../access/guesses.ts";
import { isSameSecret } from "../access/same-secret.ts";
import { type SandboxError, sandboxError } from "../control-plane/sandbox-error.ts";
import type { AppEnvironment } from "./environment.ts";

/** Host names that a browser resolves to this machine without DNS. */
const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses a page of another site that has its own name resolve to this machine (DNS rebinding).
 *
 * @param publicUrl whose host is the sandbox's own too. With it IP addresses are accepted as well, because probes and
 *   scrapers use them, and an address cannot be made to resolve to another one.
 */
export const ownNameOnly = (publicUrl?: string): MiddlewareHandler => {
  const names = publicUrl ? [...loopbackNames, new URL(publicUrl).hostname] : loopbackNames;
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    const isAddress = isIP(hostname.replaceAll(/[[\]]/g, "")) !== 0;
    if (!names.includes(hostname) && !(publicUrl && isAddress)) {
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

/**
 * The path by which a request is routed. Of a badly encoded one, Hono decodes each part for itself, and a path of 31 KB
 * takes 50 ms of processor time and more. So it stays as it is.
 */
export function routedPath(request: Request): string {
  const { pathname } = new URL(request.url);
  return isWellEncoded(pathname) ? getPath(request) : pathname;
}

/** Refuses a badly encoded path before a parameter of it is decoded. */
export const wellEncodedOnly: MiddlewareHandler = async (c, next) => {
  const { pathname } = new URL(c.req.url);
  if (!isWellEncoded(pathname))
    throw sandboxError("routeNotFound", { method: c.req.method, path: shownPath(pathname) });
  await next();
};

/** What proxies add to a request that they pass on. */
const proxyHeader = /^(?:forwarded|via|x-real-ip|x-forwarded-.+)$/;

/** Refuses what a proxy passed on. Without an admin token, the sandbox is for its own machine only. */
export const ownMachineOnly: MiddlewareHandler = async (c, next) => {
  const header = [...c.req.raw.headers.keys()].find((name) => proxyHeader.test(name));
  if (header !== undefined) throw sandboxError("forwardedRequest", { header });
  await next();
};

/** Says what is wrong with an admin token that came from an address; `undefined` when it is right. */
export type TokenCheck = (given: string, address: string) => SandboxError | undefined;

/** Compares tokens with the admin token, and slows down addresses that send wrong ones. */
export const tokenCheck =
  (token: string, guesses: GuessLimiter): TokenCheck =>
  (given, address) => {
    const seconds = guesses.secondsToWait(address);
    // A right token has to wait too: otherwise a guess could still be told from a miss.
    if (seconds > 0) return sandboxError("tooManyWrongTokens", { seconds: String(seconds) });
    if (isSameSecret(given, token)) {
      guesses.recordRight(address);
      return undefined;
    }
    guesses.recordWrong(address);
    return sandboxError("wrongAdminToken");
  };

/** Asks for the admin token as `Authorization: Bearer`. */
export const adminOnly =
  (checkToken: TokenCheck): MiddlewareHandler<AppEnvironment> =>
  async (c, next) => {
    // RFC 9110, 11.1: the name of a scheme is case-insensitive.
    const [, given] = /^bearer +(.+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    if (given === undefined) throw sandboxError("missingAdminToken");
    const error = checkToken(given, c.env.address);
    if (error) throw error;
    await next();
  };
