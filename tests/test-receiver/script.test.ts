import { expect, it } from "vitest";
import { scriptFor } from "../../src/test-receiver/script.ts";

it("the script sends a refund before the authorisation of the same payment", async () => {
  const steps = await scriptFor("avs_secret", { webcode: "SHOP01", customReference: "ORDER-1" }, 0);
  const eventOf = (name: string) =>
    JSON.parse(steps.find((step) => step.name === name)?.webhook.body ?? "null");
  expect(eventOf("late").data.paymentReference).toBe(eventOf("reordered").data.paymentReference);
  const names = steps.map(({ name }) => name);
  expect(names.indexOf("reordered")).toBeLessThan(names.indexOf("late"));
});
