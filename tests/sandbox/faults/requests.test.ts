import { describe, expect, it } from "vitest";
import { amount, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

const running = useSandbox();

describe("a fault", () => {
  it("smoke", async () => {
    const { control, test } = running;
    const added = await control("POST", "/faults", {
      operation: "createSession",
      when: "after",
      effect: { type: "disconnect" },
    });
    expect(added.status).toBe(201);
    const key = { "Idempotency-Key": "k1" };
    await expect(test.post("/payment/session", sessionBody, key)).rejects.toThrow("fetch failed");
    const again = await test.post("/payment/session", sessionBody, key);
    expect(again.status).toBe(201);
    const list = await control("GET", "/faults");
    expect(list.json.faults[0].remaining).toBe(0);
    const bad = await control("POST", "/faults", { operation: "createSession", effect: { type: "fail" } });
    console.log(bad.text);
    const bad2 = await control("POST", "/faults", {
      operation: "createPosPayment",
      effect: { type: "error", name: "nope" },
    });
    console.log(bad2.text);
    console.log(
      (await control("POST", "/faults", { operation: "x", effect: { type: "error", headers: { "a b": 1 } } }))
        .text,
    );
  });
});
void amount;
void webcode;
