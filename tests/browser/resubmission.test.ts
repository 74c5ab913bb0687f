// tier: integration
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { type DashboardForm, dashboardForms } from "../support/dashboard-forms.ts";
import { callsTo, manualClock } from "../support/sandbox.ts";
import { storeRows } from "../support/store-rows.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
let folder: string;
let data: string;
let sandbox: Sandbox;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "resubmission-"));
  data = join(folder, "sandbox.db");
  sandbox = await createSandbox({
    data,
    // Nothing becomes due by itself, so that only forms change the store.
    clock: manualClock(),
    send: async () => 204,
    webhookUrl: "http://127.0.0.1:3000/webhooks",
  });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

/** Fills a form in and sends it, as a user would. */
async function send(page: Page, { page: path, action, fields }: DashboardForm): Promise<void> {
  await page.goto(`${origin}/dashboard${path}`);
  const form = page.locator(`form[action="/dashboard${action}"]:not(:has(input[type=hidden]))`);
  const button = form.locator("button").first();
  let clicked = button;
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name=${name}]`).first();
    const kind = await field.evaluate((node) => (node as HTMLInputElement).type);
    if (kind === "submit") clicked = form.locator(`button[name=${name}][value=${value}]`);
    else if (kind === "select-one") await field.selectOption(value);
    else if (kind === "checkbox") await field.check();
    else await field.fill(value);
  }
  await clicked.click();
  await page.waitForURL(/\?shown=/);
  await sandbox.settled();
}

it("every form of the dashboard changes the store once, also when the page after it is loaded again and the browser goes back, three times each", async () => {
  const forms = await dashboardForms(sandbox, callsTo(sandbox));
  await sandbox.clock.advance({ seconds: 60 });
  const { page, problems } = await chromium.open(origin);
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(new URL(request.url()).pathname);
  });
  for (const form of forms) {
    posts.length = 0;
    const before = storeRows(data);
    await send(page, form);
    const after = storeRows(data);
    expect(after, form.action).not.toEqual(before);
    const shown = await page.locator("#key, #secret").count();
    expect(shown, form.action).toBe(/keys$|regenerate$|rotate$/.test(form.action) ? 1 : 0);
    for (let count = 0; count < 3; count += 1) await page.reload();
    expect(await page.locator("#key, #secret").count(), form.action).toBe(0);
    expect(await page.getByRole("heading", { level: 1 }).count(), form.action).toBe(1);
    for (let count = 0; count < 3; count += 1) {
      await page.goBack();
      expect(await page.locator("#key, #secret").count(), form.action).toBe(0);
    }
    await sandbox.settled();
    expect(storeRows(data), form.action).toEqual(after);
    expect(posts).toEqual([`/dashboard${form.action}`]);
  }
  // The question whether to revoke a key has no page any more once the key is revoked.
  expect(problems.filter((problem) => !problem.includes("404"))).toEqual([]);
  await page.close();
}, 180_000);
