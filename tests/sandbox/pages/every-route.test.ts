import { describe, expect, it } from "vitest";
import { openApp } from "../../support/app.ts";

const adminToken = "an-admin-token-of-mine";
const token = { Authorization: `Bearer ${adminToken}` };
const { fetchPage, routes } = await openApp((store) => store, { adminToken });
const { fetchPage: fetchOpen } = await openApp((store) => store);

/** Served to everybody: a probe reads the first, and the payment page and error pages need the others. */
const open = [
  "/_sandbox/health",
  "/_sandbox/payment-page.css",
  "/_sandbox/payment-page.js",
  "/_sandbox/site-header.css",
  "/_sandbox/favicon.svg",
];
/** Every route of the app whose path begins like this, with its parameters filled in. */
const routesOf = (start: RegExp, methods = /^(GET|POST|PUT|PATCH|DELETE)$/) =>
  routes
    .filter(({ method, path }) => methods.test(method) && start.test(path) && !path.includes("*"))
    .filter(({ path }) => !open.includes(path))
    .map(({ method, path }) => ({
      method,
      path: path.replaceAll(":environment", "test").replaceAll(/:\w+(\{\w+)?[\w|]*\}?/g, "unknown"),
    }));
const evil = { Origin: "https://evil.example" };

/** The name of an error in an envelope, or of the message on a page. */
function nameOf(text: string): string {
  if (text.startsWith("{")) return JSON.parse(text).error.name;
  if (text.includes("The request comes from a page of another site.")) return "foreignPage";
  return text.includes("The request came through a proxy") ? "forwardedRequest" : text;
}

async function refusals(
  wanted: readonly { method: string; path: string }[],
  headers: Record<string, string>,
  fetchFrom = fetchPage,
): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const { method, path } of wanted) {
    const response = await fetchFrom(path, { method, headers: { Accept: "application/json", ...headers } });
    seen.add(`${response.status} ${nameOf(await response.text())}`);
  }
  return seen;
}

describe("every route of the control plane", () => {
  const control = routesOf(/^\/_sandbox\//);

  it("asks for the admin token, and refuses a wrong one", async () => {
    expect(control.length).toBeGreaterThan(18);
    expect(await refusals(control.slice(0, 1), {})).toEqual(new Set(["401 missingAdminToken"]));
    for (const { method, path } of control) {
      expect([method, path, (await fetchPage(path, { method })).status]).toEqual([method, path, 401]);
    }
    const wrong = { Authorization: "Bearer another-admin-token" };
    expect([...(await refusals(control, wrong))].toSorted()).toEqual([
      "401 wrongAdminToken",
      "429 tooManyWrongTokens",
    ]);
  });

  it("refuses a page of another site", async () => {
    // Without a token, because the other test has made this address wait.
    expect(await refusals(control, evil, fetchOpen)).toEqual(new Set(["403 foreignPage"]));
    expect(await refusals(control, { "Sec-Fetch-Site": "cross-site" }, fetchOpen)).toEqual(
      new Set(["403 foreignPage"]),
    );
  });

  it("refuses what a proxy passed on, where there is no admin token", async () => {
    const forwarded = { "X-Forwarded-For": "203.0.113.7" };
    expect(await refusals(control, forwarded, fetchOpen)).toEqual(new Set(["403 forwardedRequest"]));
  });
});

describe("every page of the dashboard and of the demo shop", () => {
  const assets = /\.(css|js)$/;
  const pages = routesOf(/^\/(dashboard|shop)(\/|$)/).filter(
    ({ path }) =>
      !assets.test(path) && !["/shop/webhook", "/dashboard/login", "/dashboard/logout"].includes(path),
  );

  it("refuses what a proxy passed on, where there is no admin token", async () => {
    expect(pages.length).toBeGreaterThan(30);
    const forwarded = { "X-Forwarded-For": "203.0.113.7" };
    expect(await refusals(pages, forwarded, fetchOpen)).toEqual(new Set(["403 forwardedRequest"]));
  });
});

describe("every form of every page", () => {
  it("refuses to be sent by a page of another site", async () => {
    const forms = routesOf(/^\/(dashboard|pay-external)\//, /^POST$/);
    expect(forms.map(({ path }) => path)).toContain("/pay-external/unknown");
    expect(await refusals(forms, evil)).toEqual(new Set(["403 foreignPage"]));
    expect(await refusals(forms, { Origin: "null" })).toEqual(new Set(["403 foreignPage"]));
  });
});

describe("every path", () => {
  it("is refused under the name of another host", async () => {
    const foreign = routesOf(/^\//).map(({ method, path }) => ({
      method,
      path: `http://evil.example:4020${path}`,
    }));
    expect(foreign.length).toBeGreaterThan(50);
    expect(await refusals(foreign, token, fetchOpen)).toEqual(new Set(["403 foreignHost"]));
  });

  it("belongs to no route when it is badly encoded", async () => {
    for (const path of ["/dashboard/%ff/keys", "/_sandbox/webhooks/%ff", "/pay-external/%ff"]) {
      const response = await fetchOpen(path, { headers: { Accept: "application/json" } });
      expect([path, (await response.json()).error.name]).toEqual([path, "routeNotFound"]);
    }
  });
});
