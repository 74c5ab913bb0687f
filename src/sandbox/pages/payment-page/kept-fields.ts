import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Vault } from "../../core/vault.ts";
import type { CardFields } from "./card-fields.ts";

const cookie = "sandbox_payment_fields";
/** How long they are kept, seconds. */
const lifetime = 600;
/** The longest value that is kept, characters. A cookie has room for 4,096 bytes. */
const longest = 32;

/**
 * The fields that a customer has to correct, kept sealed in a cookie that only the payment page gets. The security code
 * is never kept, and the others only until the next form that is complete.
 *
 * @param secure whether browsers reach the page over TLS; they then send the cookie over nothing else
 */
export function keptFields(vault: Vault, secure: boolean) {
  const options = (path: string) => ({ path, httpOnly: true, secure, sameSite: "Lax" }) as const;
  return {
    keep(c: Context, path: string, { card, expiry }: CardFields): void {
      const kept = JSON.stringify([card.slice(0, longest), expiry.slice(0, longest)]);
      setCookie(c, cookie, vault.seal(kept), { ...options(path), maxAge: lifetime });
    },
    read(c: Context): Partial<CardFields> {
      try {
        const [card, expiry] = JSON.parse(vault.open(getCookie(c, cookie) ?? ""));
        return { card, expiry };
      } catch {
        return {};
      }
    },
    forget(c: Context, path: string): void {
      if (getCookie(c, cookie) !== undefined) deleteCookie(c, cookie, options(path));
    },
  };
}
