import { createHmac, timingSafeEqual } from "node:crypto";
import { verifyWebhook, WebhookError } from "../../src/webhooks/verify.ts";

/** A webhook as a receiver gets it. The names of the headers are in lower case. */
export interface Delivered {
  body: Buffer;
  headers: Record<string, string | undefined>;
}

/** Returns the status of the response. A receiver may remember what it got. */
export type Receive = (webhook: Delivered) => number | Promise<number>;

const toleranceSeconds = 300;

interface Parts {
  timestamp: string;
  digits: string;
}

const partsOf = ({ headers }: Delivered): Parts => {
  const [, timestamp = "", digits = ""] =
    /^t=(\d+),v1=(.*)$/.exec(headers["x-avirato-signature"] ?? "") ?? [];
  return { timestamp, digits };
};

const hmac = (secret: string, timestamp: string, body: Buffer | string): string =>
  createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex");

const isFresh = (timestamp: string | undefined, tolerance = toleranceSeconds): boolean =>
  Math.abs(Date.now() / 1000 - Number(timestamp)) <= tolerance;

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Whether the signature is right. It ignores X-Avirato-Timestamp: the signed time stamp is in the signature's header. */
const isGenuine = (secret: string, webhook: Delivered): boolean => {
  const { timestamp, digits } = partsOf(webhook);
  return isFresh(timestamp) && isSame(digits, hmac(secret, timestamp, webhook.body));
};

const eventOf = ({ body }: Delivered) => JSON.parse(body.toString("utf8"));

/** The receivers that are right. */
export const rightReceivers: Record<string, (secret: string) => Receive> = {
  "uses the library":
    (secret) =>
    async ({ body, headers }) => {
      try {
        await verifyWebhook({ body, headers, secret });
        return 204;
      } catch (error) {
        return error instanceof WebhookError ? 400 : 500;
      }
    },
  "verifies by hand and responds with 401": (secret) => (webhook) => (isGenuine(secret, webhook) ? 200 : 401),
  "remembers events, keeps those that come early, and responds with 202": (secret) => {
    const seen = new Set<string>();
    return (webhook) => {
      if (!isGenuine(secret, webhook)) return 403;
      seen.add(eventOf(webhook).event_id);
      return 202;
    };
  },
};

/** The receivers that are wrong in one way each, with the steps that show it. */
export const wrongReceivers: Record<string, { steps: string[]; receive: (secret: string) => Receive }> = {
  "verifies nothing": {
    steps: [
      ...["other-secret", "changed-body", "unsigned", "empty-signature", "short-signature"],
      ...["stale", "future", "fresh-header"],
    ],
    receive: () => () => 200,
  },
  "verifies a parsed and serialized body": {
    steps: ["exact-bytes"],
    receive: (secret) => (webhook) => {
      const body = Buffer.from(JSON.stringify(eventOf(webhook)));
      return isGenuine(secret, { ...webhook, body }) ? 200 : 400;
    },
  },
  "verifies a body that it decoded as Latin-1": {
    steps: ["exact-bytes"],
    receive: (secret) => (webhook) => {
      const body = Buffer.from(webhook.body.toString("latin1"));
      return isGenuine(secret, { ...webhook, body }) ? 200 : 400;
    },
  },
  "does not check the time stamp": {
    steps: ["stale", "future", "fresh-header"],
    receive: (secret) => (webhook) => {
      const { timestamp, digits } = partsOf(webhook);
      return isSame(digits, hmac(secret, timestamp, webhook.body)) ? 200 : 400;
    },
  },
  "checks the time stamp that is not signed": {
    steps: ["fresh-header"],
    receive: (secret) => (webhook) => {
      const { timestamp, digits } = partsOf(webhook);
      const fresh = isFresh(webhook.headers["x-avirato-timestamp"]);
      return fresh && isSame(digits, hmac(secret, timestamp, webhook.body)) ? 200 : 400;
    },
  },
  "accepts an event without a signature": {
    steps: ["unsigned"],
    receive: (secret) => (webhook) =>
      webhook.headers["x-avirato-signature"] === undefined || isGenuine(secret, webhook) ? 200 : 400,
  },
  "compares only as many digits as the signature has": {
    steps: ["short-signature"],
    receive: (secret) => (webhook) => {
      const { timestamp, digits } = partsOf(webhook);
      const begins = digits !== "" && hmac(secret, timestamp, webhook.body).startsWith(digits);
      return isFresh(timestamp) && begins ? 200 : 400;
    },
  },
  "refuses an event that it has already processed": {
    steps: ["repeated"],
    receive: (secret) => {
      const seen = new Set<string>();
      return (webhook) => {
        if (!isGenuine(secret, webhook)) return 400;
        const { event_id } = eventOf(webhook);
        if (seen.has(event_id)) return 409;
        seen.add(event_id);
        return 200;
      };
    },
  },
  "refuses an event_code that it does not know": {
    steps: ["unknown-code"],
    receive: (secret) => (webhook) => {
      if (!isGenuine(secret, webhook)) return 400;
      return ["AUTHORISATION", "REFUND"].includes(eventOf(webhook).event_code) ? 200 : 422;
    },
  },
  "refuses a refund before the payment": {
    steps: ["reordered"],
    receive: (secret) => {
      const paid = new Set<string>();
      return (webhook) => {
        if (!isGenuine(secret, webhook)) return 400;
        const { event_code, data } = eventOf(webhook);
        if (event_code === "REFUND" && !paid.has(data.paymentReference)) return 404;
        paid.add(data.paymentReference);
        return 200;
      };
    },
  },
};

/** More receivers that are wrong: in the status of a refusal, or in what they count as too old. */
export const otherWrongReceivers: typeof wrongReceivers = {
  "fails when a signature has another form": {
    steps: ["unsigned", "empty-signature", "short-signature"],
    receive: (secret) => (webhook) => {
      const { digits } = partsOf(webhook);
      if (digits.length !== 64) return 500;
      return isGenuine(secret, webhook) ? 200 : 400;
    },
  },
  "refuses with 410, which switches its webhooks off": {
    steps: [
      ...["other-secret", "changed-body", "unsigned", "empty-signature", "short-signature"],
      ...["stale", "future", "fresh-header"],
    ],
    receive: (secret) => (webhook) => (isGenuine(secret, webhook) ? 200 : 410),
  },
  "allows one minute": {
    steps: ["slow"],
    receive: (secret) => (webhook) =>
      isGenuine(secret, webhook) && isFresh(partsOf(webhook).timestamp, 60) ? 200 : 400,
  },
  "remembers the event_id of a forgery": {
    steps: ["after-forgery"],
    receive: (secret) => {
      const forged = new Set<string>();
      return (webhook) => {
        const { event_id } = eventOf(webhook);
        if (forged.has(event_id) && isGenuine(secret, webhook)) return 409;
        if (isGenuine(secret, webhook)) return 200;
        forged.add(event_id);
        return 400;
      };
    },
  },
};
