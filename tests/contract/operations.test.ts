import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { createLiveClient, createTestClient, type TestClient } from "../../src/index.ts";
import { examplePath } from "../support/contract.ts";
import { useMock } from "../support/mock.ts";

const mock = useMock();
const webcode = "SHOP01";
const amount = { value: 10000, currency: "EUR" };
const paymentReference = "SHOP01-PXT-17195000005678";
const inShop = { params: { query: { webcode } } };

/** One call of each operation; written once, because both clients have the same type. */
const calls = {
  "POST /payment/session": (client: TestClient) =>
    client.POST("/payment/session", {
      body: { webcode, amount, urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" },
    }),
  "GET /payment/session/{sessionId}": (client: TestClient) =>
    client.GET("/payment/session/{sessionId}", {
      params: { path: { sessionId: "SHOP01-EXT-17195000001234" }, query: { webcode } },
    }),
  "GET /payment/sessions": (client: TestClient) =>
    client.GET("/payment/sessions", { params: { query: { webcode, status: "completed", limit: 5 } } }),
  "POST /payment/refund": (client: TestClient) =>
    client.POST("/payment/refund", { body: { webcode, paymentReference, amount, reason: "RETURN" } }),
  "POST /payment/capture": (client: TestClient) =>
    client.POST("/payment/capture", { body: { webcode, paymentReference, amount } }),
  "POST /payment/cancel": (client: TestClient) =>
    client.POST("/payment/cancel", { body: { webcode, paymentReference } }),
  "POST /payment/extend": (client: TestClient) =>
    client.POST("/payment/extend", { body: { webcode, paymentReference } }),
  "GET /payment/modifications": (client: TestClient) => client.GET("/payment/modifications", inShop),
  "GET /pos/terminals": (client: TestClient) => client.GET("/pos/terminals", inShop),
  "POST /pos/payment": (client: TestClient) =>
    client.POST("/pos/payment", { body: { webcode, poiId: "V400m-TEST-000001", amount } }),
};

describe.each([
  { environment: "live", createClient: createLiveClient },
  { environment: "test", createClient: createTestClient },
])("the typed $environment client", ({ environment, createClient }) => {
  const routes = operations.filter((operation) => operation.environment === environment);

  it("is tested with every operation of its tree", () => {
    expect(routes.map(({ method, route }) => `${method} ${route}`).sort()).toEqual(Object.keys(calls).sort());
  });

  it.each(routes)(
    "gets the documented success of $operationId",
    async ({ method, route, path, statuses }) => {
      const sent: Request[] = [];
      const client = createClient({
        apiKey: "any_key",
        baseUrl: mock.url,
        fetch: (request) => {
          sent.push(request);
          return fetch(request);
        },
      });
      const { data, error, response } = await calls[`${method} ${route}` as keyof typeof calls](client);
      expect(error).toBeUndefined();
      expect(data).toMatchObject({ success: true, data: expect.anything() });
      expect(response.status).toBe(statuses[0]);
      expect(new URL(sent[0]?.url ?? "").pathname).toBe(examplePath(path));
    },
  );
});
