import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { environments } from "../../../generated/constants.ts";
import type * as Peers from "../../../scripts/bench/peers.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { defaultTimeoutMs } from "../../../src/client/call.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
const installed = (name: string) => fromRoot(".cache", "peers", name);
const url = "http://127.0.0.1:4020/external/v1/test/payment/session";

it("peers are called where they are installed, with what they are told", async () => {
  const createSenders = vi.fn();
  const startMsw = vi.fn();
  replace(installed("clients.mjs"), { createSenders });
  replace(installed("msw.mjs"), { startMsw });
  const peers = await importAnew<typeof Peers>("bench/peers.ts");
  const headers = () => ({});
  await peers.clientPeers(url, headers, { webcode: "SHOP01" });
  await peers.startMsw("a tree", "a canned tree");
  expect(createSenders.mock.calls).toEqual([[url, headers, { webcode: "SHOP01" }]]);
  expect(startMsw.mock.calls).toEqual([["a tree", "a canned tree"]]);
  const [program = "", ...options] = peers.mockoon(4022);
  expect(program).toBe(installed("node_modules/@mockoon/cli/bin/run.js"));
  expect(options.join(" ")).toBe(
    `start --data ${installed("mockoon.json")} --port 4022 --disable-log-to-file --disable-admin-api`,
  );
});

it("peers are installed from their folder, all of them, into the one in which they are called", async () => {
  const prepareWorkspace = vi.fn(async (..._: unknown[]) => "");
  replace(fromRoot("scripts", "workspace.ts"), { prepareWorkspace });
  vi.spyOn(console, "log").mockReturnValue();
  await (await importAnew<typeof Peers>("bench/peers.ts")).installPeers();
  // A workspace is in the folder of .cache/ that has the name of its sources.
  expect(prepareWorkspace.mock.calls).toEqual([["scripts/bench/peers"]]);
});

it("Mockoon keeps the sessions of the routes that are measured", () => {
  const { endpointPrefix, rootChildren, routes, data } = JSON.parse(
    readFileSync(fromRoot("scripts", "bench", "peers", "mockoon.json"), "utf8"),
  );
  const [{ uuid, endpoint, type, responses }] = routes;
  expect(`/${endpointPrefix}/${endpoint}`).toBe(`${environments.test.routes}/payment/session`);
  expect(type).toBe("crud");
  const [{ id, value }] = data;
  expect(responses).toMatchObject([
    { crudKey: "sessionId", latency: 0, statusCode: 200, bodyType: "DATABUCKET", databucketID: id },
  ]);
  expect(value).toBe("[]");
  expect(rootChildren).toEqual([{ type: "route", uuid }]);
});

it("the other clients have the time limit and the two retries of the typed client, also for a POST", async () => {
  const seen: Record<string, unknown> = {};
  const note = (name: string) => (to: string, options: object) => {
    seen[name] = { to, ...options };
    return { json: () => "sent" };
  };
  const create = (name: string) => (options: object) => {
    seen[`${name} is made`] = options;
    return { post: note(name) };
  };
  const middleware: {
    onResponse?: (call: object) => Promise<Response>;
    onRequest?: (call: object) => unknown;
    onError?: (call: object) => Promise<Response>;
  } = {};
  replace("ky", { default: { create: create("ky") } });
  replace("axios", { default: { create: create("axios") } });
  replace("axios-retry", { default: (_: object, options: object) => (seen["axios-retry"] = options) });
  replace("ofetch", { ofetch: note("ofetch") });
  replace("openapi-fetch", {
    default: (options: object) => {
      seen["openapi-fetch"] = options;
      return { use: (added: object) => Object.assign(middleware, added), POST: note("POST") };
    },
  });
  const { createSenders } = await importAnew<{ createSenders: typeof Peers.clientPeers }>(
    "bench/peers/clients.mjs",
  );
  const headers = () => ({ "X-Api-Key": "a-key" });
  const senders = await createSenders(url, headers, { webcode: "SHOP01" });
  for (const send of Object.values(senders)) await send();
  const timeout = defaultTimeoutMs("POST /payment/session");
  expect(seen).toMatchObject({
    "ky is made": { timeout, retry: { limit: 2, methods: ["post"] } },
    ky: { to: url, json: { webcode: "SHOP01" }, headers: headers() },
    "axios is made": { timeout },
    "axios-retry": { retries: 2 },
    axios: { to: url, webcode: "SHOP01" },
    "openapi-fetch": { baseUrl: new URL(url).origin },
    POST: { to: new URL(url).pathname, body: { webcode: "SHOP01" }, headers: headers() },
    ofetch: { to: url, method: "POST", body: { webcode: "SHOP01" }, headers: headers(), retry: 2, timeout },
  });
  const { retryCondition } = seen["axios-retry"] as { retryCondition(error: object): boolean };
  const statuses = [400, 409, 429, 500, 503];
  expect(statuses.map((status) => retryCondition({ response: { status } }))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(retryCondition({})).toBe(true);

  const again = vi.fn(async (_: Request) => new Response(null, { status: 500 }));
  vi.stubGlobal("fetch", again);
  const request = new Request(url, { method: "POST", body: "{}" });
  middleware.onRequest?.({ request, id: "1" });
  const last = await middleware.onResponse?.({ response: new Response(null, { status: 503 }), id: "1" });
  expect(last?.status).toBe(500);
  expect(await Promise.all(again.mock.calls.map(([sent]) => sent.text()))).toEqual(["{}", "{}"]);
  // Without a response it is sent again, too.
  middleware.onRequest?.({ request: new Request(url, { method: "POST", body: "{}" }), id: "2" });
  expect((await middleware.onError?.({ id: "2" }))?.status).toBe(500);
});
