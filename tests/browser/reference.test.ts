// tier: integration
import { readFile } from "node:fs/promises";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webhookSignatureHeader } from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { sampleServer } from "../../scripts/sample-sandbox.ts";
import { contract } from "../support/contract.ts";
import { useChromium } from "./chromium.ts";
import { useSite } from "./served-site.ts";

const chromium = useChromium();
const site = useSite();

const webhooks = Object.values(contract.webhooks).map(({ post }) => post.operationId);

const routeOf = (tag: string, operationId: string) =>
  `reference/#/${tag.toLowerCase()}/${operationId.toLowerCase()}`;

/** What axe's types leave out. */
interface Colours {
  Color: new () => { parseString(text: string): void };
  getContrast(background: object, text: object): number;
}

describe("the reference", () => {
  /** Redoc takes long to start, so its tests share a page. */
  let page: Page;
  let problems: string[];
  beforeAll(async () => {
    ({ page, problems } = await chromium.open(site.origin));
    await page.goto(`${site.origin}/reference/`);
  });
  afterAll(() => page.close());

  it("shows every operation on a route of its own, and asks no other host there either", async () => {
    for (const { tag, operationId, path } of operations) {
      await page.goto(`${site.origin}/${routeOf(tag, operationId)}`);
      await page.getByText(path, { exact: false }).first().waitFor();
      expect(problems, operationId).toEqual([]);
      // Its samples and its list of servers name the sandbox that serves the page, which has another port than the usual one.
      const shown = () => page.locator("#redoc").textContent();
      await expect.poll(shown, { message: operationId }).toContain(site.origin);
      expect(await shown(), operationId).not.toContain(sampleServer);
    }
    await page.waitForLoadState("networkidle");
    expect(problems).toEqual([]);
  });

  it("follows the switch between light and dark in the header of the site, and its colours can be read in both", async () => {
    const css = await readFile(fromRoot("docs", "site", "reference", "reference.css"), "utf8");
    const names = Array.from(
      css.matchAll(/^ {2}(--[\w-]*color[\w-]*): (?:light-dark|var)/gm),
      ([, name = ""]) => name,
    );
    expect(names).toContain("--link-color-primary-hover");
    const { Color, getContrast } = (axe.commons as unknown as { color: Colours }).color;
    const colour = (text: string) => {
      const parsed = new Color();
      parsed.parseString(text);
      return parsed;
    };
    const select = page.locator("starlight-theme-select select").first();
    const backgrounds = new Set<string>();
    for (const theme of ["light", "dark"]) {
      await select.selectOption(theme);
      await page.locator(`html.${theme}`).waitFor({ state: "attached" });
      const [background = "", ...colours] = await page.evaluate((variables) => {
        const probe = document.body.appendChild(document.createElement("i"));
        const seen = variables.map((name) => {
          probe.style.color = `var(${name})`;
          return getComputedStyle(probe).color;
        });
        probe.remove();
        return [getComputedStyle(document.body).backgroundColor, ...seen];
      }, names);
      backgrounds.add(background);
      const unreadable = names.filter(
        (_, place) => getContrast(colour(background), colour(colours[place] ?? "")) < 4.5,
      );
      expect(unreadable, `${theme}, on ${background}: ${colours.join(" ")}`).toEqual([]);
    }
    expect(backgrounds.size).toBe(2);
    await select.selectOption("auto");
  });

  it("has the theme that a reader chose on the site from its start, also where the machine prefers the other one", async () => {
    for (const [theme, colorScheme] of [
      ["light", "dark"],
      ["dark", "light"],
    ] as const) {
      const { page: chosen } = await chromium.open(site.origin, { colorScheme });
      await chosen.addInitScript((value) => localStorage.setItem("starlight-theme", value), theme);
      await chosen.goto(`${site.origin}/reference/`);
      await chosen.locator("#redoc h1").first().waitFor();
      const themes = () =>
        chosen
          .locator("html")
          .evaluate(({ classList }) => ["light", "dark"].filter((name) => classList.contains(name)));
      await expect.poll(themes).toEqual([theme]);
      await chosen.close();
    }
  });

  it("shows the webhooks with the headers that sign them", async () => {
    for (const webhook of webhooks) {
      await page.goto(`${site.origin}/${routeOf("webhooks", webhook)}`);
      await page.getByText(webhookSignatureHeader).first().waitFor();
      expect(problems, webhook).toEqual([]);
    }
  });

  it("shows each assumption beside its operation or field", async () => {
    await page.goto(`${site.origin}/${routeOf("modifications", "captureTestPayment")}`);
    await page.getByText("Assumed The path follows the one of the refund").first().waitFor();
    await page.getByText("Assumed A webcode is 1 to 32 letters").first().waitFor();
    // Each badge leads to the card of its own assumption.
    const badges = await page.locator('#redoc a[href*="/assumptions/#"]').all();
    expect(badges.length).toBeGreaterThan(3);
    const cards = await fetch(`${site.origin}/assumptions/`).then((response) => response.text());
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
      await page.goto(`${site.origin}/${routeOf(tag, name)}`);
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
