import { isIP } from "node:net";
import type { TrustedProxies } from "../core/option-checks.ts";
import { isIpAllowed } from "./ip-list.ts";

/**
 * The IP address that a request comes from: the socket's, or what the outermost trusted proxy saw. Each proxy appends
 * the address it saw to `X-Forwarded-For`, so entries are read from the end: the caller may have made up the first ones.
 *
 * @param forwardedFor the value of `X-Forwarded-For`, empty without one
 * @param trusted how many proxies are trusted, or their addresses and CIDR ranges
 * @returns an empty string when a trusted proxy left out its entry or wrote no address; no IP list allows it.
 */
export function callerAddress(forwardedFor: string, socketAddress: string, trusted: TrustedProxies): string {
  if (trusted === 0) return socketAddress;
  const entries = forwardedFor.split(",");
  if (typeof trusted === "number") return addressOfEntry(entries.at(-trusted) ?? "");
  if (!isTrusted(trusted, socketAddress)) return socketAddress;
  // Only as many of the entries are read as are needed: the caller may have sent thousands.
  return addressOfEntry(
    entries.findLast((entry) => !isTrusted(trusted, addressOfEntry(entry))) ?? entries[0] ?? "",
  );
}

/** An empty IP list allows every address, but an empty list of proxies trusts none. */
const isTrusted = (trusted: readonly string[], address: string): boolean =>
  trusted.length > 0 && isIpAllowed(trusted, address);

/** Some proxies add the port: `203.0.113.7:51234`, `[2001:db8::1]:443`. Empty when the entry is no address. */
function addressOfEntry(entry: string): string {
  const text = entry.trim();
  const [, bracketed, dotted] = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d+)?$/.exec(text) ?? [];
  const address = bracketed ?? dotted ?? text;
  return isIP(address) === 0 ? "" : address;
}
