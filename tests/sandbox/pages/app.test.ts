import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { openApp } from "../../support/app.ts";

let store: Store;
let fetchPage: (path: string, init?: RequestInit) => Promise<Response>;
/** What transactions rejected with, and what was reported. */
const rejected: unknown[] = [];
let reported: unknown[];

beforeAll(async () => {
  ({ store, fetchPage, reported } = await openApp((opened) => ({
    ...opened,
    transaction: (work) =>
      opened.transaction(work).catch((error) => {
        rejected.push(error);
        throw error;
      }),
  })));
});
afterAll(() => store.close());

const html = { Accept: "text/html,*/*;q=0.8" };
const form = { method: "POST", body: new URLSearchParams({ action: "pay", card: "authorised" }) };
const json = (method: string, body: unknown) => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

/** The texts of the links in the header of a page. */
const headerOf = (page: string): string => {
  const [header = ""] = /<header class="site".*?<\/header>/s.exec(page) ?? [];
  expect(page).toContain('href="/_sandbox/site-header.css"');
  return [...header.matchAll(/<a href="[^"]+"[^>]*>([^<]+)</g)].map(([, label]) => label).join(" ");
};

describe("an expected error of the control plane or a page", () => {
  it.each([
    ["/pay-external/unknown", undefined, 404],
    ["/pay-external/unknown", form, 404],
    ["/dashboard/test/sessions/SHOP01-EXT-1", undefined, 404],
    ["/dashboard/test/sessions/SHOP01-EXT-1/pay", form, 303],
    ["/dashboard/test/webhooks/evt_1", undefined, 404],
    ["/dashboard/test/webhooks/evt_1/resend", form, 303],
    ["/dashboard/test/keys/key_1/ips", undefined, 404],
    ["/dashboard/test/keys/key_1/ips", form, 303],
    ["/dashboard/test/keys/key_1/revoke", form, 303],
    ["/dashboard/test/keys/key_1/regenerate", form, 303],
    ["/dashboard/test/keys/rotate", form, 303],
    ["/dashboard/nowhere/keys", undefined, 404],
    ["/_sandbox/sessions/SHOP01-EXT-1/pay", { method: "POST" }, 404],
    ["/_sandbox/sessions/SHOP01-EXT-1/cancel", { method: "POST" }, 404],
    ["/_sandbox/api-keys/key_1/revoke", { method: "POST" }, 404],
    ["/_sandbox/webhook-deliveries/evt_1/resend", { method: "POST" }, 404],
    ["/_sandbox/webhooks/test", json("PUT", { url: "http://127.0.0.1:1/", enabled: true }), 422],
  ])(
    "at %s lets its transaction commit, because a rollback would undo other requests",
    async (path, init, status) => {
      rejected.length = 0;
      expect((await fetchPage(path, init)).status).toBe(status);
      expect(rejected).toEqual([]);
    },
  );
});

describe("a path without a route", () => {
  it("is an HTML page for a browser", async () => {
    const response = await fetchPage("/nowhere", { headers: html });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      404,
      "text/html; charset=UTF-8",
    ]);
    expect(await response.text()).toContain("There is no route GET /….");
  });

  it.each([
    ["/nowhere", "Guides Reference Console Dashboard Search"],
    ["/pay-external/unknown", "Guías Referencia Consola Panel Buscar"],
  ])("is a page below the header that all pages share: %s", async (path, labels) => {
    const served = await openApp((opened) => opened, { site: import.meta.dirname });
    const headers = { ...html, "Accept-Language": "es" };
    expect(headerOf(await (await served.fetchPage(path, { headers })).text())).toBe(labels);
    // Without a developer site there is nothing to lead to.
    expect(headerOf(await (await fetchPage(path, { headers })).text())).toBe("");
    await served.store.close();
  });

  it("is JSON for a program", async () => {
    const response = await fetchPage("/nowhere");
    const error = { name: "routeNotFound", message: "There is no route GET /…." };
    expect([response.status, await response.json()]).toEqual([404, { error }]);
  });

  it("is shown without its markup", async () => {
    const response = await fetchPage("/<script>alert(1)<%2Fscript>", { headers: html });
    const page = await response.text();
    expect(page).toContain("There is no route GET /…");
    expect(page).not.toContain("<script>");
  });
});

describe("an internal error", () => {
  it.each([
    ["/_sandbox/api-keys", {}, "application/json"],
    ["/dashboard/test/keys", html, "text/html; charset=UTF-8"],
    ["/pay-external/unknown", html, "text/html; charset=UTF-8"],
  ])("at %s is reported, and its message is not shown", async (path, headers, contentType) => {
    reported.length = 0;
    await store.transaction((sql) => sql.run("ALTER TABLE api_keys RENAME TO lost_keys"));
    await store.transaction((sql) => sql.run("ALTER TABLE sessions RENAME TO lost_sessions"));
    const response = await fetchPage(path, { headers });
    await store.transaction((sql) => sql.run("ALTER TABLE lost_keys RENAME TO api_keys"));
    await store.transaction((sql) => sql.run("ALTER TABLE lost_sessions RENAME TO sessions"));
    expect([response.status, response.headers.get("content-type")]).toEqual([500, contentType]);
    expect(await response.text()).toContain("An unexpected error occurred.");
    expect(reported).toEqual([
      expect.objectContaining({ message: expect.stringContaining("no such table") }),
    ]);
  });
});
