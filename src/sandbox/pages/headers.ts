import type { MiddlewareHandler } from "hono";

const base =
  "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self'";
const strict = `${base}; script-src 'self'; style-src 'self'; connect-src 'self'`;
// Redoc inserts its styles at run time, and searches in a worker from a blob URL.
const reference = `${base} data:; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; worker-src blob:; font-src data:`;

/** Security headers of every page. Browsers run only scripts that are files of this server. */
export const pageHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has("Content-Security-Policy")) {
    headers.set("Content-Security-Policy", c.req.path.startsWith("/reference/") ? reference : strict);
  }
  // Nothing is told to other hosts. Pages with forms must name themselves to this one, to be told from forgeries.
  const hasForms = c.req.path.startsWith("/dashboard");
  if (!headers.has("Referrer-Policy"))
    headers.set("Referrer-Policy", hasForms ? "same-origin" : "no-referrer");
  headers.set("X-Content-Type-Options", "nosniff");
  // No page of another site can include what is served here.
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
};
