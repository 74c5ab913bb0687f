import { describe, expectTypeOf, it } from "vitest";
import type { Operation } from "../../src/contract/router.ts";
import {
  AviratoConnectionError,
  createLiveClient,
  createTestClient,
  type LivePaths,
  type Middleware,
  type TestPaths,
  unwrap,
} from "../../src/index.ts";

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
    type Responses = TestPaths["/payment/session"]["post"]["responses"];
    type Conflict = Responses[409]["content"]["application/json"]["error"];
    type Forbidden = Responses[403]["content"]["application/json"]["error"];
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

  it("accept options from the environment, which may be undefined", () => {
    createTestClient({ apiKey: "any_key", baseUrl: process.env["AVIRATO_SERVER"], retries: undefined });
    // @ts-expect-error a client without a key cannot do anything
    createTestClient({ apiKey: process.env["AVIRATO_TEST_KEY"] });
    // @ts-expect-error the option is called baseUrl
    createTestClient({ apiKey: "any_key", baseURL: "http://127.0.0.1:4020" });
  });

  it("give the result of a write its key, and that of a read none", async () => {
    const body = { webcode: "SHOP01", paymentReference: "P1" };
    const written = await client.POST("/payment/cancel", { body });
    expectTypeOf(written.idempotencyKey).toEqualTypeOf<string>();
    expectTypeOf(unwrap(written).modificationId).toEqualTypeOf<string>();
    const read = await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
    expectTypeOf(read).not.toHaveProperty("idempotencyKey");
    expectTypeOf<AviratoConnectionError["reason"]>().toEqualTypeOf<"network" | "timeout" | "aborted">();
  });

  it("refuse an undefined key, which would be replaced by a new one", () => {
    const body = { webcode: "SHOP01", paymentReference: "P1" };
    const { idempotencyKey } = new AviratoConnectionError(
      "network",
      { operationId: "cancelTestPayment", idempotencyKey: "order-1", attempts: 1 },
      undefined,
    );
    // @ts-expect-error it may be undefined
    client.POST("/payment/cancel", { body, params: { header: { "Idempotency-Key": idempotencyKey } } });
  });

  it("accept the options of one call", () => {
    const query = { webcode: "SHOP01" };
    const { signal } = new AbortController();
    const middleware: Middleware[] = [{ onRequest: ({ request }) => request.clone() }];
    const headers = { traceparent: "00-1" };
    const options = {
      signal,
      middleware,
      headers,
      retries: 0,
      timeoutMs: 1_000,
      fetch,
      cache: "no-store" as const,
    };
    client.GET("/pos/terminals", { params: { query }, ...options });
  });

  it("refuse what has no meaning for this API", () => {
    const query = { webcode: "SHOP01" };
    // @ts-expect-error a response is parsed as the contract describes it
    client.GET("/pos/terminals", { params: { query }, parseAs: "stream" });
    // @ts-expect-error the API takes queries in one form
    client.GET("/pos/terminals", { params: { query }, querySerializer: () => "" });
    // @ts-expect-error the API takes JSON only
    client.POST("/payment/cancel", { body: { webcode: "S", paymentReference: "P" }, bodySerializer: String });
    // @ts-expect-error path parameters have one form
    client.GET("/pos/terminals", { params: { query }, pathSerializer: String });
    // @ts-expect-error another server would get the API key
    client.GET("/pos/terminals", { params: { query }, baseUrl: "https://shop.example" });
    // @ts-expect-error a redirect would send the API key to another server
    client.GET("/pos/terminals", { params: { query }, redirect: "follow" });
    // @ts-expect-error a date is sent as text
    client.GET("/payment/sessions", { params: { query: { ...query, createdFrom: new Date() } } });
    // @ts-expect-error a list of pairs is no object
    client.GET("/pos/terminals", { params: { query }, headers: [["traceparent", "00-1"]] });
    // @ts-expect-error an identifier goes to params.path
    client.GET("/payment/session/S1", { params: { query } });
  });

  it("take several middlewares at once, to add them and to remove them", () => {
    const middlewares = [{ onRequest: () => undefined }, { onResponse: () => undefined }];
    client.use(...middlewares);
    client.eject(...middlewares);
  });

  it("refuse middleware that openapi-fetch would not run", () => {
    // @ts-expect-error there is no such callback
    client.use({ onRespond: () => undefined });
    // @ts-expect-error a middleware returns a request, a response or nothing
    client.use({ onRequest: () => "https://shop.example" });
    // @ts-expect-error the response is a real one, without a member error
    client.use({ onResponse: ({ response }) => void response.error });
  });
});
