import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import ts from "typescript";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { testReceiver } from "../../src/test-receiver/test-receiver.ts";
import { signWebhook, webhookFixture } from "../../src/webhooks/index.ts";
import { transpiledNest } from "./transpiled-nest.ts";

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
  // tests/receivers/nestjs.test.ts runs it in Nest itself, in another tier.
  "nestjs.ts": nest,
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

/** What the example gives Nest: its decorators, the options of the application, and where it listens. */
let told: Record<string, unknown>;
async function nest(): Promise<RequestListener> {
  told = {};
  const note = (name: string) => (value: unknown) => {
    told[name] = value;
    return () => undefined;
  };
  class BadRequestException extends Error {}
  let controller: (new () => { receive(request: object): Promise<void> }) | undefined;
  const modules: Record<string, object> = {
    "reflect-metadata": {},
    "@nestjs/common": {
      ...{ BadRequestException, Controller: note("path"), HttpCode: note("status"), Req: note("request") },
      Post: note("route"),
      Module: ({ controllers }: { controllers: (typeof controller)[] }) => {
        [controller] = controllers;
        return () => undefined;
      },
    },
    "@nestjs/core": {
      NestFactory: {
        create: async (_: unknown, options: unknown) => {
          note("options")(options);
          return { listen: async (...place: unknown[]) => note("place")(place) };
        },
      },
    },
    "avirato-payments-contract/webhooks": await import("../../src/webhooks/index.ts"),
  };
  const code = await transpiledNest(ts.ModuleKind.CommonJS);
  await new Function("require", "exports", `return (async () => {${code}})()`)(
    (name: string) => modules[name],
    {},
  );
  if (!controller) throw new Error("The module has no controller.");
  const receiver = new controller();
  return async (request, response) => {
    const rawBody = Buffer.concat(await request.toArray());
    const failed = await receiver.receive({ rawBody, headers: request.headers }).catch((error) => error);
    const status = failed instanceof BadRequestException ? 400 : failed ? 500 : Number(told["status"]);
    response.writeHead(status).end();
  };
}

it("the receiver in nestjs.ts takes its webhooks where the others do, with the bytes of the body, on this machine only", async () => {
  vi.stubEnv("CLIENT_SECRET", secret);
  const wanted = { path: "webhooks", route: undefined, status: 204, options: { rawBody: true } };
  vi.stubEnv("PORT", undefined);
  await nest();
  expect(told).toMatchObject({ ...wanted, place: [3000, "127.0.0.1"] });
  vi.stubEnv("PORT", "3999");
  await nest();
  expect(told).toMatchObject({ ...wanted, place: [3999, "127.0.0.1"] });
});

it("the receivers in express.ts and fastify.ts leave the other routes of the application their parsed bodies", async () => {
  vi.stubEnv("CLIENT_SECRET", secret);
  const { app: fastify } = await import(`${folder}/fastify.ts`);
  fastify.post("/orders", async ({ body }: { body: unknown }) => ({ body }));
  const answer = await fastify.inject({ method: "POST", url: "/orders", payload: { order: 1 } });
  expect(answer.json()).toEqual({ body: { order: 1 } });

  const { app } = await import(`${folder}/express.ts`);
  const { default: express } = await import("express");
  app.post(
    "/orders",
    express.json(),
    ({ body }: { body: unknown }, response: { json(value: object): void }) => response.json({ body }),
  );
  const running = await new Promise<Server>((resolve) => {
    const started: Server = app.listen(0, "127.0.0.1", () => resolve(started));
  });
  onTestFinished(() => void running.close());
  const { port } = running.address() as AddressInfo;
  const headers = { "Content-Type": "application/json" };
  const sent = { method: "POST", headers, body: '{"order":1}' };
  expect(await (await fetch(`http://127.0.0.1:${port}/orders`, sent)).json()).toEqual({ body: { order: 1 } });
});

let server: Server;
beforeEach(() => {
  vi.resetModules();
  vi.spyOn(console, "log").mockReturnValue();
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

  it("answers an event with 204 and nothing else, also a long one", async () => {
    vi.stubEnv("CLIENT_SECRET", secret);
    server = createServer(await start());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
    const event = webhookFixture("REFUND_FAILED", { data: { failureReason: "ü".repeat(20_000) } });
    const answer = await fetch(url, { method: "POST", ...(await signWebhook(event, secret)) });
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
  });

  it("does not start without a client secret", async () => {
    vi.stubEnv("CLIENT_SECRET", undefined);
    await expect(start()).rejects.toThrow("Set CLIENT_SECRET to the client secret of the environment.");
  });
});
