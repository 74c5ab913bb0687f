// tier: integration
import { afterAll, beforeAll, expect, it, vi } from "vitest";

// The files before this one may have loaded Prism, and those after it need it.
beforeAll(() => {
  vi.resetModules();
  vi.doMock("@stoplight/prism-http", () => {
    throw new Error("Cannot find package '@stoplight/prism-http'");
  });
});
afterAll(() => {
  vi.doUnmock("@stoplight/prism-http");
  vi.resetModules();
});

it.each([
  ["example=paymentNotFound", "example paymentNotFound"],
  ["code=404", "code 404"],
  ["dynamic=true", "preference dynamic"],
  ["code=404, example=paymentNotFound", "example paymentNotFound"],
])(
  "a request with Prefer: %s is refused with the name of the missing package, and not executed",
  async (prefer, named) => {
    const { createTestClient } = await import("../../src/index.ts");
    const { createSandbox } = await import("../../src/sandbox/sandbox.ts");
    const sandbox = await createSandbox();
    const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
    const { error, response } = await client.POST("/payment/cancel", {
      body: { webcode: "SHOP01", paymentReference: "unknown" },
      headers: { Prefer: prefer },
    });
    expect([response.status, error?.error.code]).toEqual([400, 12001]);
    expect(error?.error.message).toBe(
      `Prefer names the ${named}, but Prism is not installed; run npm install avirato-payments-contract @stoplight/prism-http.`,
    );
    await sandbox.close();
  },
);
