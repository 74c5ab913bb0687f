import type { Response } from "playwright-core";

/** The headers of a page that would let others read or run something in it. */
export function unsafeHeaders(document: Response): string[] {
  const { "content-security-policy": policy = "", ...headers } = document.headers();
  const isSafe = {
    "content-security-policy":
      ["default-src 'none'", "frame-ancestors 'none'"].every((directive) =>
        policy.split(/; ?/).includes(directive),
      ) && /(^|; ?)script-src 'self'( 'wasm-unsafe-eval')?( 'sha256-[\w+/]+=*')*(;|$)/.test(policy),
    "referrer-policy": /^(no-referrer|same-origin)$/.test(headers["referrer-policy"] ?? ""),
    "x-content-type-options": headers["x-content-type-options"] === "nosniff",
  };
  return Object.entries(isSafe)
    .filter(([, safe]) => !safe)
    .map(([name]) => `${document.url()}: ${name}: ${document.headers()[name]}`);
}
