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
import { audienceOf } from "../redirect/audience.ts";
import type { Payments, PaymentsOptions, Period, Write } from "./types.ts";

export type { Payments, PaymentsOptions, Period, RequestOptions, Write, WriteOptions } from "./types.ts";

/** The part of `POST` that every write has. */
type Post = (path: keyof LivePaths, init: object) => Promise<Parameters<typeof unwrap>[0]>;

/**
 * Creates functions for what a shop does all day, over the typed clients. They add the webcode to each request and an
 * idempotency key to each write, and return the data of the response. They throw
 *
 * - an {@link AviratoError} when the API responds with an error (guide: Errors),
 * - an {@link AviratoConnectionError} when there is no response.
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
  check("webcode", typeof webcode === "string" && webcode, [
    (value) => value && String(value).length <= maximums.webcode && new RegExp(pattern).test(String(value)),
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
        const query = { ...filters, webcode, createdFrom: textOf(from), createdTo: textOf(to) };
        return eachSession(client, query as Parameters<typeof eachSession>[1]);
      },
    },
    refund: write("/payment/refund"),
    capture: write("/payment/capture"),
    cancel: write("/payment/cancel"),
    extend: write("/payment/extend"),
    modifications: {
      list: ({ from, to, ...filters } = {}) =>
        during({ from, to } as Period, eachModification(client, { ...filters, webcode })),
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

/** A moment as a query has it. The client refuses a `Date`, which the query would not carry. */
const textOf = (moment: Date | string | undefined) =>
  moment instanceof Date ? moment.toISOString() : moment;

const timeOf = (moment: Date | string) =>
  (moment instanceof Date ? moment : parseTimestamp(moment)).getTime();

/** The entries of a period. The list of modifications has no filter for it, but the newest come first. */
async function* during<Entry extends { createdAt: string }>(
  { from, to }: Period,
  entries: AsyncGenerator<Entry>,
): AsyncGenerator<Entry> {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : timeOf(from);
  const end = to === undefined ? Number.POSITIVE_INFINITY : timeOf(to);
  for await (const entry of entries) {
    const at = timeOf(entry.createdAt);
    if (at < first) return;
    if (at < end) yield entry;
  }
}
