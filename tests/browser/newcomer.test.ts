// tier: integration
import { exec } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { sandboxCommandTable } from "../../src/sandbox/commands/sandbox.ts";
import { parseFlags } from "../../src/sandbox/core/flags.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";

const run = promisify(exec);
const chromium = useChromium();

/** Starts what the README's command starts, without building the site again, and on a free port. */
async function startAsInReadme() {
  const readme = await readFile(fromRoot("README.md"), "utf8");
  const [, flags = ""] = /^npm start -- (.+)$/m.exec(readme) ?? [];
  const parsed = parseFlags(sandboxCommandTable, flags.split(" "));
  if (typeof parsed === "string") throw new Error("The README's command starts nothing.");
  const { host, port: _, ...options } = parsed.options;
  const sandbox = await createSandbox({ ...options, strict: true, site: fromRoot("site"), demoShop: true });
  return { sandbox, origin: (await sandbox.listen({ port: 0, host })).url };
}

it("a newcomer starts the README's command, runs the quick start as it is printed, pays with a button, sees the opened data and the verified webhook in the demo shop, sends the webhook again, refunds on the dashboard, and finds a request by its traceId", async () => {
  const { sandbox, origin } = await startAsInReadme();
  const { page, problems } = await chromium.open(origin, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const responses: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) responses.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(origin);
  const sample = page.locator(".expressive-code", { hasText: "curl" }).first();
  await sample.getByRole("button", { name: "Copy to clipboard" }).click();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toContain("my_test_key");
  const [first, second] = [await run(command), await run(command)];
  expect(second.stdout).toBe(first.stdout);
  const { data } = JSON.parse(first.stdout);

  await page.goto(data.paymentUrl);
  await page.getByRole("button", { name: "4111111111111111 authorised" }).press("Enter");
  await page.locator("button[value=pay]:focus").press("Enter");
  await page.waitForURL(`${origin}/shop/ok?data=*`);
  await page.getByRole("heading", { name: "Paid €100.00" }).waitFor();
  const [claims, session] = await page.locator("pre").allTextContents();
  expect(JSON.parse(claims ?? "")).toMatchObject({ sessionId: data.sessionId, status: "completed" });
  expect(JSON.parse(session ?? "")).toMatchObject({ sessionId: data.sessionId, paymentStatus: "AUTHORISED" });
  // The page updates itself once the webhook was received.
  await page.getByText("The signature of AUTHORISATION is right.").waitFor();
  await page.getByRole("cell", { name: "200", exact: true }).waitFor();
  expect(await page.getByRole("heading", { name: "The code" }).isVisible()).toBe(true);

  await page.getByRole("link", { name: "Open it on the dashboard (AUTHORISATION)" }).click();
  await page.getByRole("button", { name: "Resend" }).click();
  const attempts = async () =>
    (await sandbox.webhooks.list())[0]?.attempts.map(({ statusCode }) => statusCode);
  await expect.poll(attempts).toEqual([200, 200]);

  await page.getByRole("link", { name: JSON.parse(claims ?? "").paymentReference }).click();
  await page.getByLabel("Refund amount, EUR").fill("25.00");
  await page.getByRole("button", { name: "Refund" }).click();
  await page.getByRole("status").getByText("was accepted").waitFor();
  await sandbox.clock.advance({ seconds: 10 });
  await page.getByText("PARTIALLY_REFUNDED").first().waitFor();
  expect((await sandbox.webhooks.next("REFUND")).data.amount).toEqual({ value: 2500, currency: "EUR" });

  const { stdout } = await run(command.replace("10000", "9900"));
  const { code, traceId } = JSON.parse(stdout).error;
  expect(code).toBe(10409);
  await page.getByRole("link", { name: "Requests", exact: true }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill(traceId);
  await page.getByRole("button", { name: "Filter" }).click();
  await page.locator(".rows summary").click();
  await page.getByText(traceId, { exact: true }).first().waitFor();

  expect([problems, responses]).toEqual([[], []]);
  await page.close();
  await sandbox.close();
});
