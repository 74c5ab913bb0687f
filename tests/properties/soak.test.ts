// tier: nightly
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { schema } from "../../src/sandbox/store/postgres-connection.ts";
import { freshDatabase, query, vaultKey } from "../support/postgres.ts";
import { startCli } from "../support/process.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { amountOf, leaveFigures } from "../support/settings.ts";
import { SoakLoad } from "./soak/load.ts";
import { type Sample, sample } from "./soak/sample.ts";

const seconds = amountOf("SOAK_SECONDS", 12);
/** The option of Node in the container file. Without it, the memory for short-lived objects grows and shrinks by 75 MiB. */
const [nodeOptions = ""] =
  /--max-semi-space-size=\d+/.exec(
    readFileSync(fromRoot("docs", "guides", "operation", "Containerfile"), "utf8"),
  ) ?? [];
/** In an hour, a part is a minute. Memory is compared with what it was after the tenth. */
const parts = 60;
const settled = 10;
/** A short run ends before memory has settled. */
const isLong = seconds >= 1200;

let folder: string;
let receiver: Receiver;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "soak-"));
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.close();
  await rm(folder, { recursive: true });
});

const countSessions = (table: string) => `SELECT count(*) AS sessions FROM ${table}`;

const stores = [
  { store: "memory", where: " in memory", fresh: async () => ":memory:", stored: undefined },
  {
    store: "a file",
    where: " on a file",
    fresh: async () => join(folder, "sandbox.db"),
    stored: async (data: string) => {
      const database = new DatabaseSync(data);
      const row = database.prepare(countSessions("sessions")).get() as { sessions: number };
      database.close();
      return row.sessions;
    },
  },
  {
    store: "PostgreSQL",
    where: " on PostgreSQL",
    fresh: freshDatabase,
    stored: async (data: string) =>
      Number((await query<{ sessions: string }>(data, countSessions(`${schema}.sessions`)))[0]?.sessions),
  },
];

/** A receiver of which one response in four is a failure: a status, or a broken connection. */
function failSometimes(): void {
  let events = 0;
  receiver.respond = (response) => {
    receiver.received.length = 0;
    events += 1;
    if (events % 8 === 0) response.destroy();
    else response.writeHead(events % 8 === 4 ? 500 : 204).end();
  };
}

/** Each is met by 20 requests in every fifth part. Whoever sends a write again, after any of them, must get one session. */
const faults = [
  { operation: "createSession", when: "after", effect: { type: "disconnect" } },
  { operation: "createSession", when: "after", effect: { type: "status", statusCode: 503 } },
  { operation: "createSession", when: "before", effect: { type: "disconnect" } },
  { operation: "createPosPayment", when: "after", effect: { type: "truncate" } },
  { operation: "getSession", when: "before", effect: { type: "truncate" } },
  { operation: "*", when: "before", effect: { type: "delay", milliseconds: 100 } },
  { operation: "webhook", effect: { type: "duplicate" } },
].map((fault) => ({ ...fault, times: 20 }));

async function addFaults(url: string): Promise<void> {
  await fetch(`${url}/_sandbox/faults`, { method: "DELETE" });
  for (const fault of faults) {
    const init = { method: "POST", headers: { "Content-Type": "application/json" } };
    const response = await fetch(`${url}/_sandbox/faults`, { ...init, body: JSON.stringify(fault) });
    expect(response.status).toBe(201);
  }
}

describe.each(stores)(
  "half of the highest load, for long, with the store in $store",
  ({ where, fresh, stored }) => {
    const timeout = (seconds * 1.5 + 300) * 1000;
    it("loses nothing, does nothing twice, and leaves memory, files and the cost of a request flat", {
      timeout,
    }, async ({ task }) => {
      failSometimes();
      const data = await fresh();
      const key = "soak_test_key_0123456789";
      const args = [
        "sandbox",
        "--port",
        "0",
        "--data",
        data,
        "--test-key",
        key,
        "--webhook-url",
        receiver.url,
      ];
      const environment = { AVIRATO_VAULT_KEY: vaultKey, NODE_OPTIONS: nodeOptions };
      const running = await startCli(args, /^Sandbox at (\S+)/, environment);
      const load = new SoakLoad(running.match, key);
      const perSecond = (await load.fullRate(Math.min(5, seconds / 6))) / 2;
      const samples: (Sample & { requests: number })[] = [];
      let duplicates = 0;
      for (let part = 1; part <= parts; part += 1) {
        if (part % 5 === 1) await addFaults(running.match);
        await load.steady(perSecond, seconds / parts);
        samples.push({ ...sample(running.process.pid ?? 0), requests: load.requests });
        if (stored || part % settled !== 0) continue;
        duplicates += (await load.check()).duplicates;
        const reset = await fetch(`${running.match}/_sandbox/reset`, { method: "POST" });
        expect(reset.status).toBe(204);
        load.forget();
      }
      duplicates += (await load.check()).duplicates;
      expect(await running.end("SIGTERM")).toBe(0);
      if (stored) {
        const surplus = (await stored(data)) - load.sessions;
        duplicates += Math.max(0, surplus);
        load.lost += Math.max(0, -surplus);
      }

      const [early, last] = [samples[settled - 1], samples.at(-1)];
      // Connections of webhooks open and close all the time, so a single part says little about files.
      const usualFiles = (from: number, to?: number) => {
        const files = samples.slice(from, to).map((one) => one.files ?? 0);
        return files.sort((one, other) => one - other)[Math.floor(files.length / 2)];
      };
      const hundredths = (atEnd = 1, before = 1) => Math.round((atEnd / (before || 1)) * 100);
      const costIn = (part: number) => {
        const [before, after] = samples.slice(part - 1, part + 1);
        return (
          before &&
          after &&
          ((after.processor ?? 0) - (before.processor ?? 0)) / (after.requests - before.requests)
        );
      };
      const grown = {
        memory: hundredths(last?.memory, early?.memory),
        files: hundredths(usualFiles(-settled), usualFiles(settled / 2, settled * 1.5)),
        cost: hundredths(costIn(parts - 1), costIn(settled - 1)),
      };
      const figures = {
        requests: load.requests,
        "requests per second": Math.round(perSecond),
        "requests sent again after a fault": load.retried,
        duplicates,
        divergences: load.divergences,
        "acknowledged writes lost": load.lost,
        "memory at the end, MiB": Math.round(last?.memory ?? 0),
        "memory at the end, hundredths of the tenth part's": grown.memory,
        "open files at the end, hundredths of the tenth part's": grown.files,
        "processor time of a request at the end, hundredths of the tenth part's": grown.cost,
      };
      leaveFigures(task, figures, where);

      expect(load.failed.slice(0, 3)).toEqual([]);
      expect(figures).toMatchObject({ duplicates: 0, divergences: 0, "acknowledged writes lost": 0 });
      if (isLong) {
        expect(grown.memory).toBeLessThanOrEqual(110);
        expect(grown.files).toBeLessThanOrEqual(125);
        // On a shared machine, the same work takes up to twice the processor time.
        expect(grown.cost).toBeLessThanOrEqual(300);
      }
    });
  },
);
