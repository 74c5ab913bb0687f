// tier: integration
import { createHash } from "node:crypto";
import { glob } from "node:fs/promises";
import { basename } from "node:path";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorCodes, otherErrors } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import { readAssumptions } from "../../scripts/docs/assumptions.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { sampleServer } from "../../scripts/sample-sandbox.ts";
import { sitePaths } from "../../scripts/screenshots/visited-pages.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;
let pages: string[];
const assumptions = await readAssumptions();

beforeAll(async () => {
  pages = await sitePaths();
  sandbox = await createSandbox({ site: fromRoot("site") });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

const webhooks = [
  "sendauthorisation",
  "sendcapture",
  "sendcapturefailure",
  "sendrefund",
  "sendrefundfailure",
  "sendcancellation",
  "sendauthorisationadjustment",
];
/** The page or download at a URL; an empty text when there is none. */
async function textAt(url: string): Promise<string> {
  const response = await fetch(url);
  return response.status === 200 ? response.text() : "";
}

const routeOf = (tag: string, operationId: string) =>
  `reference/#/${tag.toLowerCase()}/${operationId.toLowerCase()}`;

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
      const response = await fetch(origin + path);
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
    const { page } = await chromium.open(origin);
    await page.goto(`${origin}/scopes/`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/scopes/#_top`);
    await page.locator("a[rel=next]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/ip-and-webcode/`);
    expect(await page.locator("h1").textContent()).toBe("IP and webcode restriction");
    await page.close();
  });

  it("copies a code block when its button is pressed", async () => {
    const { page } = await chromium.open(origin, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(`${origin}/`);
    await page.getByRole("button", { name: "Copy to clipboard" }).first().click();
    await page.getByText("Copied!").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "npm start -- --test-key my_test_key",
    );
    await page.close();
  });

  it("copies a page as Markdown, and gives its button back its name", async () => {
    const { page } = await chromium.open(origin, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(`${origin}/refunds/`);
    const button = page.getByRole("button", { name: "Copy page" });
    await button.click();
    await page.getByRole("button", { name: "✓" }).blur();
    await button.waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await textAt(`${origin}/refunds.md`));
    await page.close();
  });

  it("says that a page could not be copied when it cannot be fetched or the clipboard refuses it", async () => {
    const { page } = await chromium.open(origin);
    await page.goto(`${origin}/es/webhooks/`);
    const button = page.locator("[data-copy-page]");
    // Nobody allowed this page to write to the clipboard.
    await button.click();
    await page.getByRole("button", { name: "No se pudo copiar" }).blur();
    await page.getByRole("button", { name: "Copiar la página" }).waitFor();
    for (const answer of [
      (route: Route) => route.abort(),
      (route: Route) => route.fulfill({ status: 500, body: "gone" }),
    ]) {
      await page.goto(`${origin}/refunds/`);
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
    const { page } = await chromium.open(origin);
    await page.addInitScript(
      (value) => Object.defineProperty(globalThis, "isSecureContext", { value }),
      isSecureContext,
    );
    await page.goto(`${origin}/refunds/`);
    expect(await page.getByRole("button", { name: "Copy page" }).isVisible()).toBe(isSecureContext);
    await page.goto(`${origin}/dashboard/test/keys`);
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByText("You will not see this again").waitFor();
    expect(await page.getByRole("button", { name: "Copy" }).isVisible()).toBe(isSecureContext);
    await page.close();
  });

  it("shows a sample in the language that the reader chose, on the next page too", async () => {
    const { page } = await chromium.open(origin);
    await page.goto(`${origin}/refunds/`);
    expect(await page.getByText('$client->post("/payment/refund"').isVisible()).toBe(false);
    await page.getByRole("tab", { name: "PHP" }).click();
    await page.getByText('$client->post("/payment/refund"').waitFor();
    await page.goto(`${origin}/deposits/`);
    await page.getByText('$client->post("/payment/capture"').waitFor();
    await page.close();
  });

  it("opens the search for a reader who is on the page already", async () => {
    const { page } = await chromium.open(origin);
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => customElements.get("site-search"));
    await page.goto(`${origin}/#search`);
    await page.getByPlaceholder("Search").waitFor();
    await page.close();
  });

  it("says when nothing is found", async () => {
    const { page } = await chromium.open(origin);
    await page.goto(`${origin}/#search`);
    await page.getByPlaceholder("Search").fill("☃☃☃");
    await page.getByText("No results for ☃☃☃").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "hidden" });
    await page.close();
  });

  it("transfers less than 150 kB for its home page", async () => {
    const { page } = await chromium.open(origin);
    const bodies: Promise<number>[] = [];
    page.on("requestfinished", (request) =>
      bodies.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
    );
    await page.goto(origin, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(bodies)).reduce((sum, length) => sum + length, 0);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(150_000);
    await page.close();
  });

  it("lists every error code and every assumption", async () => {
    const { page } = await chromium.open(origin);
    await page.goto(`${origin}/errors/`);
    expect(await page.locator("tbody tr").count()).toBe(errorCodes.length + Object.keys(otherErrors).length);
    await page.goto(`${origin}/assumptions/`);
    expect(await page.locator(".assumption").count()).toBe(assumptions.length);
    await page.close();
  });
});

describe("the reference", () => {
  /** Redoc takes long to start, so its tests share a page. */
  let page: Page;
  let problems: string[];
  beforeAll(async () => {
    ({ page, problems } = await chromium.open(origin));
    await page.goto(`${origin}/reference/`);
  });
  afterAll(() => page.close());

  it("shows every operation on a route of its own, and asks no other host there either", async () => {
    for (const { tag, operationId, path } of operations) {
      await page.goto(`${origin}/${routeOf(tag, operationId)}`);
      await page.getByText(path, { exact: false }).first().waitFor();
      expect(problems, operationId).toEqual([]);
      // Its samples and its list of servers name the sandbox that serves the page, which has another port than the usual one.
      const shown = () => page.locator("#redoc").textContent();
      await expect.poll(shown, { message: operationId }).toContain(origin);
      expect(await shown(), operationId).not.toContain(sampleServer);
    }
    await page.waitForLoadState("networkidle");
    expect(problems).toEqual([]);
  });

  it("follows the switch between light and dark in the header of the site", async () => {
    const background = () =>
      page.evaluate(() => getComputedStyle(document.querySelector("#redoc") as Element).color);
    const seen: string[] = [];
    for (const theme of ["light", "dark"]) {
      await page.locator("starlight-theme-select select").first().selectOption(theme);
      await page.locator(`html.${theme}`).waitFor({ state: "attached" });
      seen.push(await background());
    }
    expect(new Set(seen).size).toBe(2);
    await page.locator("starlight-theme-select select").first().selectOption("auto");
  });

  it("shows the webhooks with the headers that sign them", async () => {
    for (const webhook of webhooks) {
      await page.goto(`${origin}/${routeOf("webhooks", webhook)}`);
      await page.getByText("X-Avirato-Signature").first().waitFor();
      expect(problems, webhook).toEqual([]);
    }
  });

  it("shows each assumption beside its operation or field", async () => {
    await page.goto(`${origin}/${routeOf("modifications", "captureTestPayment")}`);
    await page.getByText("Assumed The path follows the one of the refund").first().waitFor();
    await page.getByText("Assumed A webcode is 1 to 32 letters").first().waitFor();
    // Each badge leads to the card of its own assumption.
    const badges = await page.locator('#redoc a[href*="/assumptions/#"]').all();
    expect(badges.length).toBeGreaterThan(3);
    const cards = await textAt(`${origin}/assumptions/`);
    for (const badge of badges) {
      const [, id = ""] = (await badge.getAttribute("href"))?.split("#") ?? [];
      expect(cards).toContain(`id="${decodeURIComponent(id)}"`);
    }
  });

  it.each(["createSession", "refundTestPayment", "createPosPayment"])(
    "shows both 409 messages in %s",
    async (name) => {
      const { tag = "" } = operations.find(({ operationId }) => operationId === name) ?? {};
      // Otherwise Redoc would keep what it shows of the operation before.
      await page.goto("about:blank");
      await page.goto(`${origin}/${routeOf(tag, name)}`);
      // Redoc may show the operation next to it, too.
      const responses = page.locator(`[id="${tag}/${name}/responses"]`.toLowerCase());
      await responses.getByRole("tab", { name: "409" }).click();
      await page.getByText("Idempotency key reused with a different request body.").first().waitFor();
      await page.getByRole("button", { name: "Same key, different body" }).last().click();
      await page.getByText("Same key, different endpoint", { exact: true }).last().click();
      await page.getByText("Idempotency key already used for a different endpoint.").first().waitFor();
    },
  );
});
