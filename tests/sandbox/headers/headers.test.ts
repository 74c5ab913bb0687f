// tier: integration
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { adminAccess } from "../../../generated/control-plane.ts";
import { operations } from "../../../generated/operations.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { openApp } from "../../support/app.ts";
import { rawConnection } from "../../support/raw.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";
import { everyRoute, type Known, requestTo } from "./requests.ts";
import { add, ask, type HeaderTable, shown } from "./table.ts";

// After a change that is meant: npx vitest run --project integration tests/sandbox/headers -u

const adminToken = "sixteen-letters!";
const authorization = { Authorization: `Bearer ${adminToken}` };
const publicUrl = "https://sandbox.example";
const policy = "default-src 'none'; script-src 'self' 'sha256-YWJj'";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "headers-"));
  for (const name of ["guide", "_astro"]) await mkdir(join(folder, name));
  const files = {
    _headers: [
      ...["/404.html", "/", "/guide/"].map((path) => `${path}\n  Content-Security-Policy: ${policy}\n`),
      "/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n",
    ],
    "404.html": "<h1>404</h1>",
    "index.html": "<h1>Home</h1>",
    "guide/index.html": "<h1>Guide</h1>",
    "guide.md": "# Guide",
    "openapi.yaml": "openapi: 3.1.0",
    "_astro/site.js": "export {}",
  };
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, name), [text].flat().join("\n"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A sandbox that listens, with one of everything that a route can name. */
async function started(options: object, headers: Record<string, string> = {}) {
  const sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    webhookUrl: "http://127.0.0.1:9/",
    send: async () => 204,
    ...options,
  });
  const { url } = await sandbox.listen({ port: 0 });
  return { sandbox, url, known: await knownOf(sandbox, headers) };
}

async function knownOf(sandbox: Sandbox, headers: Record<string, string>): Promise<Known> {
  const { send, test } = callsTo(sandbox);
  const { data } = (await test.post("/payment/session", sessionBody)).json;
  await sandbox.pay(data.sessionId);
  const open = (await test.post("/payment/session", sessionBody)).json.data;
  const paid = (await test.get(`/payment/session/${data.sessionId}?webcode=${webcode}`)).json.data;
  const [delivery] = await sandbox.webhooks.list();
  const fault = await sandbox.faults.add({ operation: "webhook", effect: { type: "duplicate" } });
  const keys = (await send("GET", "/_sandbox/api-keys", undefined, headers)).json.apiKeys;
  return {
    sessions: open.sessionId,
    payments: paid.paymentReference,
    keys: keys.find(({ environment }: { environment: string }) => environment === "live").id,
    webhooks: delivery?.id ?? "",
    faults: fault.id,
    token: open.paymentUrl.split("/").at(-1),
  };
}

/** Every page and control plane route: as they are, and as each guard refuses them. */
async function askPages(table: HeaderTable): Promise<void> {
  const { sandbox, url, known } = await started({});
  const routes = (await everyRoute()).map((route) => requestTo(route, known));
  const refused = {
    "another host name": { Host: "rebound.example" },
    "from a proxy": { "X-Forwarded-For": "203.0.113.7" },
    "from a page of another site": { Origin: "https://evil.example" },
  };
  // From a proxy, the payment page works, and would change what comes after.
  for (const [name, more] of Object.entries(refused))
    for (const asked of routes)
      if (name !== "from a proxy" || !asked.path.startsWith("/pay-external"))
        await ask(table, url, { ...asked, name, headers: { ...asked.headers, ...more } });
  for (const asked of routes) await ask(table, url, asked);
  await ask(table, url, { method: "GET", route: "/", path: "/" });
  for (const Accept of ["text/html", "application/json"])
    await ask(table, url, {
      method: "GET",
      route: "/nowhere",
      path: "/nowhere",
      name: Accept,
      headers: { Accept },
    });
  await sandbox.close();
}

/** The same behind a login, with a public URL and the developer site. */
async function askGuardedPages(table: HeaderTable): Promise<void> {
  const { sandbox, url, known } = await started({ adminToken, publicUrl, site: folder }, authorization);
  const routes = (await everyRoute(folder)).map((route) => requestTo(route, known));
  for (const asked of routes) await ask(table, url, { ...asked, name: "not logged in" });
  const login = (token: string, name: string) =>
    ask(table, url, {
      ...{ method: "POST", route: "/dashboard/login", path: "/dashboard/login", name },
      headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" },
      body: new URLSearchParams({ token }).toString(),
    });
  const [cookie = ""] = (await login(adminToken, "the right token")).headers["set-cookie"] ?? [];
  const credentials = { ...authorization, Cookie: cookie.split(";")[0] ?? "" };
  for (const asked of routes)
    if (asked.route !== "/dashboard/login")
      await ask(table, url, { ...asked, name: "logged in", headers: { ...asked.headers, ...credentials } });
  for (const path of ["/", "/guide", "/guide/", "/guide.md", "/openapi.yaml", "/_astro/site.js", "/nowhere"])
    for (const Accept of ["text/html", "application/json"])
      await ask(table, url, {
        method: "GET",
        route: path,
        path,
        name: `site, ${Accept}`,
        headers: { Accept },
      });
  for (let tries = 0; tries <= adminAccess.freeAttempts; tries += 1)
    await login("a-wrong-token-x!", "a wrong token");
  await sandbox.close();
}

/** Each documented response of each operation, and what the server answers before the API. */
async function askApi(table: HeaderTable): Promise<void> {
  const { sandbox, url, known } = await started({});
  for (const { method, path, route, statuses, environment } of operations) {
    const asked = {
      method,
      route: path,
      path: `${path.replace("{sessionId}", known.sessions)}${method === "GET" ? `?webcode=${webcode}` : ""}`,
      headers: { "X-API-KEY": sandbox.keys[environment], "Content-Type": "application/json" },
      ...(method === "POST" ? { body: bodyOf(route) } : {}),
    };
    for (const status of statuses)
      await ask(table, url, {
        ...asked,
        name: `prefers ${status}`,
        headers: { ...asked.headers, Prefer: `code=${status}` },
      });
    const { "X-API-KEY": _, ...keyless } = asked.headers;
    await ask(table, url, { ...asked, name: "no key", headers: keyless });
    await ask(table, url, { ...asked, name: "as it is" });
  }
  const unknown = { route: "/external/v1/nowhere", path: "/external/v1/nowhere" };
  for (const method of ["GET", "HEAD", "POST", "OPTIONS"]) await ask(table, url, { method, ...unknown });
  const malformed = {
    "two Host headers": ["GET / HTTP/1.1", "Host: a", "Host: b", "", ""],
    "no Host header": ["GET / HTTP/1.1", "", ""],
    "not HTTP": ["hello", "", ""],
    "headers too large": ["GET / HTTP/1.1", "Host: 127.0.0.1", `X: ${"x".repeat(100_000)}`, "", ""],
  };
  for (const [name, lines] of Object.entries(malformed)) {
    const [head = ""] = (await rawConnection(url, ...lines).ended).split("\r\n\r\n");
    const [statusLine = "", ...headers] = head.split("\r\n");
    const raw = headers.flatMap((line) => line.split(/: (.*)/, 2));
    add(table, { method: "—", route: name }, Number(statusLine.split(" ")[1]), raw);
  }
  await sandbox.close();
}

const bodyOf = (route: string): string => {
  if (route === "/payment/session") return JSON.stringify(sessionBody);
  const amount = { value: 100, currency: "EUR" };
  if (route === "/pos/payment") return JSON.stringify({ webcode, poiId: "V400m-TEST-000001", amount });
  const more = { capture: { amount }, refund: { amount, reason: "OTHER" } }[route.split("/")[2] ?? ""] ?? {};
  return JSON.stringify({ webcode, paymentReference: "unknown", ...more });
};

it("every route sends exactly the headers in the snapshot, whatever its response", async () => {
  const table: HeaderTable = new Map();
  await askPages(table);
  await askGuardedPages(table);
  await askApi(table);
  await expect(shown(table)).toMatchFileSnapshot("headers.txt");
});

it("an internal error in any page and control plane route is exactly the bare page or envelope, and is reported once", async () => {
  const secret = "a text that only the report may have";
  let isBroken = false;
  const { fetchPage, reported, store } = await openApp((opened) => {
    const fail = <Method extends (...args: never[]) => unknown>(method: Method): Method =>
      ((...args) => {
        if (isBroken) throw new Error(secret);
        return method(...args);
      }) as Method;
    return { ...opened, transaction: fail(opened.transaction), check: fail(opened.check) };
  });
  isBroken = true;
  const known = {
    sessions: "SHOP01-EXT-1",
    payments: "SHOP01-PXT-1",
    keys: "key_1",
    webhooks: "evt_1",
    faults: "flt_1",
    token: "x",
  };
  const seen = new Map<string, string[]>();
  for (const route of await everyRoute()) {
    const { method, path, headers, body } = requestTo(route, known);
    reported.length = 0;
    const response = await fetchPage(path, {
      method,
      headers: headers ?? {},
      body: body ?? null,
      redirect: "manual",
    });
    const text = await response.text();
    expect(text).not.toContain(secret);
    expect([route, reported.length]).toEqual([route, response.status === 500 ? 1 : 0]);
    if (response.status !== 500) continue;
    const shownText = `${response.headers.get("content-type")}\n${text.replaceAll(/\b[\da-f]{32}\b/g, "…")}`;
    seen.set(shownText, [...(seen.get(shownText) ?? []), `${method} ${route.route}`]);
  }
  isBroken = false;
  await store.close();
  const table = [...seen].map(
    ([text, rows]) =>
      `${text}\n\n${rows
        .sort()
        .map((row) => `    ${row}`)
        .join("\n")}\n`,
  );
  await expect(table.sort().join("\n")).toMatchFileSnapshot("internal-errors.txt");
});
