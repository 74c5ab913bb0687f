import { describe, expectTypeOf, it } from "vitest";
import type { Operation } from "../../src/contract/router.ts";
import { createLiveClient, createTestClient, type LivePaths, type TestPaths } from "../../src/index.ts";

const client = createTestClient({ apiKey: "any_key" });
const amount = { value: 10000, currency: "EUR" };
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };

describe("the types of the clients", () => {
  it("are equal for both trees", () => {
    expectTypeOf<LivePaths>().toEqualTypeOf<TestPaths>();
    expectTypeOf(createLiveClient).returns.toEqualTypeOf<ReturnType<typeof createTestClient>>();
  });

  it("have the route of every operation, without the prefix of an environment", () => {
    expectTypeOf<keyof TestPaths>().toEqualTypeOf<Operation["route"]>();
  });

  it("accept a body without the fields that have a default", () => {
    client.POST("/payment/session", { body: { webcode: "SHOP01", amount, ...urls } });
  });

  it("refuse a wrong field", () => {
    // @ts-expect-error colour is not a field
    client.POST("/payment/session", { body: { webcode: "SHOP01", amount, ...urls, colour: "red" } });
  });

  it("refuse a body without webcode", () => {
    // @ts-expect-error webcode is required
    client.POST("/payment/session", { body: { amount, ...urls } });
  });

  it("refuse a query without webcode", () => {
    // @ts-expect-error webcode is required
    client.GET("/pos/terminals", { params: { query: {} } });
  });

  it("refuse an unknown path, and the whole path of an environment", () => {
    // @ts-expect-error there is no such path
    client.GET("/payment/nothing", {});
    // @ts-expect-error the prefix is the client's business
    client.POST("/external/v1/payment/session", {});
  });

  it("refuse a reason that is not one of the exact values", () => {
    const payment = { webcode: "SHOP01", paymentReference: "P1", amount };
    // @ts-expect-error reasons are upper-case
    client.POST("/payment/refund", { body: { ...payment, reason: "fraud" } });
  });

  it("tell a completed session from one without a payment by its status", async () => {
    const params = { path: { sessionId: "S1" }, query: { webcode: "SHOP01" } };
    const { data } = await client.GET("/payment/session/{sessionId}", { params });
    if (!data) return;
    if (data.data.status === "completed") {
      expectTypeOf(data.data.paymentReference).toEqualTypeOf<string>();
    } else {
      // @ts-expect-error a session that is not completed has no payment
      data.data.paymentReference;
    }
  });

  it("give a 409 its two literal messages, and a 403 its codes beside any other", () => {
    type Answers = TestPaths["/payment/session"]["post"]["responses"];
    type Conflict = Answers[409]["content"]["application/json"]["error"];
    type Forbidden = Answers[403]["content"]["application/json"]["error"];
    expectTypeOf<Conflict["message"]>().toEqualTypeOf<
      | "Idempotency key reused with a different request body."
      | "Idempotency key already used for a different endpoint."
    >();
    expectTypeOf<Conflict["code"]>().toEqualTypeOf<10409 | (number & {})>();
    expectTypeOf<Forbidden["code"]>().toEqualTypeOf<11001 | 11002 | 11008 | (number & {})>();
  });

  it("narrow an error by its status", async () => {
    const { error } = await client.POST("/payment/cancel", {
      body: { webcode: "SHOP01", paymentReference: "P1" },
    });
    if (error?.error.statusCode === 409)
      expectTypeOf(error.error.code).toEqualTypeOf<10409 | (number & {})>();
    if (error?.error.statusCode === 403)
      expectTypeOf(error.error.code).toEqualTypeOf<11001 | 11002 | 11008 | (number & {})>();
  });
});
