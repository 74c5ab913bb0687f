// tier: integration
import { execFileSync } from "node:child_process";
import { stat } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { type Running, startCli } from "../../support/process.ts";
import { sessionBody, webcode } from "../../support/sandbox.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

let running: (Running & { match: string }) | undefined;
const { file } = useStoreFolder();
afterEach(async () => {
  if (running?.process.exitCode === null) await running.end("SIGKILL");
});

const headers = { "X-API-KEY": "fault_key", "Content-Type": "application/json" };
const start = async () => {
  const args = ["sandbox", "--port", "0", "--data", file, "--test-key", "fault_key"];
  running = await startCli(args, /^Sandbox at (\S+)/);
  return { url: running.match, ...running };
};

/** One attempt to open a session: the status and the parsed answer. */
async function write(url: string, number: number) {
  const response = await fetch(`${url}/external/v1/test/payment/session`, {
    method: "POST",
    headers: { ...headers, "Idempotency-Key": `attempt-${number}` },
    body: JSON.stringify({ ...sessionBody, customReference: `order-${number}` }),
  });
  return { status: response.status, json: await response.json() };
}

async function kept(url: string): Promise<string[]> {
  const query = `webcode=${webcode}&limit=100`;
  const response = await fetch(`${url}/external/v1/test/payment/sessions?${query}`, { headers });
  expect(response.status).toBe(200);
  const { data } = (await response.json()) as { data: { sessions: { customReference: string }[] } };
  return data.sessions.map(({ customReference }) => customReference).toSorted();
}

const failed = { success: false, error: { code: 10500, statusCode: 500 } };
const orders = (numbers: number[]) => numbers.map((number) => `order-${number}`).toSorted();

describe("a sandbox on a disk that is full", () => {
  /** The kernel lets no file of the process grow further, as it would on a full disk; `unlimited` frees it. */
  const limitFiles = (pid: number | undefined, bytes: number | "unlimited") =>
    execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);

  it("responds to writes with an error in the envelope, still reads, and writes again when there is space", async () => {
    const { url, process, output } = await start();
    expect((await write(url, 0)).status).toBe(201);
    limitFiles(process.pid, (await stat(`${file}-wal`)).size + 100_000);
    const accepted = [0];
    const refused: number[] = [];
    for (let number = 1; number < 60; number += 1) {
      const { status, json } = await write(url, number);
      if (status === 201) accepted.push(number);
      else {
        expect(json).toMatchObject(failed);
        refused.push(number);
      }
    }
    expect(accepted.length).toBeGreaterThan(1);
    expect(refused.length).toBeGreaterThan(1);
    expect(await kept(url)).toEqual(orders(accepted));
    expect(output.join("\n")).toMatch(/Internal error \(traceId \w+\): /);

    limitFiles(process.pid, "unlimited");
    for (const number of [...accepted, ...refused]) expect((await write(url, number)).status).toBe(201);
    expect(await kept(url)).toEqual(orders([...accepted, ...refused]));
    expect(await running?.end("SIGTERM")).toBe(0);
    const again = await start();
    expect(await kept(again.url)).toEqual(orders([...accepted, ...refused]));
  });
});

describe("a sandbox whose store another process has locked", () => {
  const lock = () => {
    const other = new DatabaseSync(file, { timeout: 5_000 });
    other.exec("BEGIN IMMEDIATE");
    return { release: () => other.close() };
  };

  it("responds with an error in the envelope after its timeout, and writes when the lock is gone", async () => {
    const { url } = await start();
    expect((await write(url, 0)).status).toBe(201);
    const { release } = lock();
    const locked = await write(url, 1);
    expect(locked).toMatchObject({ status: 500, json: failed });
    release();
    expect((await write(url, 1)).status).toBe(201);
    expect(await kept(url)).toEqual(orders([0, 1]));
  });

  it("names the file and the reason when it cannot start", async () => {
    await start();
    await running?.end("SIGTERM");
    const { release } = lock();
    await expect(start()).rejects.toThrow(
      `${file} cannot be opened: another program has locked it; end that one, or wait for it.`,
    );
    release();
  });
});
