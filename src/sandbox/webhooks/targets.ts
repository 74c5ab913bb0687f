import type { LookupAddress } from "node:dns";
import { BlockList } from "node:net";
import { normalHost } from "../core/addresses.ts";
import { type Lookup, lookupOnce } from "./lookup.ts";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Where webhooks may go: this machine, and hosts that the sandbox was started with. */
export interface TargetPolicy {
  /** Whether webhooks may go to a host wherever it is. */
  isAllowed(hostname: string): boolean;
  /** Finds the addresses of a host. */
  lookup: Lookup;
}

/** @param allowedHosts hosts beyond this machine, as `--allow-webhook-host` gives them */
export function targetPolicy(
  allowedHosts: readonly string[] = [],
  lookup: Lookup = lookupOnce(),
): TargetPolicy {
  const allowed = new Set(allowedHosts.map(normalHost));
  return { isAllowed: (hostname) => allowed.has(normalHost(hostname)), lookup };
}

/**
 * Says what is wrong with a webhook URL before anything is sent to it.
 *
 * @returns undefined when nothing is.
 */
export async function targetProblem(url: string, policy: TargetPolicy): Promise<string | undefined> {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (!target || !["http:", "https:"].includes(target.protocol))
    return "url must be an absolute http or https URL.";
  if (target.username || target.password) return "url must not contain a user name or password.";
  const { hostname } = target;
  if (policy.isAllowed(hostname)) return undefined;
  const addresses = await policy.lookup(hostname).catch(() => undefined);
  if (addresses && isLoopback(addresses)) return undefined;
  return `url must be on this machine; to send elsewhere, start the sandbox with --allow-webhook-host ${hostname}.`;
}

/**
 * The addresses that webhooks for a host may be sent to.
 *
 * @throws {Error} when the host has no address, or is neither allowed nor on this machine.
 */
export async function targetAddresses(hostname: string, policy: TargetPolicy): Promise<LookupAddress[]> {
  const addresses = await policy.lookup(hostname);
  if (policy.isAllowed(hostname) || isLoopback(addresses)) return addresses;
  throw new Error(`${hostname} is not a loopback address and not allowed.`);
}

const isLoopback = (addresses: LookupAddress[]): boolean =>
  addresses.every(({ address, family }) => loopback.check(address, family === 6 ? "ipv6" : "ipv4"));
