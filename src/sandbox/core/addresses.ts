import { isIP } from "node:net";

/** Returns the IPv4 address of an IPv4-mapped IPv6 address, and any other text unchanged. */
export function unmapped(address: string): string {
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return dotted && isIP(dotted) ? dotted : address;
}

/** Whether a text is an IP address or a CIDR range such as `203.0.113.0/24`. */
export function isAddressOrRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const widest = isIP(unmapped(address)) === 4 ? 32 : 128;
  const badBits = bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= widest);
  return isIP(address) !== 0 && rest.length === 0 && !badBits;
}

/** Whether only this machine can reach the host. An IPv6 address may have brackets, as in a URL. */
export function isLoopbackHost(host: string): boolean {
  return (
    host === "localhost" || /^(::1|\[::1\])$/.test(host) || (isIP(host) === 4 && host.startsWith("127."))
  );
}

/**
 * A host in the one form that all its spellings have: lower case, Punycode, the short form of an IPv6 address, and no
 * full stop at the end.
 *
 * @returns `undefined` when the text is no host name and no IP address.
 */
export function normalHost(text: string): string | undefined {
  const host = isIP(text) === 6 ? `[${text}]` : text;
  if (host === "" || /[/?#@\\\s]|:\d*$/.test(host) || !URL.canParse(`http://${host}`)) return undefined;
  return new URL(`http://${host}`).hostname.replace(/\.$/, "");
}
