import { isIP } from "node:net";
import { adminAccess } from "../../../generated/control-plane.ts";
import { unmapped } from "../core/addresses.ts";
import type { TimeSource } from "../core/clock.ts";

const { freeAttempts, longestWaitSeconds, forgetAfterSeconds, addressesKept } = adminAccess;

/** Makes a caller wait after several wrong admin tokens. Wrong tokens are counted by address, in memory only. */
export interface GuessLimiter {
  /** The seconds until the address may try a token again; 0 when it may now. */
  secondsToWait(address: string): number;
  recordWrong(address: string): void;
  recordRight(address: string): void;
}

/** @param time the machine's clock. With the sandbox's clock, advancing it would end the wait. */
export function guessLimiter(time: TimeSource): GuessLimiter {
  /** By {@link networkOf}, in the order of the last wrong token, oldest first. Times in milliseconds since 1970. */
  const wrongs = new Map<string, { count: number; last: number; until: number }>();

  function recentWrongs(network: string) {
    const found = wrongs.get(network);
    return found && time.now() - found.last < forgetAfterSeconds * 1000 ? found : undefined;
  }

  return {
    secondsToWait(address) {
      const until = recentWrongs(networkOf(address))?.until ?? 0;
      return Math.max(0, Math.ceil((until - time.now()) / 1000));
    },
    recordWrong(address) {
      const network = networkOf(address);
      const count = (recentWrongs(network)?.count ?? 0) + 1;
      const last = time.now();
      wrongs.delete(network);
      wrongs.set(network, { count, last, until: last + waitAfter(count) * 1000 });
      const [oldest] = wrongs.keys();
      if (wrongs.size > addressesKept && oldest !== undefined) wrongs.delete(oldest);
    },
    recordRight: (address) => void wrongs.delete(networkOf(address)),
  };
}

const waitAfter = (wrongs: number): number =>
  wrongs <= freeAttempts ? 0 : Math.min(2 ** (wrongs - freeAttempts - 1), longestWaitSeconds);

/** An IPv4 address, or the first 64 bits of an IPv6 address, because one machine often has a whole /64 network. */
function networkOf(address: string): string {
  // A zone may contain colons.
  const plain = unmapped(address).replace(/%.*/, "");
  if (isIP(plain) !== 6) return plain;
  // `::` stands for the groups of zeros that are missing.
  const groups = plain.split(":").filter((group) => group !== "");
  const whole = plain.replace("::", `:${"0:".repeat(8 - groups.length)}`).replace(/^:/, "");
  return whole.split(":").slice(0, 4).join(":");
}
