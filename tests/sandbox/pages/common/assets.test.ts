import { describe, expect, it } from "vitest";
import { useSandbox } from "../../../support/sandbox.ts";

const running = useSandbox({ adminToken: "an-admin-token-of-a-test" });
const load = (path: string, headers: Record<string, string> = {}) =>
  running.sandbox.fetch(new Request(`http://127.0.0.1:4020${path}`, { headers }));

describe("a file for the browser", () => {
  it.each([
    ["/dashboard/dashboard.css", "text/css; charset=utf-8", ":root {"],
    ["/dashboard/dashboard.js", "text/javascript; charset=utf-8", "async function refresh()"],
    ["/_sandbox/payment-page.css", "text/css; charset=utf-8", ":root {"],
    ["/_sandbox/payment-page.js", "text/javascript; charset=utf-8", "function setDisabled(disabled"],
    ["/_sandbox/site-header.css", "text/css; charset=utf-8", ".site-header"],
    ["/_sandbox/favicon.svg", "image/svg+xml", "<svg"],
    ["/favicon.ico", "image/svg+xml", "<svg"],
  ])("is served at %s as %s, without an admin token", async (path, contentType, part) => {
    const response = await load(path);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, contentType]);
    expect(await response.text()).toContain(part);
  });

  it.each(["/dashboard/dashboard.js", "/_sandbox/payment-page.js"])(
    "at %s is JavaScript that a browser can run",
    async (path) => {
      const text = await (await load(path)).text();
      expect(() => new Function(text)).not.toThrow();
    },
  );

  it("is not sent again to a browser that has cached it", async () => {
    const first = await load("/dashboard/dashboard.css");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const second = await load("/dashboard/dashboard.css", {
      "If-None-Match": first.headers.get("etag") ?? "",
    });
    expect([second.status, await second.text()]).toEqual([304, ""]);
  });
});
