import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { BlockList } from "node:net";
import { webhookDelivery } from "../../../generated/constants.ts";
import type { Send } from "../core/outputs.ts";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Where webhooks may go: this machine, and hosts that the sandbox was started with. */
export interface TargetPolicy {
  allowedHosts: readonly string[];
}

/**
 * Says what is wrong with a webhook URL before anything is sent to it.
 *
 * @returns undefined when nothing is.
 */
export async function targetProblem(
  url: string,
  { allowedHosts }: TargetPolicy,
): Promise<string | undefined> {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (!target || !["http:", "https:"].includes(target.protocol))
    return "url must be an absolute http or https URL.";
  if (target.username || target.password) return "url must not contain a user name or password.";
  if (allowedHosts.includes(target.hostname)) return undefined;
  const addresses = await resolve(target).catch(() => undefined);
  if (addresses && isLoopback(addresses)) return undefined;
  return `url must be on this machine; to send elsewhere, start the sandbox with --allow-webhook-host ${target.hostname}.`;
}

/**
 * Sends over HTTP to the addresses that were checked, not to what the name resolves to a moment later. A redirect is
 * not followed: it is a response like any other.
 *
 * @param stopping aborts what is being sent
 * @throws {Error} when there is no response in time, or the target is not allowed.
 */
export function httpSender({ allowedHosts }: TargetPolicy, stopping?: AbortSignal): Send {
  return async (url, headers, body) => {
    const target = new URL(url);
    const addresses = await resolve(target);
    if (!allowedHosts.includes(target.hostname) && !isLoopback(addresses)) {
      throw new Error(`${target.hostname} is not a loopback address and not allowed.`);
    }
    const timeout = AbortSignal.timeout(webhookDelivery.timeoutSeconds * 1000);
    const signal = stopping ? AbortSignal.any([timeout, stopping]) : timeout;
    return post(target, addresses, headers, body, signal);
  };
}

function post(
  target: URL,
  addresses: LookupAddress[],
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const request = target.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sending = request(target, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
      signal,
      agent: false,
      // Node asks for all of them and connects to the first that accepts: `localhost` may be ::1 and 127.0.0.1.
      lookup: (_host, _options, done) => done(null, addresses),
    });
    sending.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.once("error", reject);
    sending.end(body);
  });
}

async function resolve({ hostname }: URL): Promise<LookupAddress[]> {
  return lookup(hostname.replace(/^\[|\]$/g, ""), { all: true });
}

const isLoopback = (addresses: LookupAddress[]): boolean =>
  addresses.every(({ address, family }) => loopback.check(address, family === 6 ? "ipv6" : "ipv4"));
