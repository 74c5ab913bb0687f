// tier: integration
import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorCodes, otherErrors } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;
let pages: string[];

beforeAll(async () => {
  const files = await readdir(fromRoot("site"), { recursive: true });
  pages = files
    .filter((file) => file.endsWith("index.html"))
    .map((file) => `${dirname(file)}/`.replace(/^\.\//, ""));
  sandbox = await createSandbox({ site: fromRoot("site") });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

const guides = () => pages.filter((path) => path !== "reference/");
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
  const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
  const shouldBePage = !new URL(url).pathname.startsWith("/contract/");
  return response.status === 200 && isPage === shouldBePage ? response.text() : "";
}

const routeOf = (tag: string, operationId: string) =>
  `reference/#/${tag.toLowerCase()}/${operationId.toLowerCase()}`;

describe("the site", () => {
  it("has a page for every guide and the reference", () => {
    expect(pages.sort()).toEqual(
      [
        "",
        "assumptions/",
        "authentication/",
        "bench/",
        "changes/",
        "client-secret/",
        "clients/",
        "code-generators/",
        "decisions/",
        "downloads/",
        "glossary/",
        "environments/",
        "errors/",
        "evidence/",
        "faults/",
        "growth/",
        "idempotency/",
        "ip-and-webcode/",
        "journeys/",
        "key-management/",
        "million-merchants/",
        "operation/",
        "proof/",
        "proxy/",
        "reference/",
        "scopes/",
        "store/",
        "test-receiver/",
        "testing/",
        "try/",
        "verify/",
        "versions/",
        "webhooks/",
      ].sort(),
    );
  });

  it("has no inline script and no event attribute on any page", async () => {
    for (const path of pages) {
      const html = await (await fetch(`${origin}/${path}`)).text();
      expect(html, path).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son(click|load|error)=/i);
    }
  });

  describe("on a phone", () => {
    const visits: { path: string; width: number; links: string[] }[] = [];
    beforeAll(async () => {
      const { page } = await chromium.open(origin, { viewport: { width: 360, height: 740 } });
      for (const path of guides()) {
        await page.goto(`${origin}/${path}`);
        const seen = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
        }));
        visits.push({ path, ...seen });
      }
      await page.close();
    });

    it("fits without scrolling sideways", () => {
      expect(visits).toHaveLength(guides().length);
      expect(visits.filter(({ width }) => width > 360).map(({ path }) => path)).toEqual([]);
    });

    it("has only links to pages and headings that exist", async () => {
      const responses = new Map<string, Promise<string>>();
      const read = (url: string) => {
        const html = responses.get(url) ?? textAt(url);
        responses.set(url, html);
        return html;
      };
      for (const { path, links } of visits) {
        for (const target of new Set(links.filter((href) => href.startsWith(origin)))) {
          const [url = "", id] = target.split("#");
          const html = await read(url);
          expect(html, `${path} links to ${target}`).not.toBe("");
          if (id && !url.endsWith("/reference/")) expect(html, target).toContain(`id="${id}"`);
        }
      }
    });
  });

  it("can be used by keyboard: skip the navigation, go to the next page", async () => {
    const { page } = await chromium.open(origin);
    await page.goto(`${origin}/scopes/`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await page.locator("a[rel=next]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/idempotency/`);
    expect(await page.locator("h1").textContent()).toBe("Idempotency");
    await page.close();
  });

  it("copies a code block when its button is pressed", async () => {
    const { page } = await chromium.open(origin, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(`${origin}/`);
    await page.getByRole("button", { name: "Copy" }).first().click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "npm start -- --test-key my_test_key",
    );
    await page.close();
  });

  it("finds pages, operations and error codes by keyboard, from a guide and from the reference", async () => {
    const { page: reference } = await chromium.open(origin);
    await reference.goto(`${origin}/reference/`);
    const { page: guide } = await chromium.open(origin);
    const type = async (page: Page, words: string) => {
      await page.keyboard.press("/");
      // The field still has what was typed before.
      await page.keyboard.press("Backspace");
      await page.locator("dialog li").first().waitFor({ state: "detached" });
      await page.keyboard.type(words);
      await page.locator("dialog li").first().waitFor();
    };
    for (const [words, address] of [
      ["rotate secret", /\/(key-management|client-secret)\//],
      ["10409", /\/(errors|idempotency)\//],
      ["/payment/refund", /\/reference\/#\/modifications\/refund(test)?payment$/],
      ["X-Avirato-Signature", /\/webhooks\//],
      ["sendRefund", /\/reference\/#\/webhooks\/sendrefund$/],
      ["RFC 8785", /\/assumptions\//],
      ["Keep a Changelog", /\/changes\//],
    ] as const) {
      await type(reference, words);
      await reference.keyboard.press("Escape");
      await guide.goto(`${origin}/scopes/`);
      await type(guide, words);
      await guide.keyboard.press("ArrowDown");
      await guide.keyboard.press("Enter");
      await guide.waitForURL(address);
    }
    await reference.close();
    await guide.close();
  });

  it("says when nothing is found", async () => {
    const { page } = await chromium.open(origin);
    await page.goto(origin);
    await page.getByRole("button", { name: /^Search/ }).click();
    await page.keyboard.type("zzzzzz");
    await page.getByText("No results").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "hidden" });
    await page.close();
  });

  it("transfers less than 150 kB for its home page", async () => {
    const { page } = await chromium.open(origin);
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => bodies.push(response.body()));
    await page.goto(origin, { waitUntil: "networkidle" });
    // A body can arrive later here than the page has it.
    const bytes = (await Promise.all(bodies)).reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(150_000);
    await page.close();
  });

  it("lists every error code and every assumption", async () => {
    const { page } = await chromium.open(origin);
    await page.goto(`${origin}/errors/`);
    expect(await page.locator("tbody tr").count()).toBe(errorCodes.length + Object.keys(otherErrors).length);
    await page.goto(`${origin}/assumptions/`);
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(50);
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
    }
    await page.waitForLoadState("networkidle");
    expect(problems).toEqual([]);
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
    await page.getByText("Assumed: The path follows the one of the refund").first().waitFor();
    await page.getByText("Assumed: A webcode is 1 to 32 letters").first().waitFor();
  });

  it.each(["createSession", "refundTestPayment", "createPosPayment"])(
    "shows both 409 messages in %s",
    async (name) => {
      const { tag = "" } = operations.find(({ operationId }) => operationId === name) ?? {};
      // Otherwise Redoc would keep what it shows of the operation before.
      await page.goto("about:blank");
      await page.goto(`${origin}/${routeOf(tag, name)}`);
      await page.getByRole("tab", { name: "409" }).click();
      await page.getByText("Idempotency key reused with a different request body.").first().waitFor();
      await page.getByRole("button", { name: "Same key, different body" }).last().click();
      await page.getByText("Same key, different endpoint", { exact: true }).last().click();
      await page.getByText("Idempotency key already used for a different endpoint.").first().waitFor();
    },
  );
});
