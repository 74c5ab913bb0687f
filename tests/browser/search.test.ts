// tier: integration
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;

beforeAll(async () => {
  sandbox = await createSandbox({ site: fromRoot("site") });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

/** What people type, and the page that they look for. */
const searches: Record<string, [text: string, page: string][]> = {
  "/": [
    ["declined", "environments/"],
    ["3ds", "environments/"],
    ["test cards", "environments/"],
    ["11008", "errors/"],
    ["409", "idempotency/"],
    ["double charge", "idempotency/"],
    ["api key", "authentication/"],
    ["rotate secret", "key-management/"],
    ["hmac signature", "webhooks/"],
    ["partial refund", "journeys/"],
    ["postman", "downloads/"],
    ["docker", "operation/"],
  ],
  "/es/": [
    ["tarjeta", "environments/"],
    ["pago rechazado", "environments/"],
    ["reembolso", "journeys/"],
    ["devolución", "journeys/"],
    ["preautorización", "journeys/"],
    ["clave api", "authentication/"],
    ["cobro duplicado", "idempotency/"],
    ["reintentar", "errors/"],
    ["11008", "errors/"],
    ["firma", "webhooks/"],
    ["descifrar", "client-secret/"],
    ["rotar clave", "key-management/"],
  ],
};

/** The addresses of the first three pages that the search finds, and those of their sections. */
interface Found {
  url: string;
  sections: string[];
}

/** What this test uses of Pagefind. */
interface Pagefind {
  search(
    text: string,
  ): Promise<{ results: { data(): Promise<{ url: string; sub_results: { url: string }[] }> }[] }>;
}

describe.each(Object.entries(searches))("the search of the pages below %s", (top, wanted) => {
  let find: (text: string) => Promise<Found[]>;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const { page } = await chromium.open(origin);
    await page.goto(origin + top);
    // As a string, because vitest would rewrite the import for Node.
    await page.evaluate(
      'import("/pagefind/pagefind.js").then((pagefind) => { globalThis.pagefind = pagefind; })',
    );
    find = (text) =>
      page.evaluate(async (typed) => {
        const { pagefind } = globalThis as unknown as { pagefind: Pagefind };
        const { results } = await pagefind.search(typed);
        const first = await Promise.all(results.slice(0, 3).map((result) => result.data()));
        return first.map(({ url, sub_results }) => ({ url, sections: sub_results.map((sub) => sub.url) }));
      }, text);
    close = () => page.close();
  });
  afterAll(() => close());

  it.each(wanted)("leads from %s to %s", async (text, page) => {
    const found = await find(text);
    expect(found.map(({ url }) => url)).toContain(`${top}${page}`);
  });

  it("leads from an error code to its row", async () => {
    const [errors] = (await find("11008")).filter(({ url }) => url === `${top}errors/`);
    expect(errors?.sections).toContain(`${top}errors/#11008`);
  });
});

it("the search of the guides leads from an identifier of the contract to its operation in the reference", async () => {
  const { page } = await chromium.open(origin);
  await page.goto(`${origin}/#search`);
  await page.getByPlaceholder("Search").fill("refundTestPayment");
  await page.locator(`a[href="/reference/#/modifications/refundtestpayment"]`).click();
  await page.getByText("/external/v1/test/payment/refund").first().waitFor();
  await page.close();
});
