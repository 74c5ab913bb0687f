import { BlockList, isIP } from "node:net";
import { type ApiError, apiError } from "../../contract/api-error.ts";
import { isAddressOrRange, unmapped } from "../core/addresses.ts";

const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

/**
 * Says what is wrong with an entry of an IP list: an address or a CIDR range, IPv4 or IPv6.
 *
 * @returns undefined when nothing is.
 */
export function ipEntryProblem(entry: string): string | undefined {
  if (isAddressOrRange(entry)) return undefined;
  return `${entry} is neither an IP address nor a range such as 203.0.113.0/24.`;
}

/**
 * Checks every entry of an IP list.
 *
 * @returns an {@link ApiError} with status 400 and code 12001 that names each wrong entry; `undefined` when there is
 *   none.
 */
export function ipListError(allowedIps: readonly string[] = []): ApiError | undefined {
  const problems = allowedIps.map(ipEntryProblem).filter((problem) => problem !== undefined);
  return problems.length === 0 ? undefined : apiError("invalidRequest", { problems: problems.join(" ") });
}

/** Whether an address may use a key with this list. An empty list allows every address. */
export function isIpAllowed(allowedIps: readonly string[], address: string): boolean {
  if (allowedIps.length === 0) return true;
  const caller = unmapped(address);
  return isIP(caller) !== 0 && listOf(allowedIps).check(caller, family(caller));
}

const lists = new Map<string, BlockList>();

/** Cached, because building a list takes longer than checking an address, and few lists serve many requests. */
function listOf(allowedIps: readonly string[]): BlockList {
  const name = allowedIps.join(" ");
  let list = lists.get(name);
  if (!list) {
    list = new BlockList();
    for (const entry of allowedIps) {
      const [text = "", bits] = entry.split("/");
      const address = unmapped(text);
      if (bits === undefined) list.addAddress(address, family(address));
      else list.addSubnet(address, Number(bits), family(address));
    }
    if (lists.size >= 1000) lists.clear();
    lists.set(name, list);
  }
  return list;
}
