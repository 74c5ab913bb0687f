import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { adminAccess } from "../../../../generated/control-plane.ts";
import type { Clock } from "../../../../src/sandbox/core/clock.ts";
import { createSandbox, type Sandbox } from "../../../../src/sandbox/sandbox.ts";
import { loginHeaders } from "../../../support/dashboard.ts";
import { type DashboardForm, dashboardForms, dashboardRoutes } from "../../../support/dashboard-forms.ts";
import { callsTo, manualClock } from "../../../support/sandbox.ts";
import { useSharedStoreFolder } from "../../../support/store-folder.ts";
import { storeRows } from "../../../support/store-rows.ts";

const adminToken = "an-admin-token-of-mine";
const origin = "http://127.0.0.1:4020";
const options = { adminToken, send: async () => 204, webhookUrl: "http://127.0.0.1:3000/webhooks" };
const { folder, file: data } = useSharedStoreFolder();
let clock: Clock;
let sandbox: Sandbox;
let other: Sandbox;
let forms: DashboardForm[];
let pages: string[];

beforeAll(async () => {
  clock = manualClock();
  sandbox = await createSandbox({ ...options, clock, data });
  other = await createSandbox({ ...options, clock });
  forms = await dashboardForms(sandbox, callsTo(sandbox, withTokenTo(sandbox)));
  await sandbox.clock.advance({ seconds: 60 });
  const named = new Map(forms.map(({ route, page }) => [route, page]));
  pages = dashboardRoutes("GET")
    .filter((route) => !open.includes(route))
    .map((route) => named.get(route) ?? route)
    .map((path) =>
      path.replace("/:environment", "/test").replace("/:id/:action{regenerate|revoke}", "/key_1/revoke"),
    )
    .map((path) => path.replace(":id", "unknown"));
});
afterAll(async () => {
  await Promise.all([sandbox.close(), other.close()]);
});

/** Everybody may open these: without them nobody could log in. */
const open = ["/login", "/dashboard.css", "/dashboard.js"];

/** Sends requests with the admin token where one is required. */
const withTokenTo = (target: Sandbox) => (request: Request) => {
  if (new URL(request.url).pathname.startsWith("/_sandbox")) {
    request.headers.set("Authorization", `Bearer ${adminToken}`);
  }
  return target.fetch(request);
};
const get = (path: string, headers: Record<string, string> = {}) =>
  sandbox.fetch(new Request(`${origin}/dashboard${path}`, { headers }));
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  sandbox.fetch(
    new Request(`${origin}/dashboard${path}`, { method: "POST", body: new URLSearchParams(fields), headers }),
  );
const logIn = async (at = sandbox) => (await loginHeaders(at, adminToken)).Cookie;
const outcome = ({ status, headers }: Response) => [status, headers.get("location")];
const sentToLogin = [303, "/dashboard/login"];

/** Cookies that open nothing. */
const bad: Record<string, () => Promise<string> | string> = {
  "no cookie": () => "",
  "an empty cookie": () => "sandbox_session=",
  "a forged cookie": () => `sandbox_session=${crypto.randomUUID()}`,
  "the admin token as the cookie": () => `sandbox_session=${adminToken}`,
  "the name of a member that every object has": () => "sandbox_session=__proto__",
  "the cookie of a login to another sandbox": () => logIn(other),
  "a cookie without its last character": async () => (await logIn()).slice(0, -1),
  "a cookie with one character more": async () => `${await logIn()}0`,
  "a cookie in capital letters": async () =>
    (await logIn()).replace(/=(.*)$/, (_, name: string) => `=${name.toUpperCase()}`),
  "an expired cookie": async () => {
    const cookie = await logIn();
    await clock.advance(adminAccess.loginSeconds);
    return cookie;
  },
  "the cookie of a login that has ended": async () => {
    const cookie = await logIn();
    await post("/logout", {}, { Cookie: cookie });
    return cookie;
  },
};

describe("the forms of this test", () => {
  it("are all that the dashboard has", async () => {
    const routes = dashboardRoutes("POST").filter((route) => !["/login", "/logout"].includes(route));
    expect(forms.map(({ route }) => route).toSorted()).toEqual(routes.toSorted());
    expect(pages.length).toBeGreaterThanOrEqual(15);
  });
});

describe.each(Object.entries(bad))("%s", (_, make) => {
  let headers: Record<string, string>;
  beforeEach(async () => {
    headers = { Cookie: await make() };
  });

  it("opens no page of the dashboard", async () => {
    for (const path of pages) {
      for (const method of ["GET", "HEAD"]) {
        const response = await sandbox.fetch(new Request(`${origin}/dashboard${path}`, { method, headers }));
        expect([path, ...outcome(response)]).toEqual([path, ...sentToLogin]);
        expect(await response.text()).toBe("");
      }
    }
  });

  it("sends no form of the dashboard", async () => {
    await sandbox.settled();
    const before = storeRows(data);
    for (const { action, fields } of forms) {
      expect([action, ...outcome(await post(action, fields, headers))]).toEqual([action, ...sentToLogin]);
    }
    expect(storeRows(data)).toEqual(before);
  });

  it("ends no login", async () => {
    const login = await logIn();
    await post("/logout", {}, headers);
    expect((await get("/test/keys", { Cookie: login })).status).toBe(200);
  });
});

describe("a request of another site with the cookie of a login", () => {
  const foreign: Record<string, Record<string, string>> = {
    "another origin": { Origin: "https://evil.example" },
    "another port": { Origin: "http://127.0.0.1:3000" },
    "another scheme and no port": { Origin: "https://127.0.0.1" },
    "an opaque origin": { Origin: "null" },
    "a site that the browser calls another one": { "Sec-Fetch-Site": "cross-site" },
    "a site that the browser calls a sister": { Origin: origin, "Sec-Fetch-Site": "same-site" },
  };

  it.each(Object.entries(foreign))("is refused at every form when it comes from %s", async (_, headers) => {
    const login = { Cookie: await logIn() };
    await sandbox.settled();
    const before = storeRows(data);
    for (const { action, fields } of forms) {
      const response = await post(action, fields, { ...login, ...headers });
      expect([action, response.status]).toEqual([action, 403]);
      expect(await response.text()).toContain("The request comes from a page of another site.");
    }
    expect((await post("/login", { token: adminToken }, headers)).status).toBe(403);
    expect((await post("/logout", {}, { ...login, ...headers })).status).toBe(403);
    expect((await get("/test/keys", login)).status).toBe(200);
    expect(storeRows(data)).toEqual(before);
  });
});

describe("the message of a form", () => {
  it("is not shown to another login, and then still to its own", async () => {
    const [mine, theirs] = [{ Cookie: await logIn() }, { Cookie: await logIn() }];
    const made = await post("/test/keys", { webcode: "SHOP03", ips: "" }, mine);
    const path = (made.headers.get("location") ?? "").replace("/dashboard", "");
    const shows = async (headers: Record<string, string>) =>
      (await (await get(path, headers)).text()).includes('id="key"');
    expect([await shows(theirs), await shows(mine), await shows(mine)]).toEqual([false, true, false]);
  });
});

describe("a genuine form", () => {
  it("changes the store, whichever it is", async () => {
    const file = join(folder, "genuine.db");
    const own = await createSandbox({ ...options, clock: manualClock(), data: file });
    const filled = await dashboardForms(own, callsTo(own, withTokenTo(own)));
    await own.clock.advance({ seconds: 60 });
    const headers = { Cookie: await logIn(own), Origin: origin, "Sec-Fetch-Site": "same-origin" };
    for (const { action, fields } of filled) {
      await own.settled();
      const before = storeRows(file);
      const init = { method: "POST", body: new URLSearchParams(fields), headers };
      const response = await own.fetch(new Request(`${origin}/dashboard${action}`, init));
      expect([action, ...outcome(response)]).toEqual([action, 303, expect.stringContaining("?shown=")]);
      expect(storeRows(file), action).not.toEqual(before);
    }
    await own.close();
  });
});
