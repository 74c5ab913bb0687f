import { environments, maximums, webcodeForm } from "../../../generated/constants.ts";
import { isAddressOrRange, normalHost } from "./addresses.ts";
import { toWholeNumber } from "./option.ts";

/**
 * Which proxies to believe: how many stand in front of the sandbox, or the addresses and CIDR ranges that they have.
 */
export type TrustedProxies = number | readonly string[];

/** A key or token must fit into a header and on one line of a file. */
export const keyProblem = (value: string): string | undefined =>
  /^[\x21-\x7e]+$/.test(value) ? undefined : "must be printable ASCII characters without a space";

export const adminTokenProblem = (value: string): string | undefined =>
  keyProblem(value) ?? (value.length < 16 ? "must have at least 16 characters" : undefined);

/** A server's URL has no path, because the routes of the contract start at the root. */
export function serverProblem(value: string): string | undefined {
  const url = httpUrl(value);
  if (url?.href === `${url?.origin}/`) return undefined;
  return "must be like https://sandbox.example, without a path";
}

export function receiverProblem(value: string): string | undefined {
  const url = httpUrl(value);
  return url && !url.username && !url.password
    ? undefined
    : "must be like http://127.0.0.1:3000/webhooks, without user name and password";
}

function httpUrl(value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url && ["http:", "https:"].includes(url.protocol) ? url : undefined;
}

export function trustProxyProblem(proxies: TrustedProxies): string | undefined {
  const valid =
    typeof proxies === "number"
      ? Number.isInteger(proxies) && proxies >= 0
      : proxies.length > 0 && proxies.every(isAddressOrRange);
  return valid ? undefined : "must be a number of proxies, or addresses and ranges such as 10.0.0.0/8";
}

export function parseTrustProxy(texts: readonly string[]): TrustedProxies {
  const hops = toWholeNumber(texts.join());
  return Number.isNaN(hops) ? texts.flatMap((list) => list.split(",").map((entry) => entry.trim())) : hops;
}

export const hostsProblem = (hosts: readonly string[]): string | undefined =>
  hosts.every((host) => normalHost(host) !== undefined)
    ? undefined
    : "must be a host name or an IP address, without scheme, port and path";

const webcodePattern = new RegExp(webcodeForm.pattern);

export const webcodeProblem = (value: string): string | undefined =>
  webcodePattern.test(value) && value.length <= maximums.webcode
    ? undefined
    : `must be ${webcodeForm.expected}`;

export const environmentProblem = (value: string): string | undefined =>
  Object.hasOwn(environments, value)
    ? undefined
    : `must be an environment (${Object.keys(environments).join(" or ")})`;

export const aboveZeroProblem = (value: number): string | undefined =>
  Number.isInteger(value) && value > 0 ? undefined : "must be a whole number above 0";
