import { describe, expect, it } from "vitest";
import { type Flash, flashes } from "../../../../src/sandbox/pages/dashboard/flash.ts";
import { dashboardOf } from "../../../support/dashboard.ts";
import { manualClock, sessionBody, useSandbox, webcode } from "../../../support/sandbox.ts";

const running = useSandbox();
const page = dashboardOf(running);

describe("the message of a form", () => {
  const flash: Flash = { message: "Done.", secrets: [{ label: "Key", id: "key", value: "a-value" }] };

  it("is given to its login once", () => {
    const messages = flashes(manualClock());
    const id = messages.put(flash, "mine");
    expect(messages.take(id, "mine")).toBe(flash);
    expect(messages.take(id, "mine")).toBeUndefined();
  });

  it("is not given to another login, and still waits for its own", () => {
    const messages = flashes(manualClock());
    const id = messages.put(flash, "mine");
    expect(messages.take(id, "another")).toBeUndefined();
    expect(messages.take(id, "")).toBeUndefined();
    expect(messages.take(id, "mine")).toBe(flash);
  });

  it("ends after two minutes", () => {
    const clock = manualClock();
    const messages = flashes(clock);
    const [first, second] = [messages.put(flash, ""), messages.put(flash, "")];
    clock.advance(119);
    expect(messages.take(first, "")).toBe(flash);
    clock.advance(1);
    expect(messages.take(second, "")).toBeUndefined();
  });

  it("is dropped when 200 others came later", () => {
    const messages = flashes(manualClock());
    const [oldest, next] = [messages.put(flash, ""), messages.put(flash, "")];
    for (let count = 0; count < 199; count += 1) messages.put(flash, "");
    expect(messages.take(oldest, "")).toBeUndefined();
    expect(messages.take(next, "")).toBe(flash);
  });
});

describe("a key that is shown once", () => {
  it("survives exactly one display, which a HEAD is not", async () => {
    const url = "http://127.0.0.1:4020/dashboard/test/keys";
    const body = new URLSearchParams({ webcode, ips: "" });
    const made = await running.sandbox.fetch(new Request(url, { method: "POST", body }));
    const location = made.headers.get("location") ?? "";
    expect([made.status, await made.text()]).toEqual([303, ""]);
    expect(location).toMatch(/^\/dashboard\/test\/keys\?shown=[\w-]{36}$/);
    await running.sandbox.fetch(`http://127.0.0.1:4020${location}`, { method: "HEAD" });
    const shown = async () => (await page(location.replace("/dashboard", ""))).html.includes('id="key"');
    expect([await shown(), await shown()]).toEqual([true, false]);
  });
});

describe("a form that fails", () => {
  it("is shown again with what was entered and the error, once", async () => {
    const failed = await page("/test/keys", { webcode: "a b", ips: "203.0.113.7" });
    expect(failed.html).toContain('name="webcode" value="a b"');
    expect(failed.html).toContain('name="ips" value="203.0.113.7"');
    expect(failed.html.match(/role="alert"/g)).toHaveLength(1);
    const again = await page((failed.location ?? "").replace("/dashboard", ""));
    expect(again.html).toContain('name="webcode" value="SHOP01"');
    expect(again.html).not.toContain('role="alert"');
  });

  it("is shown again where its session is not pending any more, or its environment has no key", async () => {
    const { json } = await running.test.post("/payment/session", sessionBody);
    await running.pay(json.data.sessionId);
    const paid = await page(`/test/sessions/${json.data.sessionId}/pay`, { card: "authorised" });
    expect([paid.status, paid.location?.split("?")[0]]).toEqual([
      303,
      `/dashboard/test/sessions/${json.data.sessionId}`,
    ]);
    expect(paid.html).toContain("The session is completed.");
    for (const { id, environment } of await running.sandbox.apiKeys.list())
      if (environment === "live") await running.sandbox.apiKeys.revoke(id);
    const url = "http://127.0.0.1:3000/";
    const webhook = await page("/live/webhooks", { url, enabled: "on" });
    expect(webhook.html).toMatch(/role="alert"[^>]*>The live environment has no active API key\./);
    expect(webhook.html).toContain(`name="url" value="${url}"`);
  });

  it("is not shown again for an error that nobody can correct in it", async () => {
    const { html, status, location } = await page("/test/keys", { webcode: "x".repeat(20_000) });
    expect([status, location]).toEqual([413, null]);
    expect(html).toContain("<h1>That did not work</h1>");
    expect(html).toContain('<a href="/dashboard/test/keys">Back</a>');
  });

  it("has its error on the list where what it was about is not there", async () => {
    const failed = await page("/test/keys/unknown/ips", { ips: "" });
    expect(failed.location).toMatch(/^\/dashboard\/test\/keys\?/);
    expect(failed.html).toContain("There is no active API key unknown.");
  });
});
