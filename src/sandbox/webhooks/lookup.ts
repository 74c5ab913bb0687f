import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";

/** Finds every address of a host, which may be an IPv6 address in brackets. */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

const askSystem: Lookup = (name) => lookup(name, { all: true });

/**
 * Looks up names at the operating system, each name only once at a time. A lookup cannot be cancelled and holds one of
 * the four threads of the process, so several lookups of a name that hangs would stop those of every other name.
 */
export function lookupOnce(ask: Lookup = askSystem): Lookup {
  const underWay = new Map<string, Promise<LookupAddress[]>>();
  return async (hostname) => {
    const name = hostname.replace(/^\[|\]$/g, "");
    const family = isIP(name);
    if (family !== 0) return [{ address: name, family }];
    const known = underWay.get(name);
    if (known) return known;
    const found = ask(name).finally(() => underWay.delete(name));
    underWay.set(name, found);
    return found;
  };
}
