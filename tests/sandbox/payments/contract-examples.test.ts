import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const get = async (path: string) => {
  const request = new Request(`http://sandbox/external/v1/${path}`, {
    headers: { "X-API-KEY": sandbox.keys.test },
  });
  return (await sandbox.fetch(request)).json();
};
const refund = async (environment: "live" | "test", paymentReference: string) => {
  const tree = environment === "test" ? "test/" : "";
  const response = await sandbox.fetch(
    new Request(`http://sandbox/external/v1/${tree}payment/refund`, {
      method: "POST",
      headers: { "X-API-KEY": sandbox.keys[environment], "Content-Type": "application/json" },
      body: JSON.stringify({
        webcode: "SHOP01",
        paymentReference,
        amount: { value: 10000, currency: "EUR" },
        reason: "OTHER",
      }),
    }),
  );
  return response.status;
};
const examplePayment = "SHOP01-PXT-17195000005678";

describe("a sandbox with the contract's examples", () => {
  it("has the completed session that the contract shows", async () => {
    sandbox = await createSandbox({ withExamples: "test", strict: true });
    const { data } = await get("test/payment/session/SHOP01-EXT-17195000001234?webcode=SHOP01");
    expect(data).toMatchObject({ status: "completed", paymentReference: examplePayment });
  });

  it("accepts the refund that the contract shows", async () => {
    sandbox = await createSandbox({ withExamples: "test", strict: true });
    expect(await refund("test", examplePayment)).toBe(202);
  });

  it("has them in the chosen environment only", async () => {
    sandbox = await createSandbox({ withExamples: "live", strict: true });
    expect(await refund("live", examplePayment)).toBe(202);
    expect(await refund("test", examplePayment)).toBe(404);
  });

  it("starts again on the same store, and is refused there for the other environment", async () => {
    const folder = await mkdtemp(join(tmpdir(), "examples-"));
    const data = join(folder, "sandbox.db");
    await (await createSandbox({ data, withExamples: "test" })).close();
    sandbox = await createSandbox({ data, withExamples: "test" });
    await expect(createSandbox({ data, withExamples: "live" })).rejects.toThrow(
      "--with-examples: the store already has the examples, in test for SHOP01",
    );
    await rm(folder, { recursive: true });
  });

  it("is refused for an unknown environment", async () => {
    sandbox = await createSandbox();
    await expect(createSandbox({ withExamples: "both" as never })).rejects.toThrow(
      "withExamples must be an environment (live or test)",
    );
  });
});
