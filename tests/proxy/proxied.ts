import { fetchListener } from "../../src/http/fetch-listener.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { type ContractProxy, createProxy, type ProxyOptions } from "../../src/proxy/proxy.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo } from "../support/sandbox.ts";

/** Changes the response of the sandbox. */
export type Change = (response: Response, text: string, request: Request) => Response | Promise<Response>;

export interface Line {
  at: string;
  operation: string | null;
  place: string;
  rule: string;
}

/** A sandbox, a server in front of it that changes its responses, and the proxy in front of both. */
export interface Proxied extends ReturnType<typeof callsTo> {
  sandbox: Sandbox;
  proxy: ContractProxy;
  url: string;
  /** What the proxy wrote, as text. */
  written: () => string;
  /** The lines since the last call of this function, without their times. */
  takeLines: () => Omit<Line, "at">[];
  /** The change that the next responses get. */
  change: Change | undefined;
  /** The requests that the server received. */
  received: Request[];
  close(): Promise<void>;
}

export async function startProxied(options: Partial<ProxyOptions> = {}): Promise<Proxied> {
  const sandbox = await createSandbox({ testKey: "my_test_key", liveKey: "my_live_key" });
  const received: Request[] = [];
  let written = "";
  let taken = 0;
  const respond = async (request: Request): Promise<Response> => {
    received.push(request.clone());
    const response = await sandbox.fetch(request);
    const { change } = proxied;
    return change ? change(response, await response.clone().text(), request) : response;
  };
  const server: Listening = await listen(fetchListener(respond), { port: 0, host: "127.0.0.1" });
  const proxy = await createProxy({
    upstream: server.url,
    write: (line) => {
      written += line;
    },
    ...options,
  });
  const front = await listen(proxy.listener, { port: 0, host: "127.0.0.1" });
  const via = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    if (!pathname.startsWith("/external/")) return sandbox.fetch(request);
    const body = request.method === "GET" ? null : await request.text();
    return fetch(front.url + pathname + search, { method: request.method, headers: request.headers, body });
  };
  const proxied: Proxied = {
    ...callsTo(sandbox, via),
    ...{ sandbox, proxy, received, url: front.url, change: undefined, written: () => written },
    takeLines: () => {
      const lines = written.split("\n").filter(Boolean).slice(taken);
      taken += lines.length;
      return lines.map((line) => {
        const { at: _, ...rest } = JSON.parse(line) as Line;
        return rest;
      });
    },
    async close() {
      await front.close();
      await server.close();
      await sandbox.close();
    },
  };
  return proxied;
}
