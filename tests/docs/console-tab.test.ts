import { beforeEach, expect, it, vi } from "vitest";
import type * as Tab from "../../docs/site/console/tab.ts";
import { sandboxCommandTable } from "../../src/sandbox/commands/sandbox.ts";

let tab: typeof Tab;
beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  // These modules remember a tab until it is closed, so each test loads its own. Later test files load theirs again.
  vi.resetModules();
  tab = await import("../../docs/site/console/tab.ts");
});

const exchange = (status: number, response: object, idempotencyKey = "key-1"): Tab.Exchange => ({
  ...{ method: "POST", target: "/", environment: "test", idempotencyKey, request: "", reason: "" },
  ...{ status, milliseconds: 1, response: JSON.stringify(response), isReplay: false },
});

it("the console takes the identifiers of a success for the next operation, and none of an error", () => {
  tab.record(exchange(404, { error: { message: "Not found.", sessionId: "of an error" } }));
  expect(tab.tab.known["test"]).toEqual({});
  tab.record(exchange(201, { data: { sessionId: "one", paymentReference: "two" } }));
  tab.record(exchange(201, { data: { paymentReference: "three" } }));
  expect(tab.tab.known["test"]).toEqual({ sessionId: "one", paymentReference: "three" });
  tab.record(exchange(200, { data: [{ poiId: "four" }, { poiId: "five" }] }));
  expect(tab.tab.known["test"]).toMatchObject({ sessionId: "one", poiId: "four" });
  expect(tab.tab.known["live"]).toEqual({});
  tab.record({ ...exchange(201, { data: { sessionId: "six" } }), environment: "live" });
  expect([tab.tab.known["test"]?.sessionId, tab.tab.known["live"]]).toEqual(["one", { sessionId: "six" }]);
});

it("the console keeps the last twenty exchanges, and tells a replay by its key and its bytes", () => {
  for (let number = 0; number < 25; number += 1) tab.record(exchange(201, { number }));
  expect(tab.tab.history).toHaveLength(20);
  expect(tab.isReplay(exchange(201, { number: 24 }))).toBe(true);
  expect(tab.isReplay(exchange(201, { number: 24 }, "key-2"))).toBe(false);
  expect(tab.isReplay(exchange(201, { number: 99 }))).toBe(false);
  expect(tab.isReplay({ ...exchange(201, { number: 24 }), environment: "live" })).toBe(false);
  const withoutKey = { ...exchange(200, { number: 1 }), idempotencyKey: undefined };
  tab.record(withoutKey);
  expect(tab.isReplay(withoutKey)).toBe(false);
  // The latest comes first.
  expect(tab.tab.history[0]).toBe(withoutKey);
});

it("the console has its API key made for the webcode of the environment's oldest key, once in a tab", async () => {
  const apiKeys = [
    { environment: "live", webcode: "SHOP07" },
    { environment: "test", webcode: "SHOP02" },
    { environment: "test", webcode: "SHOP03" },
  ];
  const made: unknown[] = [];
  const asked = new Set<string>();
  vi.stubGlobal("fetch", async (path: string, { method, body }: RequestInit) => {
    asked.add(path);
    if (method === "GET") return Response.json({ apiKeys });
    made.push(JSON.parse(String(body)));
    return Response.json({ key: `key ${made.length}` });
  });
  const { apiKeyOf } = await import("../../docs/site/console/api-key.ts");
  tab.record(exchange(201, { data: { sessionId: "one" } }));
  const keys = [await apiKeyOf("test"), await apiKeyOf("test"), await apiKeyOf("live")];
  expect(tab.tab.known).toEqual({ test: { apiKey: "key 1", sessionId: "one" }, live: { apiKey: "key 2" } });
  expect([...asked]).toEqual(["/_sandbox/api-keys"]);
  expect([keys, made]).toEqual([
    ["key 1", "key 1", "key 2"],
    [
      { environment: "test", webcode: "SHOP02" },
      { environment: "live", webcode: "SHOP07" },
    ],
  ]);
});

it("the console has its API key made for the usual webcode where the environment has no key, and keeps it for the tab", async () => {
  vi.stubGlobal("fetch", async (_: string, { method, body }: RequestInit) =>
    Response.json(
      method === "GET" ? { apiKeys: [{ environment: "live", webcode: "SHOP07" }] } : { key: body },
    ),
  );
  const { apiKeyOf } = await import("../../docs/site/console/api-key.ts");
  const { webcode } = JSON.parse(await apiKeyOf("test"));
  expect(webcode).toBe(sandboxCommandTable.webcode.default);
  expect(JSON.parse(sessionStorage.getItem("console") ?? "").known.test).toHaveProperty("apiKey");
});
