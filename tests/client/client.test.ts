import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { type ClientOptions, createLiveClient, createTestClient } from "../../src/index.ts";

/** A client whose requests are only recorded in `sent`. */
function recording(create: typeof createTestClient, options: Partial<ClientOptions> = {}) {
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request);
    return Response.json({ success: true, data: [] });
  };
  return { client: create({ apiKey: "avp_key", fetch, ...options }), sent };
}

const cancel = { body: { webcode: "SHOP01", paymentReference: "SHOP01-PXT-1" } };

describe("a client", () => {
  it("sends the API key in X-API-KEY, by default to the vendor's host", async () => {
    const { client, sent } = recording(createLiveClient);
    await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
    expect(sent[0]?.url).toBe("https://aviratopayments.com/external/v1/pos/terminals?webcode=SHOP01");
    expect(sent[0]?.headers.get("X-API-KEY")).toBe("avp_key");
  });

  it.each(["", "/", "//"])("accepts a base URL that ends with %j", async (ending) => {
    const { client, sent } = recording(createTestClient, { baseUrl: `http://127.0.0.1:4010${ending}` });
    await client.POST("/payment/cancel", cancel);
    expect(sent[0]?.url).toBe("http://127.0.0.1:4010/external/v1/test/payment/cancel");
  });

  it("sends every POST with a new Idempotency-Key", async () => {
    const { client, sent } = recording(createTestClient);
    await client.POST("/payment/cancel", cancel);
    await client.POST("/payment/cancel", cancel);
    const keys = sent.map((request) => request.headers.get("Idempotency-Key"));
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it("sends the Idempotency-Key of the caller unchanged", async () => {
    const { client, sent } = recording(createTestClient);
    await client.POST("/payment/cancel", {
      ...cancel,
      params: { header: { "Idempotency-Key": "order-12345" } },
    });
    expect(sent[0]?.headers.get("Idempotency-Key")).toBe("order-12345");
  });

  it("sends no Idempotency-Key with a GET", async () => {
    const { client, sent } = recording(createTestClient);
    await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
    expect(sent[0]?.headers.has("Idempotency-Key")).toBe(false);
  });

  it("never shows its key when the client, its results or its errors are printed", async () => {
    const responses = [
      Response.json({ success: true, data: [] }),
      Response.json(
        { success: false, error: { code: 10404, message: "Payment not found." } },
        { status: 404 },
      ),
      new Response("<html>", { status: 502 }),
    ];
    const fetch = async () => responses.shift() ?? Response.error();
    const client = createTestClient({ apiKey: "a_key_to_keep", fetch, retries: 0 });
    const printed: unknown[] = [client];
    for (let call = 0; call < 4; call += 1) {
      printed.push(await client.POST("/payment/cancel", cancel).catch((error: unknown) => error));
    }
    const deep = { depth: Number.POSITIVE_INFINITY, showHidden: true };
    expect(printed.map((value) => inspect(value, deep)).join("\n")).not.toContain("a_key_to_keep");
  });

  it.each(operations)(
    "names $operationId in an error that $method $path gets from a proxy",
    async (operation) => {
      const { environment, method, operationId, route, write } = operation;
      const create = environment === "live" ? createLiveClient : createTestClient;
      const fetch = async () => new Response("<html>", { status: 404 });
      const client = create({ apiKey: "avp_key", fetch });
      const send = client[method] as (path: string, init: object) => Promise<unknown>;
      const params = { path: { sessionId: "SHOP01-1" }, query: { webcode: "SHOP01" } };
      const sent = send(route, { params, ...(write ? cancel : {}) });
      await expect(sent).rejects.toMatchObject({ name: "AviratoError", operationId });
    },
  );

  it("refuses an empty key", () => {
    expect(() => createTestClient({ apiKey: "" })).toThrow(
      new TypeError('apiKey must be printable ASCII without spaces at its ends, and not "." or "..".'),
    );
  });
});
