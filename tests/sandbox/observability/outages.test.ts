import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cryptoRandom } from "../../../src/sandbox/core/identifiers.ts";
import { StoreUnavailable } from "../../../src/sandbox/core/store.ts";
import { summarizeOutages } from "../../../src/sandbox/observability/outages.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody } from "../../support/sandbox.ts";

let lines: string[];
let outages: ReturnType<typeof summarizeOutages>;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  lines = [];
  outages = summarizeOutages((error, traceId) => void lines.push(`${traceId} ${(error as Error).message}`));
});
afterEach(() => void vi.useRealTimers());

const away = new StoreUnavailable("The database is away.");
const fail = (times: number) => {
  for (let time = 0; time < times; time += 1) outages.report(away, `trace-${time}`);
};

describe("an outage of the store", () => {
  it("is reported once at its start, and as a count every ten seconds", () => {
    fail(247);
    expect(lines).toEqual(["trace-0 The database is away."]);
    vi.advanceTimersByTime(10_000);
    expect(lines.slice(1)).toEqual([
      "undefined The database is away. This happened 246 more times in 10 seconds.",
    ]);
    fail(3);
    vi.advanceTimersByTime(10_000);
    expect(lines[2]).toContain("This happened 3 more times");
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(3);
  });

  it("is reported at once when it comes again later", () => {
    fail(1);
    vi.advanceTimersByTime(10_000);
    fail(1);
    expect(lines).toEqual(Array(2).fill("trace-0 The database is away."));
  });

  it("is counted with the message of its latest failure", () => {
    fail(1);
    outages.report(new StoreUnavailable("The database is read-only."), "trace");
    vi.advanceTimersByTime(10_000);
    expect(lines[1]).toContain("The database is read-only. This happened 1 more times");
  });

  it("does not change the reports of other internal errors", () => {
    fail(2);
    outages.report(new Error("Another."), "a");
    outages.report(new Error("Another."), "b");
    expect(lines.slice(1)).toEqual(["a Another.", "b Another."]);
  });

  it("is counted when the sandbox ends, which leaves no timer behind", () => {
    fail(5);
    outages.close();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("4 more times");
  });

  it("is counted in the request log before the sandbox closes", async () => {
    let isAway = false;
    const written: string[] = [];
    const sandbox = await createSandbox({
      logRequests: (more) => void written.push(...more.trim().split("\n")),
      random: (size) => {
        if (isAway) throw away;
        return cryptoRandom(size);
      },
    });
    isAway = true;
    for (let count = 0; count < 3; count += 1)
      await callsTo(sandbox).test.post("/payment/session", sessionBody);
    await sandbox.close();
    const errors = written.map((line) => JSON.parse(line)).filter(({ event }) => event === "internal-error");
    expect(errors.map(({ message }) => message)).toEqual([
      "The database is away.",
      "The database is away. This happened 2 more times in 10 seconds.",
    ]);
  });

  it("is not reported again when the sandbox ends after its only failure", () => {
    fail(1);
    outages.close();
    expect(lines).toEqual(["trace-0 The database is away."]);
  });
});
