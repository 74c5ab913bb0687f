// tier: package
import { execFile } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { type SignedWebhook, signWebhook, webhookFixture } from "../../src/webhooks/index.ts";
import { type Running, startProgram } from "../support/process.ts";

const { folder } = inject("consumer");
const shop = join(folder, "next-shop");
const next = join(folder, "node_modules", "next", "dist", "bin", "next");
const secret = "any_secret";
const environment = { CLIENT_SECRET: secret, NEXT_TELEMETRY_DISABLED: "1" };

const files = {
  "package.json": '{ "private": true, "type": "module" }',
  // The package is installed in the folder above.
  "next.config.js": `export default { turbopack: { root: ${JSON.stringify(folder)} } };`,
  "app/layout.tsx": `import type { ReactNode } from "react";
    export default ({ children }: { children: ReactNode }) => <html lang="en"><body>{children}</body></html>;`,
  "app/page.tsx": `import { createPayments } from "avirato-payments-contract/payments";
    import { Terminals } from "./terminals";
    export const dynamic = "force-dynamic";
    export default async function Page() {
      const fetch = async () => Response.json({ success: true, data: [] });
      const account = { environment: "test", apiKey: "any_key", webcode: "SHOP01", secrets: "any_secret" } as const;
      const payments = createPayments({ ...account, fetch });
      return <><p>{\`On the server: \${(await payments.pos.terminals()).length}\`}</p><Terminals /></>;
    }`,
  "app/terminals.tsx": `"use client";
    import { createTestClient } from "avirato-payments-contract";
    export const Terminals = () => <p>{\`In the browser: \${typeof createTestClient({ apiKey: "any_key" }).GET}\`}</p>;`,
};

let server: Running | undefined;
let url: string;

beforeAll(async () => {
  await mkdir(join(shop, "app", "webhooks"), { recursive: true });
  await mkdir(join(shop, "pages", "api"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(shop, name), text);
  const receivers = fromRoot("docs", "examples", "receivers");
  await cp(join(receivers, "next-app.ts"), join(shop, "app", "webhooks", "route.ts"));
  await cp(join(receivers, "next-pages.ts"), join(shop, "pages", "api", "webhooks.ts"));
  const env = { ...process.env, ...environment, NODE_ENV: "production" as const };
  await promisify(execFile)(process.execPath, [next, "build"], { cwd: shop, env });
  const started = await startProgram(
    process.execPath,
    [next, "start", "--hostname", "127.0.0.1", "--port", "0"],
    /(http:\/\/127\.0\.0\.1:\d+)/,
    { cwd: shop, environment: { ...environment, NODE_ENV: "production" } },
  );
  server = started;
  url = started.match;
}, 300_000);
afterAll(() => server?.end("SIGTERM"));

describe("an application of Next that has the package installed", () => {
  it("is built and type-checked, and renders pages that use the clients", async () => {
    const page = await (await fetch(url)).text();
    expect(page).toContain("On the server: 0");
    expect(page).toContain("In the browser: function");
  });

  it.each(["/webhooks", "/api/webhooks"])("receives webhooks at %s and refuses forged ones", async (path) => {
    const send = async (signed: SignedWebhook) =>
      (await fetch(`${url}${path}`, { method: "POST", ...signed })).status;
    const event = webhookFixture("AUTHORISATION");
    expect(await send(await signWebhook(event, secret))).toBe(204);
    expect(await send(await signWebhook(event, "another_secret"))).toBe(400);
  });
});
