/**
 * The IP address that a request comes from: the socket's, or, behind trusted proxies, what the outermost of them
 * saw. Each proxy appends the address it saw to `X-Forwarded-For`, so entries are counted from its end; what stands
 * before them the caller may have made up.
 *
 * @param forwardedFor the header's value, empty without one
 * @param hops how many proxies are trusted
 */
export function callerAddress(forwardedFor: string, socketAddress: string, hops: number): string {
  if (hops === 0) return socketAddress;
  const forwarded = forwardedFor.split(",").map((entry) => entry.trim());
  return forwarded.at(-hops) || socketAddress;
}
