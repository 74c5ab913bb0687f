// tier: integration
import { createHash } from "node:crypto";
import { glob } from "node:fs/promises";
import { basename } from "node:path";
import type { Route } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { errorCodes, otherErrors } from "../../generated/errors.ts";
import { readAssumptions } from "../../scripts/docs/assumptions.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { sitePaths } from "../../scripts/screenshots/visited-pages.ts";
import { useChromium } from "./chromium.ts";
import { useSite } from "./served-site.ts";

const chromium = useChromium();
const site = useSite();
const assumptions = await readAssumptions();
let pages: string[];
beforeAll(async () => {
  pages = await sitePaths();
});

/** The page or download at a URL; an empty text when there is none. */
async function textAt(url: string): Promise<string> {
  const response = await fetch(url);
  return response.status === 200 ? response.text() : "";
}

describe("the site", () => {
  it("has a page for every guide, every internal page, the changes, the reference and the console", async () => {
    const sources = await Array.fromAsync(glob("docs/{guides,internals}/*.md", { cwd: fromRoot() }));
    const names = sources.map((file) => basename(file, ".md")).filter((name) => name !== "index");
    expect(names.length).toBeGreaterThan(25);
    const more = ["/", "/changes/", "/reference/", "/console/", "/404.html"];
    expect(pages.filter((path) => !path.startsWith("/es/"))).toEqual(
      expect.arrayContaining([...names.map((name) => `/${name}/`), ...more]),
    );
  });

  it("names each inline script by its hash in the policy of its page, in the header and in the page itself", async () => {
    for (const path of pages) {
      const response = await fetch(site.origin + path);
      const html = await response.text();
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(html, path).toContain(
        `<meta http-equiv="Content-Security-Policy" content="${policy.replace("; frame-ancestors 'none'", "")}">`,
      );
      expect(policy, path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
      expect(html, path).not.toMatch(/<[^>]+\son(click|load|error)=/i);
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
      expect(inline.length, path).toBeGreaterThan(0);
      for (const [, code = ""] of inline)
        expect(policy, path).toContain(`'sha256-${createHash("sha256").update(code).digest("base64")}'`);
    }
  });

  it("can be used by keyboard: skip the navigation, go to the next page", async () => {
    const { page } = await chromium.open(site.origin);
    await page.goto(`${site.origin}/scopes/`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.origin}/scopes/#_top`);
    await page.locator("a[rel=next]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.origin}/ip-and-webcode/`);
    expect(await page.locator("h1").textContent()).toBe("IP and webcode restriction");
    await page.close();
  });

  it("copies a code block when its button is pressed", async () => {
    const { page } = await chromium.open(site.origin, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(`${site.origin}/`);
    await page.getByRole("button", { name: "Copy to clipboard" }).first().click();
    await page.getByText("Copied!").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "npm start -- --test-key my_test_key",
    );
    await page.close();
  });

  it("copies a page as Markdown, and gives its button back its name", async () => {
    const { page } = await chromium.open(site.origin, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(`${site.origin}/refunds/`);
    const button = page.getByRole("button", { name: "Copy page" });
    await button.click();
    await page.getByRole("button", { name: "✓" }).blur();
    await button.waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await textAt(`${site.origin}/refunds.md`));
    await page.close();
  });

  it("says that a page could not be copied when it cannot be fetched or the clipboard refuses it", async () => {
    const { page } = await chromium.open(site.origin);
    await page.goto(`${site.origin}/es/webhooks/`);
    const button = page.locator("[data-copy-page]");
    // Nobody allowed this page to write to the clipboard.
    await button.click();
    await page.getByRole("button", { name: "No se pudo copiar" }).blur();
    await page.getByRole("button", { name: "Copiar la página" }).waitFor();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    for (const answer of [
      (route: Route) => route.abort(),
      (route: Route) => route.fulfill({ status: 500, body: "gone" }),
    ]) {
      await page.goto(`${site.origin}/refunds/`);
      await page.route("**/*.md", answer);
      await button.click();
      await page.getByRole("button", { name: "Could not copy" }).waitFor();
      await page.unroute("**/*.md");
    }
    await page.close();
  });

  it.each([
    ["shows the buttons that copy", true],
    ["hides them where the browser forbids it, as over HTTP from another machine", false],
  ])("%s", async (_, isSecureContext) => {
    const { page } = await chromium.open(site.origin);
    await page.addInitScript(
      (value) => Object.defineProperty(globalThis, "isSecureContext", { value }),
      isSecureContext,
    );
    await page.goto(`${site.origin}/refunds/`);
    expect(await page.getByRole("button", { name: "Copy page" }).isVisible()).toBe(isSecureContext);
    await page.goto(`${site.origin}/dashboard/test/keys`);
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByText("You will not see this again").waitFor();
    // The script of the page, which shows the button, has run by then.
    await page.waitForLoadState();
    expect(await page.getByRole("button", { name: "Copy" }).isVisible()).toBe(isSecureContext);
    await page.close();
  });

  it("shows a sample in the language that the reader chose, on the next page too", async () => {
    const { page } = await chromium.open(site.origin);
    await page.goto(`${site.origin}/refunds/`);
    expect(await page.getByText('$client->post("/payment/refund"').isVisible()).toBe(false);
    await page.getByRole("tab", { name: "PHP" }).click();
    await page.getByText('$client->post("/payment/refund"').waitFor();
    await page.goto(`${site.origin}/deposits/`);
    await page.getByText('$client->post("/payment/capture"').waitFor();
    await page.close();
  });

  it("opens the search for a reader who is on the page already", async () => {
    const { page } = await chromium.open(site.origin);
    await page.goto(`${site.origin}/`);
    await page.waitForFunction(() => customElements.get("site-search"));
    await page.goto(`${site.origin}/#search`);
    await page.getByPlaceholder("Search").waitFor();
    await page.close();
  });

  it("says when nothing is found", async () => {
    const { page } = await chromium.open(site.origin);
    await page.goto(`${site.origin}/#search`);
    await page.getByPlaceholder("Search").fill("☃☃☃");
    await page.getByText("No results for ☃☃☃").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "hidden" });
    await page.close();
  });

  it("transfers less than 150 kB for its home page", async () => {
    const { page } = await chromium.open(site.origin);
    const bodies: Promise<number>[] = [];
    page.on("requestfinished", (request) =>
      bodies.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
    );
    await page.goto(site.origin, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(bodies)).reduce((sum, length) => sum + length, 0);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(150_000);
    await page.close();
  });

  it("lists every error code and every assumption", async () => {
    const { page } = await chromium.open(site.origin);
    await page.goto(`${site.origin}/errors/`);
    expect(await page.locator("tbody tr").count()).toBe(errorCodes.length + Object.keys(otherErrors).length);
    await page.goto(`${site.origin}/assumptions/`);
    expect(await page.locator(".assumption").count()).toBe(assumptions.length);
    await page.close();
  });
});
