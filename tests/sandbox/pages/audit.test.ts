import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { openApp } from "../../support/app.ts";
import { loginHeaders } from "../../support/dashboard.ts";
import { manualClock, webcode } from "../../support/sandbox.ts";

const adminToken = "an-admin-token-of-mine";
const origin = "http://127.0.0.1:4020";
let sandbox: Sandbox;
let text: string;
beforeEach(async () => {
  text = "";
  const audit = (lines: string) => {
    text += lines;
  };
  sandbox = await createSandbox({ adminToken, clock: manualClock(), audit });
});
afterEach(() => sandbox.close());

const lines = () =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const line = (method: string, route: string | null, status: number, outcome: string) => ({
  time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  event: "control-plane",
  method,
  ...(route === null ? {} : { route }),
  status,
  address: "127.0.0.1",
  outcome,
});

async function control(method: string, path: string, body?: object, token = adminToken): Promise<string> {
  const headers = { Authorization: `Bearer ${token}`, ...(body && { "Content-Type": "application/json" }) };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  return (await sandbox.fetch(new Request(`${origin}/_sandbox${path}`, init))).text();
}
const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  sandbox.fetch(
    new Request(`${origin}/dashboard${path}`, { method: "POST", body: new URLSearchParams(fields), headers }),
  );

describe("the audit", () => {
  it("has a line for each write of the control plane, without the secrets that it shows", async () => {
    const made = JSON.parse(await control("POST", "/api-keys", { environment: "test", webcode }));
    await control("POST", `/api-keys/${made.id}/revoke`);
    const { clientSecret } = JSON.parse(await control("POST", "/client-secrets/test/rotate"));
    expect(lines()).toEqual([
      line("POST", "/_sandbox/api-keys", 201, "done"),
      line("POST", "/_sandbox/api-keys/{id}/revoke", 200, "done"),
      line("POST", "/_sandbox/client-secrets/{environment}/rotate", 200, "done"),
    ]);
    for (const secret of [made.key, clientSecret, adminToken]) expect(text).not.toContain(secret);
  });

  it("is among the lines of the requests when those are logged, and not written twice", async () => {
    let logged = "";
    const own = await createSandbox({
      audit: () => expect.fail("The audit has a line."),
      logRequests: (more) => {
        logged += more;
      },
    });
    await own.fetch(`${origin}/_sandbox/client-secrets/test/rotate`, { method: "POST" });
    await own.fetch("/external/v1/test/pos/terminals?webcode=SHOP01", {
      headers: { "X-API-KEY": own.keys.test },
    });
    await own.close();
    const events = logged.trim().split("\n");
    expect(events.map((event) => JSON.parse(event).event)).toEqual(["control-plane", "request"]);
  });

  it("has the address of the caller that a trusted proxy saw", async () => {
    let written = "";
    const proxied = await createSandbox({
      adminToken,
      trustProxy: 1,
      audit: (more) => {
        written += more;
      },
    });
    const { url } = await proxied.listen({ port: 0 });
    const headers = { "X-Forwarded-For": "198.51.100.1, 203.0.113.7" };
    await fetch(`${url}/_sandbox/api-keys`, { headers });
    await proxied.close();
    expect(JSON.parse(written)).toMatchObject({ status: 401, address: "203.0.113.7" });
  });

  it("has a line for each failure, without the token that was tried or the path that was asked for", async () => {
    await control("GET", "/api-keys", undefined, "a-guessed-token");
    await control("POST", "/api-keys/key_1/revoke");
    await control("GET", "/avs_secret");
    await control("GET", "/webhook-deliveries?environment=nowhere");
    await sandbox.fetch(new Request(`${origin}/_sandbox/api-keys`));
    expect(lines()).toEqual([
      line("GET", "/_sandbox/api-keys", 401, "wrongAdminToken"),
      line("POST", "/_sandbox/api-keys/{id}/revoke", 404, "apiKeyNotFound"),
      line("GET", null, 404, "routeNotFound"),
      line("GET", "/_sandbox/webhook-deliveries", 400, "unknownEnvironment"),
      line("GET", "/_sandbox/api-keys", 401, "missingAdminToken"),
    ]);
    expect(text).not.toMatch(/a-guessed-token|avs_secret/);
  });

  it("names no route that a developer site has for every path", async () => {
    const audited: unknown[] = [];
    const { store, fetchPage } = await openApp((opened) => opened, {
      site: import.meta.dirname,
      audit: (request) => void audited.push(request),
    });
    await fetchPage("/_sandbox/avs_secret");
    expect(audited).toMatchObject([{ route: undefined, status: 404 }]);
    await store.close();
  });

  it("has no line for what only reads", async () => {
    await control("GET", "/api-keys");
    await control("GET", "/clock");
    await control("HEAD", "/clock");
    await control("POST", "/health");
    expect(text).toBe("");
  });

  it("has a line for an internal error, which does not tell it", async () => {
    const audited: unknown[] = [];
    const { store, fetchPage } = await openApp(
      (opened) => ({
        ...opened,
        transaction: async () => {
          throw new Error("no such table");
        },
      }),
      { audit: (request) => void audited.push(request) },
    );
    await fetchPage("/_sandbox/api-keys");
    expect(audited).toEqual([
      {
        ...{ method: "GET", route: "/_sandbox/api-keys", status: 500 },
        ...{ address: "127.0.0.1", outcome: "internalError" },
      },
    ]);
    await store.close();
  });

  it("has a line for each write on the dashboard, logins and refusals among them", async () => {
    await form("/login", { token: "a-guessed-token" });
    await form("/test/keys", { webcode, ips: "" });
    const cookie = await loginHeaders(sandbox, adminToken);
    await form("/test/keys", { webcode, ips: "" }, cookie);
    await form("/test/keys", { webcode: "no code", ips: "" }, cookie);
    await form("/test/webhooks/evt_1/resend", {}, cookie);
    await form("/logout", {}, cookie);
    expect(lines()).toEqual([
      line("POST", "/dashboard/login", 303, "wrongAdminToken"),
      line("POST", "/dashboard/{environment}/keys", 303, "loginRequired"),
      line("POST", "/dashboard/login", 303, "done"),
      line("POST", "/dashboard/{environment}/keys", 303, "done"),
      line("POST", "/dashboard/{environment}/keys", 303, "invalidBody"),
      line("POST", "/dashboard/{environment}/webhooks/{id}/resend", 303, "deliveryNotFound"),
      line("POST", "/dashboard/logout", 303, "done"),
    ]);
    expect(text).not.toMatch(/a-guessed-token|an-admin-token/);
  });

  it("is among the lines of the requests where those are collected", async () => {
    let collected = "";
    const logRequests = (more: string) => {
      collected += more;
    };
    const logged = await createSandbox({ clock: manualClock(), logRequests });
    await logged.fetch(new Request(`${origin}/_sandbox/reset`, { method: "POST" }));
    expect(JSON.parse(collected)).toEqual(line("POST", "/_sandbox/reset", 204, "done"));
    await logged.close();
  });
});
