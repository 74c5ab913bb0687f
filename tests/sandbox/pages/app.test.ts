import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Store, StoreUnavailable } from "../../../src/sandbox/core/store.ts";
import { insertContractExamples } from "../../../src/sandbox/payments/contract-examples.ts";
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

it("whatever makes a webhook or a settlement due locks its session or payment, and wakes the worker", async () => {
  let wakes = 0;
  const locked: string[] = [];
  const own = await openApp(
    (opened) => ({
      ...opened,
      transaction: (work, expected) =>
        opened.transaction((sql) => {
          const forUpdate = (table: string) => {
            locked.push(expected?.locks ? `${table}, as announced` : table);
            return sql.forUpdate(table);
          };
          return work({ ...sql, forUpdate });
        }, expected),
    }),
    {},
    () => {
      wakes += 1;
    },
  );
  await insertContractExamples(own.context, { environment: "test", webcode: "SHOP01" });
  const textOf = async (path: string) => (await own.fetchPage(path)).text();
  const send = async (path: string, fields?: Record<string, string>) => {
    [wakes, locked.length] = [0, 0];
    const body = fields && new URLSearchParams(fields);
    const { status } = await own.fetchPage(path, { method: "POST", ...(body && { body }) });
    return [path, status, wakes, [...new Set(locked)]];
  };
  // With the first key comes the client secret, by which a webhook is signed.
  await send("/dashboard/test/keys", { webcode: "SHOP01" });
  await send("/dashboard/test/webhooks", { url: "http://127.0.0.1:3000/", enabled: "on" });
  const session = "/dashboard/test/sessions/SHOP01-EXT-17195000004321";
  const [paymentPage = ""] = /\/pay-external\/\w+/.exec(await textOf(session)) ?? [];
  const payment = "/dashboard/test/payments/SHOP01-PXT-1719500000";
  for (const [path, fields, table] of [
    [`${session}/pay`, { card: "refused" }, "sessions"],
    [paymentPage, { card: "4111 1111 1111 1111", expiry: "12/30", cvc: "123" }, "sessions"],
    [`${payment}5678/refund`, { amount: "1.00", reason: "RETURN" }, "payments, as announced"],
    [`${payment}7890/capture`, { amount: "1.00" }, "payments, as announced"],
    [`${payment}7891/extend`, {}, "payments, as announced"],
    [`${payment}7892/cancel`, {}, "payments, as announced"],
  ] as const)
    expect(await send(path, fields)).toEqual([path, 303, 1, [table]]);
  const [event] = /evt_\w+/.exec(await textOf("/dashboard/test/webhooks")) ?? [];
  for (const [path, fields, status] of [
    [`/dashboard/test/webhooks/${event}/resend`, {}, 303],
    [`/_sandbox/webhook-deliveries/${event}/resend`, undefined, 202],
  ] as const)
    expect(await send(path, fields)).toEqual([path, status, 1, []]);
  await own.store.close();
});

describe("a client secret that was never made", () => {
  it("cannot be rotated, and its environment is named", async () => {
    const response = await fetchPage("/_sandbox/client-secrets/live/rotate", { method: "POST" });
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: { name: "clientSecretNotFound", message: expect.stringContaining("live") } },
    ]);
  });
});

it("the first key of an environment is shown with the client secret that was made for it, and the next one without", async () => {
  const { store: own, fetchPage: fetchOwn } = await openApp((opened) => opened);
  const shown: (string | undefined)[][] = [];
  for (const _ of ["first", "next"]) {
    const body = new URLSearchParams({ webcode: "SHOP01", ips: "" });
    const sent = await fetchOwn("/dashboard/live/keys", { method: "POST", body });
    const page = await (await fetchOwn(sent.headers.get("location") ?? "")).text();
    shown.push(["key", "secret"].map((id) => new RegExp(`id="${id}">(av\\w_)`).exec(page)?.[1]));
  }
  expect(shown).toEqual([
    ["avp_", "avs_"],
    ["avp_", undefined],
  ]);
  await own.close();
});

describe("a path without a route", () => {
  it("is an HTML page for a browser", async () => {
    const response = await fetchPage("/nowhere", { headers: html });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      404,
      "text/html; charset=UTF-8",
    ]);
    const page = await response.text();
    expect(page).toContain("There is no route GET /….");
    expect(page).toContain('<html lang="en">');
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

  it.each([
    ["/dashboard/test/keys", "Dashboard"],
    ["/shop/ko", undefined],
    ["/nowhere", undefined],
    ["/pay-external/unknown", undefined],
  ])(
    "is under a header that marks the link to the part of the site that it belongs to, if any: %s, %s",
    async (path, label) => {
      const served = await openApp((opened) => opened, { site: import.meta.dirname });
      const text = await (await served.fetchPage(path, { headers: html })).text();
      const [header = ""] = /<header class="site".*?<\/header>/s.exec(text) ?? [];
      expect(header, path).toContain("Dashboard");
      expect(/aria-current="true">([^<]+)</.exec(header)?.[1]).toBe(label);
      await served.store.close();
    },
  );

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
    ["/dashboard/test/keys", {}, "text/html; charset=UTF-8"],
    ["/dashboard/test/keys", { Accept: "application/json" }, "application/json"],
    ["/pay-external/unknown", html, "text/html; charset=UTF-8"],
  ])("at %s is reported, and its message is not shown to %j", async (path, headers: object, contentType) => {
    reported.length = 0;
    await store.transaction((sql) => sql.run("ALTER TABLE api_keys RENAME TO lost_keys"));
    await store.transaction((sql) => sql.run("ALTER TABLE sessions RENAME TO lost_sessions"));
    const response = await fetchPage(path, { headers: { ...headers } });
    await store.transaction((sql) => sql.run("ALTER TABLE lost_keys RENAME TO api_keys"));
    await store.transaction((sql) => sql.run("ALTER TABLE lost_sessions RENAME TO sessions"));
    expect([response.status, response.headers.get("content-type")]).toEqual([500, contentType]);
    expect(await response.text()).toMatch(
      /An unexpected error occurred\. Look for traceId [\da-f]{32} in the log of the sandbox\./,
    );
    expect(reported).toEqual([
      expect.objectContaining({ message: expect.stringContaining("no such table") }),
    ]);
  });
});

it("an internal error of a page or the control plane is reported under the traceId that the caller gets", async () => {
  const reports: unknown[] = [];
  const broken = new Error("broken");
  const failing = await openApp(
    (opened) => ({
      ...opened,
      transaction: async () => {
        throw broken;
      },
    }),
    { report: (...report) => void reports.push(report) },
  );
  for (const path of ["/_sandbox/api-keys", "/dashboard/test/keys", "/pay-external/unknown"]) {
    const text = await (await failing.fetchPage(path)).text();
    const [, traceId] = /traceId (\w+)/.exec(text) ?? [];
    expect(traceId, path).toMatch(/^[\da-f]{32}$/);
    expect(reports.splice(0), path).toEqual([[broken, traceId]]);
  }
  await failing.store.close();
});

describe("a page while the store is unavailable", () => {
  it("says that it is, and names no reason", async () => {
    const unavailable = await openApp((opened) => ({
      ...opened,
      transaction: async () => {
        throw new StoreUnavailable("The password is wrong.");
      },
    }));
    const response = await unavailable.fetchPage("/dashboard/test/keys", { headers: html });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
    const page = await response.text();
    expect(page).toContain("<h1>Error 503</h1>");
    expect(page).toContain("The store cannot be read, so no request can be served.");
    expect(page).not.toContain("password");
    expect(unavailable.reported).toEqual([new StoreUnavailable("The password is wrong.")]);
    const json = await unavailable.fetchPage("/_sandbox/api-keys");
    expect(await json.json()).toMatchObject({ error: { name: "internalError" } });
    await unavailable.store.close();
  });
});

describe("an error", () => {
  it.each([
    ["/dashboard/nothing/here/at/all", {}, "text/html"],
    ["/dashboard/nothing/here/at/all", { Accept: "*/*" }, "text/html"],
    ["/dashboard/nothing/here/at/all", { Accept: "image/webp,*/*;q=0.8" }, "text/html"],
    ["/dashboard/nothing/here/at/all", { Accept: "application/json" }, "application/json"],
    ["/dashboard/nowhere/keys", { Accept: "text/html" }, "text/html"],
    ["/dashboard/nowhere/keys", { Accept: "application/json" }, "application/json"],
    ["/dashboard/test/sessions/SHOP01-EXT-1", { Accept: "application/json" }, "application/json"],
    ["/shop/nothing", {}, "text/html"],
    ["/pay-external", {}, "text/html"],
    ["/shopping", {}, "application/json"],
    ["/my/dashboard/", {}, "application/json"],
    ["/nowhere", { Accept: "text/html" }, "text/html"],
    ["/_sandbox/nothing", { Accept: "text/html" }, "application/json"],
  ])("at %s for a request with %j is of the type %s", async (path, headers, type) => {
    const response = await fetchPage(path, { headers: headers as Record<string, string> });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      404,
      expect.stringContaining(type),
    ]);
  });
});

describe("the start page", () => {
  it("is the dashboard where the sandbox serves no developer site", async () => {
    const response = await fetchPage("/");
    expect([response.status, response.headers.get("location")]).toEqual([302, "/dashboard"]);
  });
});

describe("every response of a page or the control plane", () => {
  const strict =
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'";

  it.each([
    ["/nowhere", "no-referrer", "no-store"],
    ["/_sandbox/health", "no-referrer", "no-store"],
    ["/dashboard/test/keys", "same-origin", "no-store"],
    ["/_sandbox/payment-page.css", "no-referrer", "no-cache"],
  ])("is shut off from other sites, as at %s", async (path, referrer, cache) => {
    const { headers } = await fetchPage(path);
    expect(headers.get("content-security-policy")).toBe(strict);
    expect(headers.get("referrer-policy")).toBe(referrer);
    expect(headers.get("cache-control")).toBe(cache);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });
});

describe("the metrics", () => {
  it("are text in the format of Prometheus", async () => {
    const response = await fetchPage("/_sandbox/metrics");
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
    ]);
    expect(await response.text()).toMatch(/^sandbox_worker_up 1$/m);
  });
});
