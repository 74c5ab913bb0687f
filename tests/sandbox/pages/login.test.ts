import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { adminAccess } from "../../../generated/control-plane.ts";
import type { Clock } from "../../../src/sandbox/core/clock.ts";
import { flashLifetime } from "../../../src/sandbox/pages/dashboard/flash.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { loginHeaders } from "../../support/dashboard.ts";
import { manualClock } from "../../support/sandbox.ts";

const adminToken = "an-admin-token-of-mine";
const origin = "http://127.0.0.1:4020";
/** The machine's time. */
let clock: Clock;
let sandbox: Sandbox;
beforeEach(async () => {
  clock = manualClock();
  sandbox = await createSandbox({ adminToken, clock, publicUrl: "https://sandbox.example" });
});
afterEach(() => sandbox.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  sandbox.fetch(new Request(origin + path, { headers }));
const post = (path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  sandbox.fetch(new Request(origin + path, { method: "POST", body: new URLSearchParams(form), headers }));
const logIn = async (token = adminToken) => {
  const response = await post("/dashboard/login", { token });
  return { response, cookie: response.headers.get("set-cookie") ?? "" };
};
/** Where a visit to the keys page ends: its status, and the address that it is sent to. */
const visit = async (headers: Record<string, string>) => {
  const { status, headers: sent } = await get("/dashboard/test/keys", headers);
  return [status, sent.get("location")];
};
const opened = [200, null];
const sentToLogin = [303, "/dashboard/login"];

describe("a login to the dashboard", () => {
  it("opens the pages to the browser that has its cookie", async () => {
    const { response, cookie } = await logIn();
    const headers = { Cookie: cookie.split(";")[0] ?? "" };
    expect([response.status, response.headers.get("location")]).toEqual([303, "/dashboard"]);
    expect(cookie).toMatch(
      /^sandbox_session=[\w-]{36}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(await visit(headers)).toEqual(opened);
    expect(await visit({})).toEqual(sentToLogin);
  });

  it.each([undefined, "http://sandbox.example"])(
    "has a cookie that a browser sends without TLS where callers use none: %s",
    async (publicUrl) => {
      const plain = await createSandbox({ adminToken, clock, ...(publicUrl !== undefined && { publicUrl }) });
      const body = new URLSearchParams({ token: adminToken });
      const response = await plain.fetch(new Request(`${origin}/dashboard/login`, { method: "POST", body }));
      expect(response.headers.get("set-cookie")).toMatch(
        /^sandbox_session=[^;]+; .*HttpOnly; SameSite=Strict$/,
      );
      await plain.close();
    },
  );

  it("leads back to the page of the demo shop that a customer came to, and to no other page", async () => {
    const page = "/shop/ok?order=7&data=eyJh.b-c_d";
    const refused = await get(page);
    expect([refused.status, refused.headers.get("location")]).toEqual([303, "/dashboard/login"]);
    const [next = ""] = refused.headers.getSetCookie();
    expect(next).toMatch(/^sandbox_next=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const logInWith = (cookie: string) => post("/dashboard/login", { token: adminToken }, { Cookie: cookie });
    const back = async (cookie: string) => (await logInWith(cookie)).headers.get("location");
    const led = await logInWith(next.split(";")[0] ?? "");
    expect(led.headers.get("location")).toBe(page);
    // It leads there once.
    expect(led.headers.getSetCookie()[1]).toBe(
      "sandbox_next=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict",
    );
    for (const other of [
      "//evil.example/shop/ok",
      "https://evil.example/",
      "/shop/okay",
      "/dashboard/logout",
    ])
      expect(await back(`sandbox_next=${encodeURIComponent(other)}`)).toBe("/dashboard");
    const headers = await loginHeaders(sandbox, adminToken);
    expect((await get("/shop/ok", headers)).status).toBe(200);
  });

  it("is refused where the token is wrong, on a page that says so once and does not repeat the token", async () => {
    const { response, cookie } = await logIn("a-guess");
    expect([response.status, cookie]).toEqual([303, ""]);
    const refused = response.headers.get("location") ?? "";
    const html = await (await get(refused)).text();
    expect(html).toContain("The admin token is not valid.");
    expect(refused + html).not.toContain("a-guess");
    expect(await (await get(refused)).text()).not.toContain("not valid");
    const late = (await logIn("a-guess")).response.headers.get("location") ?? "";
    await clock.advance(flashLifetime / 1000);
    expect(await (await get(late)).text()).not.toContain("not valid");
  });

  it("ends after twelve hours", async () => {
    const headers = await loginHeaders(sandbox, adminToken);
    await clock.advance(adminAccess.loginSeconds - 1);
    expect(await visit(headers)).toEqual(opened);
    await clock.advance(1);
    expect(await visit(headers)).toEqual(sentToLogin);
  });

  it("does not end when the sandbox's clock is advanced", async () => {
    const headers = await loginHeaders(sandbox, adminToken);
    const advanced = await sandbox.fetch(
      new Request(`${origin}/_sandbox/clock`, {
        method: "POST",
        headers: { Authorization: `Bearer ${adminToken}`, "Content-Type": "application/json" },
        body: JSON.stringify({ advanceSeconds: 30 * 86_400 }),
      }),
    );
    expect(advanced.status).toBe(200);
    expect(await visit(headers)).toEqual(opened);
  });

  it("ends by the button that every page has", async () => {
    const headers = await loginHeaders(sandbox, adminToken);
    const page = await (await get("/dashboard/test/keys", headers)).text();
    expect(page).toContain('<form class="inline" method="post" action="/dashboard/logout">');
    const response = await post("/dashboard/logout", {}, headers);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/dashboard/login"]);
    expect(response.headers.get("set-cookie")).toMatch(/^sandbox_session=; Max-Age=0; Path=\//);
    expect(await visit(headers)).toEqual(sentToLogin);
  });

  it("does not end by the form of another site", async () => {
    const headers = await loginHeaders(sandbox, adminToken);
    const forged = await post("/dashboard/logout", {}, { ...headers, Origin: "https://evil.example" });
    expect(forged.status).toBe(403);
    expect(await visit(headers)).toEqual(opened);
  });

  it("ends when so many others came later that the sandbox keeps no more", async () => {
    const headers = await loginHeaders(sandbox, adminToken);
    const another = () => loginHeaders(sandbox, adminToken);
    for (let count = 1; count < adminAccess.loginsKept; count += 1) await another();
    expect(await visit(headers)).toEqual(opened);
    await another();
    expect(await visit(headers)).toEqual(sentToLogin);
  });
});

describe("wrong admin tokens in a row", () => {
  const guess = (address = "127.0.0.1") =>
    sandbox.fetch(
      new Request(`${origin}/_sandbox/api-keys`, {
        headers: { Authorization: `Bearer guess-from-${address}` },
      }),
    );

  it("make their address wait before the next token is looked at, on the control plane and the dashboard", async () => {
    for (let count = 0; count <= adminAccess.freeAttempts; count += 1)
      expect((await guess()).status).toBe(401);
    const refused = await guess();
    expect([refused.status, refused.headers.get("retry-after"), await refused.json()]).toEqual([
      429,
      "1",
      {
        error: {
          name: "tooManyWrongTokens",
          message: "Too many wrong admin tokens came from this address. Try again in 1 s.",
        },
      },
    ]);
    const { response } = await logIn();
    const page = await get(response.headers.get("location") ?? "");
    expect(await page.text()).toContain("Try again in 1 s.");
    // The sandbox's clock does not shorten it.
    await sandbox.clock.advance({ days: 1 });
    expect((await logIn()).cookie).toBe("");
    await clock.advance(1);
    expect((await logIn()).cookie).toContain("sandbox_session");
    expect((await guess()).status).toBe(401);
  });
});

describe("a dashboard without an admin token", () => {
  it("has no button to log out", async () => {
    const open = await createSandbox();
    const page = await open.fetch(new Request(`${origin}/dashboard/test/keys`));
    expect(page.status).toBe(200);
    expect(await page.text()).not.toMatch(/log ?out/i);
    await open.close();
  });
});
