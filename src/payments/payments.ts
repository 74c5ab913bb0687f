import {
  type Environment,
  environments,
  idempotencyKeyHeader,
  maximums,
  webcodeForm,
} from "../../generated/constants.ts";
import { createLiveClient, createTestClient, type TestClient } from "../client/client.ts";
import { unwrap } from "../client/errors.ts";
import { check } from "../client/inputs.ts";
import { eachModification, eachSession } from "../client/pages.ts";
import type { LivePaths } from "../client/paths.ts";
import { parseTimestamp } from "../client/timestamp.ts";
import { secretBytes } from "../contract/client-secret.ts";
import { parseMoment } from "../contract/date-time.ts";
import { audienceOf } from "../redirect/audience.ts";
import type { Payments, PaymentsOptions, Period, Write } from "./types.ts";

export type { Payments, PaymentsOptions, Period, RequestOptions, Write, WriteOptions } from "./types.ts";

/** The part of `POST` that every write has. */
type Post = (path: keyof LivePaths, init: object) => Promise<Parameters<typeof unwrap>[0]>;

/**
 * Creates functions for what a shop does all day, over the typed clients. They add the webcode to each request and an
 * idempotency key to each write, and return the data of the response. They throw
 *
 * - an `AviratoError` when the API responds with an error (guide: Errors),
 * - an `AviratoConnectionError` when there is no response.
 *
 * Every error of a write has its `idempotencyKey`.
 *
 * @throws {TypeError} when an option is invalid. The message names it, and shows no value.
 * @example
 * const payments = createPayments({ environment: "test", apiKey, webcode: "SHOP01", secrets: clientSecret });
 * const { paymentUrl } = await payments.sessions.create({ amount: { value: 2500, currency: "EUR" }, urlOk, urlKo });
 */
export function createPayments(options: PaymentsOptions): Payments {
  const { environment, webcode, secrets = [], ...clientOptions } = options;
  check("environment", environment, [
    (value) => Object.hasOwn(environments, value as Environment),
    Object.keys(environments).join(" or "),
  ]);
  const { pattern, expected } = webcodeForm;
  check("webcode", webcode, [
    (value) =>
      typeof value === "string" && value.length <= maximums.webcode && new RegExp(pattern).test(value),
    expected,
  ]);
  const secret = [secrets].flat();
  for (const given of secret) secretBytes(given);
  const client: TestClient = (environment === "live" ? createLiveClient : createTestClient)(clientOptions);

  const write =
    <Body, Data>(path: keyof LivePaths): Write<Body, Data> =>
    async (details, options = {}) => {
      const { idempotencyKey, ...rest } = options;
      // Also an undefined key, which the client refuses: it is most likely misspelt.
      const header = "idempotencyKey" in options ? { [idempotencyKeyHeader]: idempotencyKey } : {};
      const init = { ...rest, body: { ...details, webcode }, params: { header } };
      return unwrap(await (client.POST as Post)(path, init)) as Data;
    };
  return {
    sessions: {
      create: write("/payment/session"),
      get: async (sessionId, options) =>
        unwrap(
          await client.GET("/payment/session/{sessionId}", {
            ...options,
            params: { path: { sessionId }, query: { webcode } },
          }),
        ),
      list: ({ from, to, ...filters } = {}) => {
        const period = { createdFrom: textOf(timeOf("from", from)), createdTo: textOf(timeOf("to", to)) };
        const query = { ...filters, ...period, webcode };
        return eachSession(client, query as Parameters<typeof eachSession>[1]);
      },
    },
    refund: write("/payment/refund"),
    capture: write("/payment/capture"),
    cancel: write("/payment/cancel"),
    extend: write("/payment/extend"),
    modifications: {
      list: ({ from, to, ...filters } = {}) =>
        during(eachModification(client, { ...filters, webcode }), timeOf("from", from), timeOf("to", to)),
    },
    pos: {
      terminals: async (query, options) =>
        unwrap(await client.GET("/pos/terminals", { ...options, params: { query: { ...query, webcode } } })),
      charge: write("/pos/payment"),
    },
    webhooks: {
      verify: async (request) => {
        const { verifyWebhook } = await import("../webhooks/verify.ts");
        const { headers } = request;
        const body = "arrayBuffer" in request ? await request.arrayBuffer() : request.body;
        return verifyWebhook({ body, headers, secret });
      },
    },
    redirect: {
      open: async (data, expected) => {
        const { openRedirectData } = await import("../redirect/open.ts");
        return openRedirectData(data, secret, {
          ...expected,
          audience: audienceOf({ environment, webcode }),
        });
      },
    },
  };
}

/** A limit of a period, milliseconds since 1970. */
function timeOf(name: keyof Period, limit: Date | string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  const time = typeof limit === "string" ? parseMoment(limit) : limit.getTime();
  check(name, time, [Number.isFinite, 'a valid Date, or text such as "2026-06-28 10:30:00"']);
  return time;
}

/** A moment as a query has it. The client refuses a `Date`, which the query would not carry. */
const textOf = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());

/** The entries of a period. The list of modifications has no filter for it, but the newest come first. */
async function* during<Entry extends { createdAt: string }>(
  entries: AsyncGenerator<Entry>,
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    const time = parseTimestamp(entry.createdAt).getTime();
    if (time < from) return;
    if (time < to) yield entry;
  }
}
