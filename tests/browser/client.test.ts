// tier: integration
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { signatureHeaders } from "../../src/webhooks/signature.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;

beforeAll(async () => {
  sandbox = await createSandbox({ strict: true });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

/** An entry point as a script that leaves its exports on the page under `name`. */
async function asScript(entry: string, name: string): Promise<string> {
  const built = await rolldown({ input: fromRoot("src", entry), platform: "browser", logLevel: "silent" });
  const { output } = await built.generate({
    format: "iife",
    name,
    minify: true,
    inlineDynamicImports: true,
  });
  // `evaluate` keeps a `var` to itself.
  return `${output[0].code}; globalThis.${name} = ${name};`;
}

it("the clients and the verification of webhooks run in a browser", async () => {
  const { page, problems } = await chromium.open(origin);
  await page.goto(`${origin}/_sandbox/health`);
  await page.evaluate(await asScript("index.ts", "avirato"));
  await page.evaluate(await asScript("webhooks/verify.ts", "webhooks"));

  const terminals = await page.evaluate(
    async ([apiKey, baseUrl]) => {
      const { avirato } = globalThis as unknown as { avirato: typeof import("../../src/index.ts") };
      const client = avirato.createTestClient({ apiKey: apiKey ?? "", baseUrl: baseUrl ?? "" });
      return avirato.unwrap(await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } }))
        .length;
    },
    [sandbox.keys.test, origin],
  );
  expect(terminals).toBe(3);

  const body = '{"event_code":"REFUND","event_id":"evt_1","data":{}}';
  const headers = await signatureHeaders("a_secret", body, Date.now());
  const event = await page.evaluate(
    ({ body, headers }) => {
      const { webhooks } = globalThis as unknown as {
        webhooks: typeof import("../../src/webhooks/verify.ts");
      };
      return webhooks.verifyWebhook({ body, headers, secret: "a_secret" });
    },
    { body, headers },
  );
  expect(event.event_code).toBe("REFUND");
  expect(problems).toEqual([]);
  await page.close();
});
