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

it("a request with Prefer is refused with the name of the missing package, and not executed", async () => {
  const { createTestClient } = await import("../../src/index.ts");
  const { createSandbox } = await import("../../src/sandbox/sandbox.ts");
  const sandbox = await createSandbox();
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  const { error, response } = await client.POST("/payment/cancel", {
    body: { webcode: "SHOP01", paymentReference: "unknown" },
    headers: { Prefer: "example=paymentNotFound" },
  });
  expect([response.status, error?.error.code]).toEqual([400, 12001]);
  expect(error?.error.message).toContain(
    "none. Prism is not installed; run npm install @stoplight/prism-http.",
  );
  await sandbox.close();
});
