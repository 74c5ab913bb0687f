import type { MiddlewareHandler } from "hono";

const strict =
  "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** Security headers of every page. Browsers run only scripts that are files of this server, or inline scripts of
 * the developer site whose hashes its build wrote down. */
export const pageHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  // The developer site has a policy for each page.
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", strict);
  // Nothing is told to other hosts. Pages with forms must name themselves to this one, to be told from forgeries.
  const hasForms = c.req.path.startsWith("/dashboard");
  if (!headers.has("Referrer-Policy"))
    headers.set("Referrer-Policy", hasForms ? "same-origin" : "no-referrer");
  // A response may hold a key, a secret or the cookie of a login.
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  headers.set("X-Content-Type-Options", "nosniff");
  // No page of another site can include what is served here.
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
};
