// tier: integration
import { expect, it, vi } from "vitest";
import { createTestClient } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";

vi.mock("@stoplight/prism-http", () => {
  throw new Error("Cannot find package '@stoplight/prism-http'");
});

it("a request with Prefer is refused with the name of the missing package, and not executed", async () => {
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
