import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
let receiver: () => Promise<number> = async () => 200;

beforeAll(async () => {
  sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    webhookUrl: "http://127.0.0.1:9/",
    send: () => receiver(),
  });
  calls = callsTo(sandbox);
});
afterAll(() => sandbox.close());

const read = () => sandbox.fetch(new Request("http://127.0.0.1:4020/_sandbox/metrics"));

/** Every sample by its name and labels. */
async function samples(): Promise<Record<string, number>> {
  const text = await (await read()).text();
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.lastIndexOf(" ");
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

describe("the metrics", () => {
  it("are in the text format of Prometheus: help, type and samples of each metric", async () => {
    await calls.test.post("/payment/session", sessionBody);
    const response = await read();
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const text = await response.text();
    const block =
      /^# HELP (\w+) \S.*\n# TYPE \1 (counter|gauge|histogram)\n(?:\1(?:_bucket|_sum|_count)?(?:\{\w+="[\w.+-]+"(?:,\w+="[\w.+-]+")*\})? [\d.e+-]+\n)*/gm;
    expect(text.replaceAll(block, "")).toBe("");
    for (const [, name = "", type] of text.matchAll(/^# TYPE (\w+) (\w+)$/gm)) {
      expect(name.endsWith("_total"), name).toBe(type === "counter");
    }
  });

  it("have the help and the type that the document of the control plane shows", async () => {
    const document = readFileSync(fromRoot("openapi", "control-plane.yaml"), "utf8");
    const shown = document.match(/^ +# (?:HELP|TYPE) .*$/gm) ?? [];
    const lines = (await (await read()).text()).split("\n");
    expect(shown).toHaveLength(2);
    expect(shown.filter((line) => !lines.includes(line.trim()))).toEqual([]);
  });

  it("count requests by operation, status and environment, and replays", async () => {
    const before = await samples();
    const started = performance.now();
    const key = { "Idempotency-Key": "counted" };
    await calls.test.post("/payment/session", sessionBody, key);
    await calls.test.post("/payment/session", sessionBody, key);
    await calls.test.post("/payment/session", { ...sessionBody, description: "other" }, key);
    await calls.live.post("/payment/session", sessionBody);
    await calls.test.get("/nowhere/7");
    const after = await samples();
    const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
    const test = 'operation="createTestSession",environment="test"';
    expect(grown(`sandbox_requests_total{${test},status="201"}`)).toBe(2);
    expect(grown(`sandbox_requests_total{${test},status="409"}`)).toBe(1);
    expect(grown(`sandbox_replays_total{${test}}`)).toBe(1);
    expect(grown('sandbox_requests_total{operation="createSession",environment="live",status="201"}')).toBe(
      1,
    );
    expect(grown('sandbox_requests_total{operation="none",environment="none",status="404"}')).toBe(1);
    expect(grown(`sandbox_request_duration_seconds_count{${test}}`)).toBe(3);
    const seconds = grown(`sandbox_request_duration_seconds_sum{${test}}`);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan((performance.now() - started) / 1_000);
    expect(after["sandbox_requests_under_way"]).toBe(0);
  });

  it("cumulate the buckets of a histogram up to its count", async () => {
    await calls.test.get(`/pos/terminals?webcode=${webcode}`);
    const found = await samples();
    const series = 'operation="listTestTerminals",environment="test"';
    const buckets = Object.entries(found).flatMap(([name, value]) =>
      name.startsWith(`sandbox_request_duration_seconds_bucket{${series}`) ? [value] : [],
    );
    expect(buckets.length).toBeGreaterThan(10);
    expect(buckets).toEqual(buckets.toSorted((a, b) => a - b));
    expect(buckets.at(-1)).toBe(found[`sandbox_request_duration_seconds_count{${series}}`]);
  });

  it("time the store's transactions, in seconds", async () => {
    const before = await samples();
    const started = performance.now();
    for (let number = 0; number < 5; number += 1) await calls.test.post("/payment/session", sessionBody);
    const elapsed = (performance.now() - started) / 1_000;
    const after = await samples();
    const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
    // The worker may have some of its own meanwhile.
    expect(grown("sandbox_store_transaction_seconds_count")).toBeGreaterThanOrEqual(5);
    expect(grown("sandbox_store_transaction_seconds_sum")).toBeGreaterThan(0);
    // Transactions wait beside each other, so that their sum may be more than the time: a few times, not a thousand.
    expect(grown("sandbox_store_transaction_seconds_sum")).toBeLessThan(elapsed * 10);
  });

  it("count webhooks by outcome, and those that still wait", async () => {
    const outcomes = async () => {
      const found = await samples();
      return ["delivered", "refused", "unanswered"].map(
        (outcome) => found[`sandbox_webhook_attempts_total{outcome="${outcome}"}`],
      );
    };
    await calls.paid();
    await calls.advance(0);
    expect(await outcomes()).toEqual([1, 0, 0]);
    receiver = async () => 500;
    await calls.paid();
    await calls.advance(0);
    expect(await outcomes()).toEqual([1, 1, 0]);
    expect(await samples()).toMatchObject({
      'sandbox_webhooks_pending{environment="test"}': 1,
      'sandbox_webhooks_pending{environment="live"}': 0,
    });
    receiver = async () => Promise.reject(new Error("nobody there"));
    await calls.advance(6);
    expect(await outcomes()).toEqual([1, 1, 1]);
    receiver = async () => 204;
    await calls.advance(600);
    expect(await outcomes()).toEqual([2, 1, 1]);
    expect((await samples())['sandbox_webhooks_pending{environment="test"}']).toBe(0);
  });

  it("have no label with text that a caller chooses", async () => {
    await calls.test.get("/a-path-of-mine");
    await calls.test.post("/payment/session", { ...sessionBody, webcode: "MINE" });
    const text = await (await read()).text();
    expect(text).not.toMatch(/a-path-of-mine|MINE|SHOP01/);
    const labels = new Set(Array.from(text.matchAll(/[{,](\w+)="/g), ([, name]) => name));
    expect([...labels].sort()).toEqual(["environment", "le", "operation", "outcome", "status"]);
  });

  it("include the resources of the process: processor time, memory, start and delay of its events", async () => {
    const processorSeconds = () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000_000;
    };
    const least = processorSeconds();
    const found = await samples();
    const between = (name: string, low: number, high: number) => {
      expect(found[name], name).toBeGreaterThanOrEqual(low);
      expect(found[name], name).toBeLessThanOrEqual(high);
    };
    between("process_cpu_seconds_total", least, processorSeconds());
    const memory = process.memoryUsage.rss();
    between("process_resident_memory_bytes", memory / 2, memory * 2);
    const start = Date.now() / 1_000 - process.uptime();
    between("process_start_time_seconds", start - 10, start + 10);
    between("nodejs_eventloop_lag_max_seconds", 0, process.uptime());
  });

  it("have the longest delay since they were last read, not since the start", async () => {
    const longest = async () => (await samples())["nodejs_eventloop_lag_max_seconds"] ?? 0;
    await longest();
    const pause = new Int32Array(new SharedArrayBuffer(4));
    const busy = setInterval(() => Atomics.wait(pause, 0, 0, 200), 50);
    await expect.poll(longest).toBeGreaterThan(0.1);
    clearInterval(busy);
    await expect.poll(longest).toBeLessThan(0.1);
  });
});
