import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testReceiver } from "../../src/test-receiver/test-receiver.ts";

const secret = "example_client_secret";
const folder = "../../docs/examples/receivers";

/** How a server calls each example, as its framework does. */
const receivers: Record<string, () => Promise<RequestListener>> = {
  "express.ts": async () => (await import(`${folder}/express.ts`)).app,
  "fastify.ts": async () => {
    const { app } = await import(`${folder}/fastify.ts`);
    await app.ready();
    return (request, response) => app.routing(request, response);
  },
  "hono.ts": async () => getRequestListener((await import(`${folder}/hono.ts`)).app.fetch),
  "next-app.ts": async () => getRequestListener((await import(`${folder}/next-app.ts`)).POST),
  "next-pages.ts": async () => {
    const { default: handler, config } = await import(`${folder}/next-pages.ts`);
    expect(config).toEqual({ api: { bodyParser: false } });
    return handler;
  },
  "lambda.ts, with a body of text": () => lambda("utf8"),
  "lambda.ts, with a body in base64": () => lambda("base64"),
};

async function lambda(encoding: "utf8" | "base64"): Promise<RequestListener> {
  const { handler } = await import(`${folder}/lambda.ts`);
  return async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString(encoding);
    const { statusCode } = await handler({
      headers: request.headers,
      body,
      isBase64Encoded: encoding === "base64",
    });
    response.writeHead(statusCode).end();
  };
}

let server: Server;
beforeEach(() => {
  vi.resetModules();
  vi.spyOn(console, "log").mockReturnValue();
  return () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  };
});

describe.each(Object.entries(receivers))("the receiver in %s", (_, start) => {
  afterEach(() => server?.close());

  it("accepts and refuses the webhooks that it must", async () => {
    vi.stubEnv("CLIENT_SECRET", secret);
    server = createServer(await start());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
    // As the guide says.
    expect(await fetch(url, { method: "POST", body: "{}" })).toMatchObject({ status: 400 });
    const results = await testReceiver({ url, secret, webcode: "SHOP01", customReference: "12345" });
    expect(results).toHaveLength(16);
    expect(results?.filter(({ right }) => !right)).toEqual([]);
    const written = new Set(vi.mocked(console.log).mock.calls.flat());
    expect([...written].sort()).toEqual(["AUTHORISATION", "REFUND", "SOMETHING_NEW"]);
  });

  it("does not start without a client secret", async () => {
    vi.stubEnv("CLIENT_SECRET", undefined);
    await expect(start()).rejects.toThrow("Set CLIENT_SECRET to the client secret of the environment.");
  });
});
