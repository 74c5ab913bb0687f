import { expect, it } from "vitest";
import { listen } from "../../../src/http/listen.ts";
import { type ApiRequest, transport } from "../../../src/sandbox/api/transport.ts";
import { rawConnection } from "../../support/raw.ts";

const head = (length: number) =>
  `POST /external/v1/test/payment/session HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`;

/** Sends a text in one packet, and says whether the handler found the whole body there. */
async function bodyArrivedFor(text: string): Promise<boolean> {
  const { promise: arrived, resolve } = Promise.withResolvers<boolean>();
  const handle = async (request: ApiRequest) => {
    resolve(await request.bodyArrived());
    return { statusCode: 200, body: "{}" };
  };
  const { listener } = transport(handle, () => Promise.reject(new Error("The app is not needed.")));
  const server = await listen(listener({ guarded: false, trustProxy: 0 }), {
    port: 0,
    host: "127.0.0.1",
  });
  const { socket } = rawConnection(server.url, text);
  const result = await arrived;
  socket.destroy();
  await server.close();
  return result;
}

it("a body that comes in one packet with its headers has arrived, so the request needs one transaction", async () => {
  expect(await bodyArrivedFor(`${head(2)}{}`)).toBe(true);
});

it("a body of which a byte is missing has not arrived", async () => {
  expect(await bodyArrivedFor(`${head(3)}{}`)).toBe(false);
});
