// tier: integration
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Running, startCli } from "../support/process.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { amount, webcode } from "../support/sandbox.ts";
import { amountOf, leaveFigures } from "../support/settings.ts";
import { median, startFlood } from "./flood/flood.ts";
import { exactlyOnce } from "./oracles/exactly-once.ts";

const seconds = amountOf("FLOOD_SECONDS", 3);
/** A short run on a busy machine says nothing about durations and memory. */
const isLong = seconds >= 30;
/** How many times as long as without a flood a response may take. */
const slowest = isLong ? 3 : Number.POSITIVE_INFINITY;
const atOnce = 4;
const key = "flood_key";
const headers = { "X-API-KEY": key, "Content-Type": "application/json" };

let receiver: Receiver;
let running: Running & { match: string };
beforeEach(async () => {
  receiver = await startReceiver();
  const args = ["sandbox", "--port", "0", "--test-key", key, "--webhook-url", receiver.url];
  running = await startCli([...args, "--max-requests", "20"], /^Sandbox at (\S+)/);
});
afterEach(async () => {
  await running.end("SIGTERM");
  await receiver.close();
});

/** Charges with a key, as many as fit into the time, a few at a time; keeps every response and how long it took. */
async function charge(durations: number[], made: Map<string, string>, until: number): Promise<void> {
  const customer = async () => {
    while (performance.now() < until) {
      const attempt = `order-${made.size}-${crypto.randomUUID()}`;
      const started = performance.now();
      const text = await send(attempt);
      durations.push(performance.now() - started);
      made.set(attempt, text);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, customer));
}

/** How often a charge is sent again. Where half requests counted as under way, none of these would be accepted either. */
const mostRepeats = 20;

/**
 * When the machine stops for a moment, more requests arrive at once than the sandbox takes on. Their callers get 503, and
 * send the same key again (`x-retry`).
 */
async function send(attempt: string, repeats = 0): Promise<string> {
  const body = {
    webcode,
    poiId: "V400m-TEST-000001",
    amount: amount(1000),
    customReference: attempt.slice(0, 40),
  };
  const response = await fetch(`${running.match}/external/v1/test/pos/payment`, {
    method: "POST",
    headers: { ...headers, "Idempotency-Key": attempt },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status === 503 && repeats < mostRepeats) return send(attempt, repeats + 1);
  expect(response.status, text).toBe(201);
  return text;
}

/** The most memory that the process had until now, MiB; `undefined` where the system does not say. */
function peakMemory(): number | undefined {
  try {
    const [, kibibytes] =
      /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${running.process.pid}/status`, "utf8")) ?? [];
    return Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}

it("requests with a key are answered during a flood of requests without one, and nothing is lost", async ({
  task,
}) => {
  const made = new Map<string, string>();
  const during = async (time: number): Promise<number[]> => {
    const durations: number[] = [];
    await charge(durations, made, performance.now() + time * 1000);
    return durations;
  };
  // The first requests wait for code to be compiled.
  await during(1);
  const quiet = await during(Math.max(1, seconds / 6));
  const before = peakMemory();
  const flood = await startFlood({ url: running.match, connections: 200, queriesPerSecond: 300 });
  const flooded = await during(seconds);
  const { queries, halves } = await flood.stop();
  const added = (peakMemory() ?? 0) - (before ?? 0);

  const health = await fetch(`${running.match}/_sandbox/health`);
  expect(health.status).toBe(200);
  const told = () => receiver.received.map(({ event }) => event.data.paymentReference as string);
  await vi.waitFor(() => expect(new Set(told()).size).toBe(made.size), { timeout: 60_000 });
  const writes = [...made].map(([attempt, text]) => ({
    text,
    id: JSON.parse(text).data.paymentReference as string,
    again: () => send(attempt),
  }));
  const figures = {
    ...(await exactlyOnce(writes, [...new Set(told())])),
    "requests with a key": made.size,
    "queries of 32 KB without a key": queries,
    "half requests without a key": halves,
    "seconds of flood": seconds,
    "median, hundredths of the quiet one": Math.round((median(flooded) / median(quiet)) * 100),
    // Not judged: most of it is garbage that is not collected yet. The oracle of memory judges what stays.
    "MiB added to the peak of memory": Math.round(added),
  };
  leaveFigures(task, figures);
  expect(figures).toMatchObject({ duplicates: 0, divergences: 0, "acknowledged writes lost": 0 });
  expect(median(flooded) / median(quiet)).toBeLessThanOrEqual(slowest);
});
