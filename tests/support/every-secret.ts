import fs from "node:fs";
import { ServerResponse } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterAll, afterEach, expect, vi } from "vitest";
import { type Leaks, leaksOfProcess } from "./leaks.ts";

// A setup file of vitest: a test fails when a secret that a sandbox made leaves it where nothing may show one. Looked
// through are the responses of sandboxes and of all servers in the process, what is written to stdout, stderr and the
// request log, error messages, and every file of a folder before a test removes it, also those of other processes.

const leaks = leaksOfProcess();
/** In the global object, because each test file has this module of its own. */
const watched = Symbol.for("this process is watched for secrets");
const shared = globalThis as { [watched]?: true };
if (!shared[watched]) watchProcess(leaks);
shared[watched] = true;

/** What makes a secret shows it. */
const showsSecret = (method: string, target: string): boolean =>
  method === "POST" && /\/(api-keys|keys|client-secrets|client-secret|regenerate|rotate)\b/.test(target);

/** The page of the dashboard to which the form that made a secret redirects: it shows it once. */
const showsSecretOnce = (target: string): boolean => /^\/dashboard\/\w+\/keys\?shown=/.test(target);

/** Checks a part of a response. */
function checkShown(found: Leaks, method: string, target: string, text: string): void {
  const place = `the response to ${method} ${target}`;
  if (showsSecretOnce(target)) found.checkAfterFirst(place, text);
  else found.check(place, text);
}

vi.mock("../../src/sandbox/core/identifiers.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/sandbox/core/identifiers.ts")>();
  const noted =
    <Values extends unknown[]>(make: (...values: Values) => string) =>
    (...values: Values) => {
      const secret = make(...values);
      leaks.made(secret);
      return secret;
    };
  return {
    ...original,
    apiKey: noted(original.apiKey),
    clientSecret: noted(original.clientSecret),
  };
});

vi.mock("../../src/sandbox/sandbox.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/sandbox/sandbox.ts")>();
  const createSandbox: typeof original.createSandbox = async (options = {}) => {
    const lines = options.logRequests;
    const sandbox = await original
      .createSandbox({
        ...options,
        ...(lines && {
          logRequests: (text) => {
            leaks.check("the request log", text);
            lines(text);
          },
        }),
      })
      .catch((error: Error) => {
        leaks.check("the error of a start", String(error));
        throw error;
      });
    const fetch: typeof sandbox.fetch = async (input, init) => {
      const { method, url } = input instanceof Request ? input : { method: "GET", url: String(input) };
      return watchResponse(init?.method ?? method, url, await sandbox.fetch(input, init));
    };
    return { ...sandbox, fetch };
  };
  return { ...original, createSandbox };
});

/** Checks what is read of a response. A clone of a body that is cut off by a fault would end as if it were whole. */
function watchResponse(method: string, url: string, response: Response): Response {
  const { pathname, search } = new URL(url, "http://localhost");
  if (showsSecret(method, pathname + search)) return response;
  leaks.check(`the headers of ${method} ${pathname}`, JSON.stringify([...response.headers]));
  if (!response.body) return response;
  let text = "";
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      text += Buffer.from(chunk).toString("latin1");
      controller.enqueue(chunk);
    },
    flush: () => checkShown(leaks, method, pathname + search, text),
  });
  return new Response(response.body.pipeThrough(watch), response);
}

/** Watches what leaves this process. */
function watchProcess(found: Leaks): void {
  const text = (chunk: unknown) =>
    typeof chunk === "string" || chunk instanceof Uint8Array ? Buffer.from(chunk).toString("latin1") : "";

  for (const kind of ["write", "end"] as const) {
    const original = ServerResponse.prototype[kind] as (...values: unknown[]) => unknown;
    ServerResponse.prototype[kind] = function (this: ServerResponse, ...values: unknown[]) {
      const { method = "", url = "" } = this.req ?? {};
      if (!showsSecret(method, url)) checkShown(found, method, url, text(values[0]));
      return original.apply(this, values);
    } as never;
  }
  for (const stream of ["stdout", "stderr"] as const) {
    const write = process[stream].write.bind(process[stream]) as (...values: unknown[]) => boolean;
    process[stream].write = ((...values: unknown[]) => {
      found.check(stream, text(values[0]));
      return write(...values);
    }) as never;
  }

  const { rm } = fs.promises;
  fs.promises.rm = async (path, options) => {
    if (options?.recursive) checkFolder(found, String(path));
    return rm(path, options);
  };
  const { rmSync } = fs;
  fs.rmSync = (path, options) => {
    if (options?.recursive) checkFolder(found, String(path));
    rmSync(path, options);
  };
  syncBuiltinESMExports();
}

/** Larger files are programs and packages. */
const largestFile = 16 * 1024 * 1024;
const installed = new Set(["node_modules", ".git"]);

function checkFolder(found: Leaks, folder: string): void {
  const entries = fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? fs.readdirSync(folder, { withFileTypes: true })
    : [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !installed.has(entry.name)) checkFolder(found, path);
    if (entry.isFile() && fs.statSync(path).size <= largestFile)
      found.check(`the file ${entry.name}`, fs.readFileSync(path, "latin1"));
  }
}

/** Of the test that has just ended, or of what runs before and after the tests of a file. */
const expectNone = () => expect(leaks.take()).toEqual([]);
afterEach(expectNone);
afterAll(expectNone);
