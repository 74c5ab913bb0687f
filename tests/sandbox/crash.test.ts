import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startCli } from "../support/process.ts";
import { sessionBody, webcode } from "../support/sandbox.ts";

const writes = 2000;
const atOnce = 40;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crash-"));
});
afterAll(() => rm(folder, { recursive: true }));

const start = () => {
  const args = ["sandbox", "--port", "0", "--data", join(folder, "sandbox.db"), "--test-key", "crash_key"];
  return startCli(args, /^Sandbox at (\S+)/);
};

const headers = { "X-API-KEY": "crash_key", "Content-Type": "application/json" };

/** The answer to the write with this number, or undefined when the connection broke. */
async function write(url: string, number: number): Promise<string | undefined> {
  const response = await fetch(`${url}/external/v1/test/payment/session`, {
    method: "POST",
    headers: { ...headers, "Idempotency-Key": `attempt-${number}` },
    body: JSON.stringify({ ...sessionBody, customReference: `order-${number}` }),
  }).catch(() => undefined);
  if (!response) return undefined;
  const text = await response.text().catch(() => undefined);
  expect(text === undefined || response.status === 201).toBe(true);
  return text;
}

/** Writes all numbers, some at once, and tells of each answer; stops where the connection breaks. */
async function writeAll(url: string, onAnswer: (number: number, answer: string) => void) {
  let next = 0;
  const worker = async () => {
    while (next < writes) {
      const number = next++;
      const answer = await write(url, number);
      if (answer === undefined) return;
      onAnswer(number, answer);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function references(url: string): Promise<string[]> {
  const all: string[] = [];
  for (let page = 1; ; page += 1) {
    const query = `webcode=${webcode}&limit=100&page=${page}`;
    const response = await fetch(`${url}/external/v1/test/payment/sessions?${query}`, { headers });
    const { data } = (await response.json()) as {
      data: { sessions: { customReference: string }[]; pagination: { hasMore: boolean } };
    };
    all.push(...data.sessions.map(({ customReference }) => customReference));
    if (!data.pagination.hasMore) return all;
  }
}

it("a sandbox killed in the midst of 2,000 writes loses no acknowledged one and repeats none", async () => {
  const first = await start();
  const acknowledged = new Map<number, string>();
  let killed: Promise<unknown> | undefined;
  await writeAll(first.match, (number, answer) => {
    acknowledged.set(number, answer);
    if (acknowledged.size === Math.floor(writes / 3)) killed = first.end("SIGKILL");
  });
  await killed;
  expect(acknowledged.size).toBeGreaterThan(writes / 4);
  expect(acknowledged.size).toBeLessThan(writes);

  const second = await start();
  await writeAll(second.match, (number, answer) => {
    expect(answer, `attempt ${number}`).toBe(acknowledged.get(number) ?? answer);
  });
  const found = await references(second.match);
  expect(found.length).toBe(writes);
  expect(new Set(found).size).toBe(writes);
  expect(await second.end("SIGTERM")).toBe(0);
});
