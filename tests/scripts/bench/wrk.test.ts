// tier: integration
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { idempotencyKeyHeader } from "../../../generated/constants.ts";
import { type RequestName, requestOf } from "../../../scripts/bench/requests.ts";
import type * as Wrk from "../../../scripts/bench/wrk.ts";
import { hasWrk, wrk } from "../../../scripts/bench/wrk.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { fetchListener } from "../../../src/http/fetch-listener.ts";
import { type Listening, listen } from "../../../src/http/listen.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();

let folder: string;
let server: Listening | undefined;
/** Those over which the last requests came. */
const connections = new Set<unknown>();
const note = (message: unknown) => connections.add((message as { request: IncomingMessage }).request.socket);
beforeAll(() => subscribe("http.server.request.start", note));
afterAll(() => void unsubscribe("http.server.request.start", note));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wrk-"));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

async function wrkTo(respond: (request: Request) => Response | Promise<Response>, name: RequestName) {
  server = await listen(fetchListener(respond), { port: 0, host: "127.0.0.1" });
  connections.clear();
  return wrk(server.url, name, { folder, sessionId: "SHOP01-EXT-1", seconds: 1 });
}

describe.skipIf(!(await hasWrk()))("wrk", () => {
  it.each(["create session", "replay", "get session", "list sessions"] as const)(
    "sends the request of the bench, each with its own idempotency key unless it is a replay: %s",
    async (name) => {
      const wanted = requestOf(name, "SHOP01-EXT-1");
      const sent = new Set<string>();
      const keys = new Set<string | null>();
      let count = 0;
      const perSecond = await wrkTo(async (request) => {
        count += 1;
        keys.add(request.headers.get(idempotencyKeyHeader));
        const { pathname, search } = new URL(request.url);
        const headers = Object.keys(wanted.headers).map((header) => [
          header,
          header === idempotencyKeyHeader ? wanted.headers[header] : request.headers.get(header),
        ]);
        const body = (await request.text()) || undefined;
        const { method } = request;
        sent.add(
          JSON.stringify({ method, path: pathname + search, headers: Object.fromEntries(headers), body }),
        );
        return Response.json({});
      }, name);
      expect([...sent].map((text) => JSON.parse(text))).toEqual([wanted]);
      expect(keys.size).toBe(name === "create session" ? count : 1);
      expect(perSecond).toBeGreaterThan(0);
      // As many as pgbench has.
      expect(connections.size).toBe(20);
    },
  );

  it("fails when a response is not a success", async () => {
    const failing = wrkTo(() => Response.json({}, { status: 503 }), "get session");
    await expect(failing).rejects.toThrow("Some responses to get session were errors");
  });
});

it.each([
  ["responses that are no success", "  Non-2xx or 3xx responses: 7\n"],
  ["connections that break", "  Socket errors: connect 0, read 7, write 0, timeout 0\n"],
])("wrk fails with what it printed for %s", async (_, line) => {
  const output = `  3021 requests in 2.01s, 1.02MB read\n${line}Requests/sec:   1503.24\n`;
  replace(fromRoot("scripts", "run.ts"), { run: async () => output });
  const { wrk: told } = await importAnew<typeof Wrk>("bench/wrk.ts");
  const failing = told("http://127.0.0.1:9", "replay", { folder, sessionId: "S", seconds: 2 });
  await expect(failing).rejects.toThrow(`Some responses to replay were errors: ${output}`);
});

it("no run of wrk has the idempotency keys of another one, which would be replays", async () => {
  const scripts: string[] = [];
  const run = async (...args: string[]) => {
    scripts.push(readFileSync(args[args.indexOf("-s") + 1] ?? "", "utf8"));
    return "Requests/sec: 1\n";
  };
  replace(fromRoot("scripts", "run.ts"), { run });
  const { wrk: told } = await importAnew<typeof Wrk>("bench/wrk.ts");
  for (const _ of [1, 2])
    await told("http://127.0.0.1:9", "create session", { folder, sessionId: "", seconds: 1 });
  expect(new Set(scripts).size).toBe(2);
});

it("the figure of wrk is that of a second, and not that of the whole run", async () => {
  const output =
    "  3021 requests in 2.01s, 1.02MB read\nRequests/sec:   1503.24\nTransfer/sec:    519.27KB\n";
  replace(fromRoot("scripts", "run.ts"), { run: async () => output });
  const { wrk: told } = await importAnew<typeof Wrk>("bench/wrk.ts");
  expect(await told("http://127.0.0.1:9", "replay", { folder, sessionId: "S", seconds: 2 })).toBe(1503.24);
});
