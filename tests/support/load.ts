import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { query } from "./postgres.ts";
import { callsTo, sessionBody } from "./sandbox.ts";

/** What the clients of a load saw. */
export interface Seen {
  /** Attempts that were acknowledged, by their order number. */
  acknowledged: Map<string, string>;
  /** Responses by status. */
  statuses: Map<number, number>;
  /** The requests that were answered with a status of 500 or more. */
  failed: Span[];
}

/** A time from its begin to its end, milliseconds by `performance.now()`. */
export type Span = readonly [from: number, to: number];

export interface Load {
  readonly seen: Seen;
  /** Resolves when so many further attempts were acknowledged. */
  more(count: number): Promise<void>;
  /** Resolves when so many further responses had a status of 500 or more. */
  moreErrors(count: number): Promise<void>;
  /** Lets each client finish its attempt. */
  stop(): Promise<Seen>;
}

/** After so many repetitions, a client counts its attempt as lost. */
const mostTries = 1_000;

/**
 * Clients that create sessions, one after another, and repeat an attempt with the same idempotency key until it is
 * acknowledged. Client `n` starts at replica `n`, and moves on to the next replica with each repetition.
 */
export function startLoad(replicas: readonly Sandbox[], clients = 8): Load {
  const seen: Seen = { acknowledged: new Map(), statuses: new Map(), failed: [] };
  const waiting: { until: () => boolean; resolve: () => void }[] = [];
  const targets = replicas.map((replica) => callsTo(replica));
  let stopped = false;

  async function client(number: number): Promise<void> {
    for (let order = 0; !stopped; order += 1) await attempt(number, `order-${number}-${order}`);
  }

  async function attempt(number: number, reference: string): Promise<void> {
    const body = { ...sessionBody, customReference: reference };
    for (let tries = 0; ; tries += 1) {
      const target = targets[(number + tries) % targets.length] as (typeof targets)[number];
      const sent = performance.now();
      const { status, json } = await target.test.post("/payment/session", body, {
        "Idempotency-Key": reference,
      });
      seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1);
      if (status >= 500) seen.failed.push([sent, performance.now()]);
      if (status === 201) seen.acknowledged.set(reference, json.data.sessionId);
      for (const { until, resolve } of waiting) if (until()) resolve();
      if (status === 201) return;
      if (status < 500) throw new Error(`${reference} was answered with ${status}.`);
      if (stopped || tries === mostTries) throw new Error(`${reference} was never acknowledged.`);
      // A client that is refused at once must leave the event loop to what it waits for.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  const all = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  all.catch(() => {});
  const when = (until: () => boolean) =>
    Promise.race([
      new Promise<void>((resolve) => (until() ? resolve() : waiting.push({ until, resolve }))),
      // Only when a client fails: they end by `stop`.
      all.then(() => {}),
    ]);
  return {
    seen,
    more(count) {
      const wanted = seen.acknowledged.size + count;
      return when(() => seen.acknowledged.size >= wanted);
    },
    moreErrors(count) {
      const wanted = seen.failed.length + count;
      return when(() => seen.failed.length >= wanted);
    },
    async stop() {
      stopped = true;
      await all;
      return seen;
    },
  };
}

/** How many acknowledged attempts the database lacks, and how many orders it has more than once. */
export async function lostAndDoubled(database: string, { acknowledged }: Seen) {
  const rows = await query<{ session_id: string; custom_reference: string }>(
    database,
    "SELECT session_id, custom_reference FROM avirato_sandbox.sessions WHERE custom_reference LIKE 'order-%'",
  );
  const stored = new Set(rows.map(({ session_id, custom_reference }) => `${custom_reference} ${session_id}`));
  const lost = [...acknowledged].filter(([reference, id]) => !stored.has(`${reference} ${id}`)).length;
  const references = new Set(rows.map(({ custom_reference }) => custom_reference));
  return { lost, doubled: rows.length - references.size };
}

/** The number of responses with a status of 500 or more. */
export const serverErrors = ({ failed }: Seen): number => failed.length;

/** The failed requests that touch none of these times. */
export const failedOutside = ({ failed }: Seen, times: readonly Span[]): Span[] =>
  failed.filter(([sent, answered]) => !times.some(([from, to]) => answered >= from && sent <= to));
