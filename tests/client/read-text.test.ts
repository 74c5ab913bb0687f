// tier: integration
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createGzip } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { maxResponseBytes, readText } from "../../src/client/read-text.ts";
import { createTestClient } from "../../src/index.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A client of a server that responds to every request like this; `requests` counts them. */
async function clientOf(listener: RequestListener) {
  const seen = { requests: 0 };
  server = createServer((request, response) => {
    seen.requests += 1;
    listener(request, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { client: createTestClient({ apiKey: "any_key", baseUrl }), seen };
}

const chunk = Buffer.alloc(1024 * 1024, "x");
const cancel = {
  body: { webcode: "SHOP01", paymentReference: "P" },
  params: { header: { "Idempotency-Key": "order-1" } },
};

describe("a response of 400 MiB", () => {
  it.each([
    ["in chunks", {}],
    ["with a Content-Length", { "Content-Length": 400 * chunk.length }],
  ])("%s leads to an error that names the limit, and is not read to its end", async (_, headers) => {
    let sent = 0;
    let closed: Promise<unknown> = Promise.resolve();
    const { client, seen } = await clientOf(async (_request, response) => {
      closed = once(response, "close");
      response.writeHead(201, headers);
      const ended = closed.then(() => true);
      while (!response.destroyed && sent < 400 * chunk.length) {
        sent += chunk.length;
        if (!response.write(chunk) && (await Promise.race([once(response, "drain"), ended])) === true) break;
      }
    });
    await expect(client.POST("/payment/cancel", cancel)).rejects.toMatchObject({
      name: "AviratoError",
      message: "Response 201 is not the API's: it has over 8388608 bytes.",
      statusCode: 201,
      operationId: "cancelTestPayment",
      idempotencyKey: "order-1",
    });
    await closed;
    expect(sent).toBeLessThan(100 * chunk.length);
    expect(seen.requests).toBe(1);
  });

  it("that is compressed to less than the limit leads to the same error", async () => {
    const { client } = await clientOf(async (_request, response) => {
      const gzip = createGzip();
      const parts: Buffer[] = [];
      gzip.on("data", (part: Buffer) => parts.push(part));
      for (let written = 0; written < 64; written += 1) gzip.write(chunk);
      gzip.end();
      await once(gzip, "end");
      const body = Buffer.concat(parts);
      response.writeHead(200, { "Content-Encoding": "gzip", "Content-Length": body.length }).end(body);
    });
    const call = client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
    await expect(call).rejects.toThrow("over 8388608 bytes");
  });
});

describe("readText", () => {
  const streamed = (size: number) => new Response(new Blob([Buffer.alloc(size, "x")]).stream());

  it("returns a body of exactly 8 MiB, and undefined for one byte more", async () => {
    expect((await readText(streamed(maxResponseBytes)))?.length).toBe(maxResponseBytes);
    expect(await readText(streamed(maxResponseBytes + 1))).toBeUndefined();
  });

  it("joins characters that are split between chunks and drops a byte order mark, like text()", async () => {
    const bytes = Buffer.from("\ufeff€ñ😀");
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readText(new Response(body))).toBe(await new Response(bytes).text());
  });

  it("uses text() when Content-Length is within the limit and the body is not compressed", async () => {
    const response = new Response("{}", { headers: { "Content-Length": "2" } });
    const text = vi.spyOn(response, "text");
    expect(await readText(response)).toBe("{}");
    expect(text).toHaveBeenCalledOnce();
  });

  it("reads an empty body", async () => {
    expect(await readText(new Response(null, { status: 204 }))).toBe("");
    expect(await readText(new Response(""))).toBe("");
  });
});

describe("JSON with 2 million nested arrays", () => {
  const deep = `${"[".repeat(2e6)}${"]".repeat(2e6)}`;
  it.each([
    [200, deep],
    [200, "[".repeat(4e6)],
    [500, `{"success":false,"error":${deep}}`],
  ])("with status %i leads to a typed error", async (status, text) => {
    const { client } = await clientOf((_request, response) => void response.writeHead(status).end(text));
    const rejected = client.POST("/payment/cancel", cancel);
    await expect(rejected).rejects.toMatchObject({ name: "AviratoError", statusCode: status });
  });
});
