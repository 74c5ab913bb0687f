import { describe, expect, it, vi } from "vitest";
import { errorProblems } from "./errors.ts";
import { exactlyOnce } from "./exactly-once.ts";
import { MemoryOracle } from "./memory.ts";
import { processorTime } from "./processor-time.ts";
import { SecretsOracle } from "./secrets.ts";

describe("the oracle of secrets", () => {
  const secret = 'avs_a+b/c"d<e&f';
  const bytes = Buffer.from(secret);
  const shown: [form: string, text: string][] = [
    ["in plain text", secret],
    ["percent-encoded", encodeURIComponent(secret)],
    ["percent-encoded", bytes.toString("hex").replaceAll(/../g, "%$&")],
    ["JSON-escaped", JSON.stringify(secret)],
    ["JSON-escaped", bytes.toString("hex").replaceAll(/../g, "\\u00$&")],
    ["in HTML", "avs_a+b/c&quot;d&lt;e&amp;f"],
    ["in HTML", [...bytes].map((code) => `&#${code};`).join("")],
    ["in hexadecimal", bytes.toString("hex").toUpperCase()],
    ["in base64", bytes.toString("base64")],
    ["in base64", Buffer.from(`x${secret}y`).toString("base64url")],
    ["in base64", Buffer.from(`xy${secret}zz`).toString("base64")],
  ];

  it.each(shown)("finds a secret %s: %s", (form, text) => {
    const problems = new SecretsOracle([secret]).problems({ where: "A page", text: `before ${text} after` });
    expect(problems).toEqual([`A page shows secret 1 ${form}`]);
  });

  it("finds nothing where only a part of the secret stands", () => {
    const text = `${secret.slice(0, -1)} ${bytes.subarray(1).toString("hex")}`;
    expect(new SecretsOracle([secret, ""]).problems({ where: "A page", text })).toEqual([]);
  });
});

describe("the oracle of exactly-once", () => {
  const write = { text: "first", id: "a", again: async () => "first" };

  it("counts nothing when each write stands once and replays the same", async () => {
    const none = { duplicates: 0, divergences: 0, "acknowledged writes lost": 0 };
    expect(await exactlyOnce([write], ["a"])).toEqual(none);
  });

  it("counts what stands twice or was never acknowledged, other replays, and lost writes", async () => {
    const lost = { text: "second", id: "b", again: async () => "other" };
    expect(await exactlyOnce([write, lost], ["a", "a", "c"])).toEqual({
      duplicates: 2,
      divergences: 1,
      "acknowledged writes lost": 1,
    });
  });
});

describe("the oracle of errors", () => {
  const traceId = "0".repeat(32);
  const error = (message: string, status = 400) => ({
    status,
    contentType: "application/json",
    text: JSON.stringify({ success: false, error: { message, code: 12001, statusCode: status, traceId } }),
  });
  const target = "/external/v1/payment/session";

  it("accepts an error in its envelope that names the field", () => {
    expect(errorProblems(target, error("Body field webcode is required."))).toEqual([]);
  });

  it.each([
    ["shows its inside", error("Body field x\n    at run (/home/me/src/sandbox/run.ts:1:2)")],
    ["has a message of 4501 characters", error("The x".padEnd(4501))],
    ["does not name what is wrong", error("Invalid.")],
    ["has no envelope", { ...error(""), text: '{"error":{"message":"The body"}}' }],
    ["is text/plain", { ...error(""), contentType: "text/plain" }],
  ])("objects when one %s", (problem, response) => {
    expect(errorProblems(target, response).join()).toContain(problem);
  });
});

it("the oracle of processor time finds work that is slow each time, and not what is slow once or large", async () => {
  let used = 0;
  const clock = vi
    .spyOn(process, "cpuUsage")
    .mockImplementation((before) => ({ user: used - (before?.user ?? 0), system: 0 }));
  const slow = async () => {
    used += 120_000;
  };
  let runs = 0;
  const slowOnce = async () => {
    if (runs++ === 0) await slow();
  };
  expect((await processorTime(100, slowOnce)).problems).toEqual([]);
  expect((await processorTime(65_537, slow)).problems).toEqual([]);
  expect((await processorTime(65_536, slow)).problems).toEqual([
    "took 120 ms of processor time, over 100 ms",
  ]);
  clock.mockRestore();
});

it("the oracle of memory finds what is kept, and not what is garbage", () => {
  const oracle = new MemoryOracle();
  const large = () => Buffer.alloc(70 * 1024 * 1024);
  large();
  expect(oracle.check()).toEqual([]);
  const kept = large();
  expect(oracle.check()).toEqual([expect.stringContaining("MiB in memory")]);
  expect(kept.byteLength).toBeGreaterThan(0);
});
