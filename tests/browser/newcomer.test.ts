// tier: integration
import { exec } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";

const run = promisify(exec);
const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;
const sent: string[] = [];

beforeAll(async () => {
  sandbox = await createSandbox({
    strict: true,
    site: fromRoot("site"),
    testKey: "my_test_key",
    webhookUrl: "http://127.0.0.1:3000/webhooks",
    send: async (_url, _headers, body) => {
      sent.push(JSON.parse(body).event_id);
      return 204;
    },
  });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

it("a newcomer copies the quick start, runs it in a shell, pays on the page that it names, sees the payment on the dashboard and resends its webhook", async () => {
  const { page, problems } = await chromium.open(origin, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.goto(origin);
  await page.getByRole("button", { name: "Copy to clipboard" }).nth(1).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("my_test_key");

  const command = copied.replaceAll("http://127.0.0.1:4020", origin);
  const [first, second] = [await run(command), await run(command)];
  expect(second.stdout).toBe(first.stdout);
  const { data } = JSON.parse(first.stdout);

  await page.goto(data.paymentUrl);
  for (const [label, text] of [
    ["Card number", "4111 1111 1111 1111"],
    ["Expiry (MM/YY)", "12/30"],
    ["Security code", "123"],
  ] as const) {
    await page.getByLabel(label).fill(text);
  }
  expect(problems).toEqual([]);
  // The shop of the quick start does not exist, so the browser asks for its page and gets no response.
  const leaving = page.waitForRequest(/^https:\/\/shop\.example\/payment\/ok\?data=/);
  await page.getByRole("button", { name: /^Pay/ }).click();
  await leaving;
  await page.close();

  const { page: dashboard } = await chromium.open(origin);
  await dashboard.goto(`${origin}/dashboard`);
  await dashboard.getByRole("link", { name: data.sessionId }).click();
  await dashboard.getByText("completed, AUTHORISED").waitFor();
  await dashboard.getByRole("link", { name: "Webhooks" }).click();
  await dashboard.getByRole("button", { name: "Resend" }).click();
  await expect.poll(() => sent.length).toBe(2);
  expect(sent[1]).toBe(sent[0]);
  await dashboard.close();
});
