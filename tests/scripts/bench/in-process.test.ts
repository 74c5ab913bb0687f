import { resolve } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { apiKeyHeader, idempotencyKeyHeader } from "../../../generated/constants.ts";
import type * as Client from "../../../scripts/bench/client.ts";
import { type Figures, figures } from "../../../scripts/bench/figures.ts";
import type * as InProcess from "../../../scripts/bench/in-process.ts";
import * as real from "../../../scripts/bench/measure.ts";
import type * as Types from "../../../scripts/bench/types.ts";
import { exampleRequests } from "../../../scripts/docs/example-requests.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";
import { shown } from "./known-servers.ts";

// The parts of the bench that run in this process, with few requests, whose cost is their number.

const bench = (name: string) => fromRoot("scripts", "bench", name);
const { replace, importAnew } = useReplacedModules();
let measured: Figures;
/** What each sender resolved with, once. */
let results: unknown[];
/** How often each sender was to send, the warm-up first. */
let counts: number[];

beforeEach(() => {
  measured = figures();
  counts = [];
  results = [];
  const costOf = async (send: () => Promise<unknown>, count: number) => {
    results.push(await send());
    counts.push(count);
    return counts.length;
  };
  replace(bench("measure.ts"), { ...real, costOf });
});

it("the client is measured against every peer on the sandbox, and against fetch on all four handlers", async () => {
  const peer = vi.fn(async () => {});
  const clientPeers = vi.fn(async () => ({ ky: peer }));
  replace(bench("peers.ts"), { installPeers: async () => {}, clientPeers });
  const sent = vi.spyOn(globalThis, "fetch");
  const { benchClient } = await importAnew<typeof Client>("bench/client.ts");
  await benchClient(measured, { quick: true });
  const origins = sent.mock.calls.map(([to]) => new URL(to instanceof Request ? to.url : String(to)).origin);
  sent.mockRestore();
  const own = ["bare fetch", "fetch with a timeout", "openapi-fetch", "typed client"];
  const expected: Record<string, unknown> = {};
  let next = 0;
  for (const [to, senders] of [
    ["the sandbox", [...own, "ky"]],
    ["a bare handler", own],
    ["the sandbox with no port", own],
    ["an empty function", own],
  ] as const) {
    // The first of six rounds is a warm-up.
    for (const [place, who] of senders.entries()) {
      const costs = [1, 2, 3, 4, 5].map((round) => next + round * senders.length + place + 1);
      expected[`client request to ${to}: ${who}`] = ["µs", costs];
    }
    next += 6 * senders.length;
  }
  expect(shown(measured)).toEqual(expected);
  expect(peer).toHaveBeenCalledTimes(6);
  // Four senders in six rounds to each server; those to functions need no port.
  const byOrigin = Object.values(Object.groupBy(origins, (origin) => origin));
  expect(byOrigin.map((all) => all?.length)).toEqual([24, 24]);
  for (const origin of new Set(origins)) await expect(fetch(origin)).rejects.toThrow("fetch failed");
  expect(clientPeers).toHaveBeenCalledWith(
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/external\/v1\/test\/payment\/session$/),
    expect.any(Function),
    expect.objectContaining({ webcode: "SHOP01" }),
  );
  // A bare handler and the empty function always have the same session; the sandbox makes one.
  const sessions = results.flatMap((found) => {
    const { sessionId } = (found as { data?: { sessionId?: string } } | undefined)?.data ?? {};
    return sessionId === undefined ? [] : [sessionId === "SHOP01-EXT-1"];
  });
  expect(sessions).toEqual([false, true, false, true].flatMap((isTrivial) => Array(12).fill(isTrivial)));
  // The senders of the empty function take so little time that more of them are needed.
  expect(new Set(counts.slice(0, 78))).toEqual(new Set([200]));
  expect(new Set(counts.slice(78))).toEqual(new Set([2_000]));
});

it("the sandbox in this process is measured against MSW with the same requests", async () => {
  const sent = new Map<string, string[]>();
  vi.stubGlobal("fetch", async (request: Request) => {
    const below = `${new URL(request.url).origin}/external/v1/test`;
    const key = request.headers.get(idempotencyKeyHeader);
    const keys = key === "always-the-same" || key === null ? key : "a new one";
    const text = `${request.method} ${request.url.slice(below.length)} ${request.headers.get(apiKeyHeader)} ${keys}`;
    sent.set(below, [...(sent.get(below) ?? []), text]);
    return Response.json({ data: { sessionId: "SHOP01-EXT-1" } });
  });
  const endMsw = vi.fn();
  const startMsw = vi.fn(async () => endMsw);
  replace(bench("peers.ts"), { installPeers: async () => {}, startMsw });
  const { benchInProcess } = await importAnew<typeof InProcess>("bench/in-process.ts");
  await benchInProcess(measured, { quick: true });
  const expected: Record<string, unknown> = {};
  for (const [side, who] of ["sandbox", "MSW", "MSW, canned response"].entries()) {
    for (const [place, what] of ["create session", "replay", "get session"].entries()) {
      // Nine in each round, of which the first is a warm-up.
      const costs = [1, 2, 3].map((round) => 9 * round + 3 * side + place + 1);
      expected[`${what} in process: ${who}`] = ["µs", costs];
    }
  }
  expect(shown(measured)).toEqual(expected);
  // The first one makes the session. The others are the create, the replay and the get, in each of four rounds.
  const round = [
    "POST /payment/session bench_test_key always-the-same",
    "POST /payment/session bench_test_key a new one",
    "POST /payment/session bench_test_key always-the-same",
    "GET /payment/session/SHOP01-EXT-1?webcode=SHOP01 bench_test_key null",
  ];
  const requests = [1, 2, 3, 4].flatMap(() => round);
  const trees = ["http://127.0.0.1:4020", "http://127.0.0.1:4021"].map((host) => `${host}/external/v1/test`);
  expect(sent).toEqual(new Map(trees.map((tree) => [tree, requests])));
  expect(startMsw).toHaveBeenCalledWith(...trees);
  expect(endMsw).toHaveBeenCalledOnce();
  expect(new Set(counts)).toEqual(new Set([500]));
});

it("a whole run has sixty rounds of the client and twelve of the sandbox in this process", async () => {
  const inRounds = vi.fn(async (..._: unknown[]) => {});
  const installPeers = vi.fn(async () => {});
  replace(bench("rounds.ts"), { inRounds });
  const peers = { installPeers, clientPeers: async () => ({}), startMsw: async () => () => {} };
  replace(bench("peers.ts"), peers);
  const { benchClient } = await importAnew<typeof Client>("bench/client.ts");
  await benchClient(measured, { quick: false });
  const { benchInProcess } = await importAnew<typeof InProcess>("bench/in-process.ts");
  await benchInProcess(measured, { quick: false });
  expect(inRounds.mock.calls.map(([, rounds]) => rounds)).toEqual([60, 60, 60, 60, 12]);
  expect(installPeers).toHaveBeenCalledTimes(2);
});

it("the pipeline is the time of each of the project's own commands, as seconds", async () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  const run = async (_: string, script: string) =>
    void now.mockReturnValue(performance.now() + (script.endsWith("docs.ts") ? 7_500 : 2_500));
  replace(fromRoot("scripts", "run.ts"), { run });
  const { benchPipeline } = await importAnew<typeof InProcess>("bench/in-process.ts");
  await benchPipeline(measured, { quick: false }).finally(() => now.mockRestore());
  expect(shown(measured)).toEqual({
    "build pipeline: npm run generate": ["s", [2.5, 2.5, 2.5]],
    "build pipeline: npm run docs": ["s", [7.5, 7.5, 7.5]],
  });
});

it("the type check is the compiler's time for that part alone, with a file for each operation", async () => {
  const promises = await vi.importActual<object>("node:fs/promises");
  const written: string[] = [];
  const nothing = async () => {};
  let config: { extends?: string; include?: string[] } = {};
  const writeFile = async (file: string, text: string) => {
    written.push(file);
    if (file.endsWith(".json")) config = JSON.parse(text);
  };
  const rm = vi.fn(async (..._: unknown[]) => {});
  replace("node:fs/promises", { ...promises, mkdir: nothing, rm, writeFile });
  const run = vi.fn(async (..._: string[]) => "Parse time: 1.00s\nCheck time:    2.25s\nTotal time: 4.00s\n");
  replace(fromRoot("scripts", "run.ts"), { run });
  const { benchTypes } = await importAnew<typeof Types>("bench/types.ts");
  await benchTypes(measured, { quick: true });
  expect(shown(measured)).toEqual({
    "type check: a consumer with every operation": ["s", [2.25, 2.25]],
  });
  const folder = fromRoot(".cache", "bench-types");
  expect(run).toHaveBeenCalledWith("tsc", "-p", folder, "--extendedDiagnostics");
  // An operation that is no more would stay a part of it.
  expect(rm.mock.calls).toEqual([[folder, { recursive: true }]]);
  const names = (await exampleRequests()).map(({ operationId }) => `${operationId}.ts`);
  expect(written.toSorted()).toEqual(
    [...names, "tsconfig.json"].map((name) => `${folder}/${name}`).toSorted(),
  );
  expect([resolve(folder, config.extends ?? ""), config.include]).toEqual([
    fromRoot("tsconfig.json"),
    ["*.ts"],
  ]);
  await benchTypes(measured, { quick: false });
  // Five rounds beside the two of the quick run.
  expect(measured.values({ what: "type check", who: "a consumer with every operation" })).toHaveLength(7);
});
