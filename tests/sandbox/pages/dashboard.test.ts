import { describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { dashboardOf } from "../../support/dashboard.ts";
import { amount, callsTo, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

const running = useSandbox({ send: async () => 200 });

const origin = "http://127.0.0.1:4020";

const page = dashboardOf(running);
const shown = (html: string, id: string) => new RegExp(`id="${id}">([^<]+)<`).exec(html)?.[1] ?? "";
const hostile = `<script>alert(1)</script>"><img onerror=alert(1) src=x>`;

describe("the keys page", () => {
  it("creates a key that works and shows it once, in no URL and with Cache-Control: no-store", async () => {
    const made = await page("/test/keys", { webcode, ips: "127.0.0.1" });
    const key = shown(made.html, "key");
    expect(key).toMatch(/^avp_test_/);
    expect(made.headers.get("cache-control")).toBe("no-store");
    const answer = await running.test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": key });
    expect(answer.status).toBe(200);
    const list = await page("/test/keys");
    expect(list.html).toContain(key.slice(0, 13));
    expect(list.html).not.toContain(key);
  });

  it("asks for a confirmation before it revokes, regenerates or rotates", async () => {
    const key = shown((await page("/test/keys", { webcode, ips: "" })).html, "key");
    const { json } = await running.control("GET", "/api-keys");
    const { id } = json.apiKeys.find(({ prefix }: { prefix: string }) => key.startsWith(prefix));
    const works = async (value: string) =>
      (await running.test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": value })).status === 200;

    expect((await page(`/test/keys/${id}/regenerate`)).html).toContain(`Regenerate ${key.slice(0, 13)}…?`);
    expect(await works(key)).toBe(true);
    const fresh = shown((await page(`/test/keys/${id}/regenerate`, {})).html, "key");
    expect([await works(key), await works(fresh)]).toEqual([false, true]);

    await page(`/test/keys/${id}/ips`, { ips: "203.0.113.7, 2001:db8::/32" });
    expect((await page(`/test/keys/${id}/ips`)).html).toContain("203.0.113.7, 2001:db8::/32");
    expect(await works(fresh)).toBe(false);

    expect((await page(`/test/keys/${id}/revoke`)).html).toContain("You cannot undo this.");
    expect((await page(`/test/keys/${id}/revoke`, {})).status).toBe(303);
    expect((await page("/test/keys")).html).not.toContain(id);

    expect((await page("/live/keys/rotate")).html).toContain("Rotate the client secret?");
    expect(shown((await page("/live/keys/rotate", {})).html, "secret")).toMatch(/^avs_/);
  });

  it("shows the errors of a form", async () => {
    const badIps = await page("/test/keys", { webcode, ips: "nowhere" });
    expect([badIps.status, badIps.html]).toEqual([
      303,
      expect.stringContaining("nowhere is neither an IP address"),
    ]);
    expect(badIps.html).toContain('name="ips" value="nowhere"');
    expect((await page("/test/keys", { webcode: "a b", ips: "" })).html).toContain(
      "Body field webcode must be",
    );
  });
});

describe("the sessions page", () => {
  it("lists the sessions of every webcode, newest first", async () => {
    const other = shown((await page("/test/keys", { webcode: "SHOP02", ips: "" })).html, "key");
    const create = async (code: string, headers = {}) => {
      const { json } = await running.test.post(
        "/payment/session",
        { ...sessionBody, webcode: code },
        headers,
      );
      return json.data.sessionId as string;
    };
    const ids = [
      await create(webcode),
      await create("SHOP02", { "X-API-KEY": other }),
      await create(webcode),
      await create("SHOP02", { "X-API-KEY": other }),
    ];
    const { html } = await page("/test/sessions");
    const listed = [...html.matchAll(/sessions\/(SHOP0\d-EXT-\d+)"/g)].map(([, id]) => id);
    expect(listed.filter((id) => ids.includes(id as string))).toEqual(ids.toReversed());
  });

  it("shows sessions with their timeline, and pays or refuses them with a button", async () => {
    const { json } = await running.test.post("/payment/session", { ...sessionBody, description: "Order 7" });
    const { sessionId } = json.data;
    expect((await page("/test/sessions")).html).toContain(sessionId);
    expect((await page("/live/sessions")).html).not.toContain(sessionId);
    await page(`/test/sessions/${sessionId}/pay`, { card: "refused" });
    expect((await page(`/test/sessions/${sessionId}`)).html).toContain("attempt refused");
    await page(`/test/sessions/${sessionId}/pay`, { card: "authorised" });
    const detail = await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`);
    const { paymentReference } = detail.json.data;
    await running.test.post("/payment/refund", {
      webcode,
      paymentReference,
      amount: amount(250),
      reason: "RETURN",
    });
    const { html } = await page(`/test/sessions/${sessionId}`);
    expect(html).toContain("completed, AUTHORISED");
    expect(html).toContain("refund of €2.50, received");
    expect((await page(`/live/sessions/${sessionId}`)).status).toBe(404);
  });

  it.each(["test", "live"] as const)(
    "says what became of a card that it pays or refuses in %s",
    async (environment) => {
      const { json } = await running[environment].post("/payment/session", sessionBody);
      for (const card of ["refused", "authorised"]) {
        const { html } = await page(`/${environment}/sessions/${json.data.sessionId}/pay`, { card });
        expect(html).toContain(`The payment attempt was ${card}.`);
      }
    },
  );
});

describe("the webhooks page", () => {
  it("sets the URL, shows deliveries with their signature, and resends them", async () => {
    expect((await page("/test/webhooks", { url: "http://10.0.0.1/", enabled: "on" })).html).toContain(
      "must be on this machine",
    );
    await page("/test/webhooks", { url: "http://127.0.0.1:3000/webhooks", enabled: "on" });
    await running.paid();
    await running.advance(0);
    const list = await page("/test/webhooks");
    expect(list.html).toContain("delivered");
    const id = /webhooks\/(evt_\w+)"/.exec(list.html)?.[1] ?? "";
    const { html } = await page(`/test/webhooks/${id}`);
    expect(html).toMatch(/X-Avirato-Signature: t=\d+,v1=[0-9a-f]{64}/);
    expect(html).toContain("&quot;event_code&quot;: &quot;AUTHORISATION&quot;");
    expect(html).not.toContain(running.sandbox.secrets.test);
    expect((await page(`/test/webhooks/${id}/resend`, {})).status).toBe(303);
    expect((await page("/test/webhooks/evt_none/resend", {})).html).toContain(
      "There is no webhook delivery evt_none.",
    );
  });
});

describe("the requests page", () => {
  it("shows requests and responses, with filters and without keys", async () => {
    await running.test.get(`/pos/terminals?webcode=${webcode}`);
    await running.test.post(
      "/payment/cancel",
      { webcode, paymentReference: "nobody" },
      { "Idempotency-Key": "seen-1" },
    );
    await running.test.get(`/pos/terminals?webcode=${webcode}`, {
      "X-API-KEY": "a-wrong-key-that-somebody-sent",
    });
    const all = (await page("/test/requests")).html;
    expect(all).toContain("/external/v1/test/payment/cancel");
    expect(all).toContain("seen-1");
    expect(all).not.toContain(running.sandbox.keys.test);
    expect(all).not.toContain("a-wrong-key-that-somebody-sent");
    const filtered = (await page("/test/requests?method=POST&status=4&search=cancel")).html;
    expect(filtered).toContain("/payment/cancel");
    expect(filtered).not.toContain("/pos/terminals");
    expect((await page("/live/requests?search=cancel")).html).toContain("No match.");
  });
});

describe("every page", () => {
  it("shows markup as text", async () => {
    const { json } = await running.test.post("/payment/session", {
      ...sessionBody,
      description: hostile,
      customReference: hostile,
      urlOk: `https://shop.example/?${encodeURIComponent(hostile)}`,
    });
    await running.test.post(
      "/payment/cancel",
      { webcode, paymentReference: hostile },
      { "Idempotency-Key": hostile },
    );
    await page("/test/webhooks", { url: `http://127.0.0.1:3000/"><script>alert(1)</script>`, enabled: "on" });
    await running.pay(json.data.sessionId);
    await running.advance(0);
    const log = await running.control("GET", "/webhook-deliveries?environment=test");
    const paths = [
      "/test/keys",
      "/test/sessions",
      `/test/sessions/${json.data.sessionId}`,
      "/test/webhooks",
      `/test/webhooks/${log.json.deliveries[0].id}`,
      `/test/requests?search=${encodeURIComponent(hostile)}`,
      "/test/requests",
    ];
    for (const path of paths) {
      const { status, html } = await page(path);
      expect(status, path).toBe(200);
      expect(html, path).not.toMatch(/<script>|<img onerror/);
    }
    expect((await page("/test/keys", { webcode: hostile, ips: hostile })).html).not.toMatch(
      /<script>|<img onerror/,
    );
  });

  it("has headers that forbid other scripts and frames", async () => {
    const policy = (await page("/test/keys")).headers.get("content-security-policy");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  });

  it("rejects forms of other sites", async () => {
    const { status } = await page("/test/keys", { webcode, ips: "" }, { Origin: "https://evil.example" });
    expect(status).toBe(403);
  });

  it("changes nothing in the other environment", async () => {
    const { json } = await running.control("GET", "/api-keys");
    const { id } = json.apiKeys.find(({ environment }: { environment: string }) => environment === "test");
    for (const action of ["ips", "regenerate", "revoke"]) {
      const { html } = await page(`/live/keys/${id}/${action}`, { ips: "203.0.113.7" });
      expect(html, action).toContain(`There is no active API key ${id}.`);
    }
    const session = (await running.test.post("/payment/session", sessionBody)).json.data;
    expect((await page(`/live/sessions/${session.sessionId}/pay`, { card: "authorised" })).html).toContain(
      `There is no session ${session.sessionId}.`,
    );
    await page("/test/webhooks", { url: "http://127.0.0.1:3000/webhooks", enabled: "on" });
    await running.pay(session.sessionId);
    const [delivery] = (await running.control("GET", "/webhook-deliveries?environment=test")).json.deliveries;
    expect((await page(`/live/webhooks/${delivery.id}/resend`, {})).html).toContain(
      `There is no webhook delivery ${delivery.id}.`,
    );
    expect((await running.test.get(`/pos/terminals?webcode=${webcode}`)).status).toBe(200);
  });

  it("is found from the address of its environment, by default Test", async () => {
    const led = async (path: string) =>
      (await running.sandbox.fetch(new Request(`${origin}/dashboard${path}`))).headers.get("location");
    expect([await led(""), await led("/live"), await led("/test"), await led("/nowhere")]).toEqual([
      ...["/dashboard/test/sessions", "/dashboard/live/sessions", "/dashboard/test/sessions", null],
    ]);
  });

  it("is the page to which a sandbox without a site redirects", async () => {
    const root = await running.sandbox.fetch(new Request(`${origin}/`));
    expect([root.status, root.headers.get("location")]).toEqual([302, "/dashboard"]);
  });

  it("requires the admin token, if there is one", async () => {
    const guarded = await createSandbox({ adminToken: "a-secret-admin-token" });
    const ask = (path: string, init: RequestInit = {}) =>
      guarded.fetch(new Request(`${origin}/dashboard${path}`, init));
    const enter = (token: string) => ask("/login", { method: "POST", body: new URLSearchParams({ token }) });
    expect((await ask("/test/keys")).headers.get("location")).toBe("/dashboard/login");
    expect((await enter("a-wrong--admin-token")).headers.get("set-cookie")).toBeNull();
    const cookie = (await enter("a-secret-admin-token")).headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain("a-secret-admin-token");
    const headers = { Cookie: cookie.split(";")[0] ?? "" };
    expect((await ask("/test/keys", { headers })).status).toBe(200);
    expect((await callsTo(guarded).control("GET", "/api-keys")).status).toBe(401);
    await guarded.close();
  });
});

describe("the faults page", () => {
  it("adds a fault, counts its hits, shows it at the request that it hit, and removes it", async () => {
    const fields = { operation: "createSession", when: "after", times: "2", statusCode: "503", reason: "" };
    const added = await page("/test/faults", { ...fields, type: "status" });
    expect(added.html).toMatch(/The fault flt_\w+ was added\./);
    expect((await running.test.post("/payment/session", sessionBody)).status).toBe(503);
    const { html } = await page("/test/faults");
    expect(html).toContain("status 503");
    expect(html).toContain("1 of 2");
    const [id = ""] = /flt_\w+/.exec(html) ?? [];
    expect((await page("/test/requests")).html).toContain(`status after (${id})`);
    expect((await page("/live/faults")).html).not.toContain(id);
    expect((await page(`/live/faults/${id}/remove`, {})).html).toContain(`There is no fault ${id}.`);
    expect((await page(`/test/faults/${id}/remove`, {})).status).toBe(303);
    expect((await page("/test/faults")).html).not.toContain(id);
    expect((await running.test.post("/payment/session", sessionBody)).status).toBe(201);
  });

  it("names the field that is missing", async () => {
    const fields = { operation: "refundPayment", when: "before", times: "1", type: "fail", reason: "" };
    const { status, html } = await page("/test/faults", fields);
    expect([status, html]).toEqual([303, expect.stringContaining("Body field effect.reason is required")]);
    expect(html).toContain('value="refundPayment" selected');
  });
});
