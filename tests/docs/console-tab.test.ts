import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type * as Key from "../../docs/site/console/api-key.ts";
import type * as Tab from "../../docs/site/console/tab.ts";
import { fromRoot } from "../../scripts/paths.ts";

let tab: typeof Tab;
let opened = 0;
beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  opened += 1;
  tab = await import(`${fromRoot("docs", "site", "console", "tab.ts")}?tab=${opened}`);
});
afterEach(() => vi.unstubAllGlobals());

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
});

it("the console keeps the last twenty exchanges, and tells a replay by its key and its bytes", () => {
  for (let number = 0; number < 25; number += 1) tab.record(exchange(201, { number }));
  expect(tab.tab.history).toHaveLength(20);
  expect(tab.isReplay(exchange(201, { number: 24 }))).toBe(true);
  expect(tab.isReplay(exchange(201, { number: 24 }, "key-2"))).toBe(false);
  expect(tab.isReplay(exchange(201, { number: 99 }))).toBe(false);
});

it("the console has its API key made for the webcode of the environment's oldest key, once in a tab", async () => {
  const apiKeys = [
    { environment: "live", webcode: "SHOP07" },
    { environment: "test", webcode: "SHOP02" },
    { environment: "test", webcode: "SHOP03" },
  ];
  const made: unknown[] = [];
  vi.stubGlobal("fetch", async (_: string, { method, body }: RequestInit) => {
    if (method === "GET") return Response.json({ apiKeys });
    made.push(JSON.parse(String(body)));
    return Response.json({ key: `key ${made.length}` });
  });
  const module = `${fromRoot("docs", "site", "console", "api-key.ts")}?tab=${opened}`;
  const { apiKeyOf }: typeof Key = await import(module);
  const keys = [await apiKeyOf("test"), await apiKeyOf("test"), await apiKeyOf("live")];
  expect([keys, made]).toEqual([
    ["key 1", "key 1", "key 2"],
    [
      { environment: "test", webcode: "SHOP02" },
      { environment: "live", webcode: "SHOP07" },
    ],
  ]);
});
