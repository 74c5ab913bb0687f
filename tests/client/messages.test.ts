import { expect, it } from "vitest";
import { type ClientOptions, createTestClient } from "../../src/index.ts";

/** What a JavaScript program can pass, and TypeScript would refuse. */
type Loose = Record<"GET" | "POST", (...given: unknown[]) => Promise<unknown>>;
const loose = createTestClient({ apiKey: "any_key" }) as unknown as Loose;
const create = (options: object) => async () =>
  createTestClient({ apiKey: "any_key", ...options } as ClientOptions);
const send = (init: object) => () => loose.POST("/payment/session", { body: {}, ...init });
const read = (init: object) => () => loose.GET("/payment/session/{sessionId}", init);

const messageOf = async (wrong: () => Promise<unknown>): Promise<string> =>
  wrong().then(
    () => "accepted",
    (error: Error) => `${error.name}: ${error.message}`,
  );

it("a client says of each wrong option and each wrong member of a call what it must be", async () => {
  const wrong = [
    create({ apiKey: " key" }),
    create({ baseUrl: "127.0.0.1" }),
    create({ fetch: 1 }),
    create({ retries: -1 }),
    create({ timeoutMs: 0 }),
    create({ baseURL: "" }),
    () => loose.GET("/payment/session/id"),
    send({ body: [] }),
    send({ headers: new Map() }),
    send({ signal: {} }),
    send({ params: { query: [] } }),
    send({ params: { header: { "Idempotency-Key": "" } } }),
    read({ params: { path: { sessionId: "" } } }),
    read({ params: { path: { sessionId: "id" }, query: { webcode: null } } }),
    read({ params: { path: { sessionId: "id" } }, body: {} }),
    read({ cookies: {} }),
  ];
  expect(await Promise.all(wrong.map(messageOf))).toMatchInlineSnapshot(`
    [
      "TypeError: apiKey must be printable ASCII without spaces at its ends, and not "." or "..".",
      "TypeError: baseUrl must be scheme, host and port, such as https://aviratopayments.com.",
      "TypeError: fetch must be a function.",
      "TypeError: retries must be an integer from 0.",
      "TypeError: timeoutMs must be above 0 and below 2147483648.",
      "TypeError: baseURL must be one of fetch, retries, timeoutMs, apiKey, baseUrl.",
      "TypeError: path must be a route of the contract; identifiers go to params.path.",
      "TypeError: body must be a plain object.",
      "TypeError: headers must be a plain object.",
      "TypeError: signal must be an AbortSignal.",
      "TypeError: query must be a plain object.",
      "TypeError: Idempotency-Key must be printable ASCII without spaces at its ends, and not "." or "..".",
      "TypeError: sessionId must be printable ASCII without spaces at its ends, and not "." or "..".",
      "TypeError: webcode must be text, a finite number or a boolean.",
      "TypeError: body must be left out of a GET.",
      "TypeError: cookies must be one of fetch, retries, timeoutMs, params, body, headers, signal, middleware, cache, keepalive.",
    ]
  `);
});

it("a call takes null for no signal, as fetch does", async () => {
  const fetch = async () => Response.json({ success: true, data: [] });
  const client = createTestClient({ apiKey: "any_key", fetch });
  const params = { query: { webcode: "SHOP01" } };
  expect((await client.GET("/pos/terminals", { params, signal: null })).data).toBeDefined();
});
