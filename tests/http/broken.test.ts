import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { fetchFailed, firstHalf, halfOf } from "../../src/http/broken.ts";

/** An error and its cause, as a program sees them. */
const shapeOf = (error: unknown) => {
  const { name, message, cause } = error as Error & { cause: NodeJS.ErrnoException };
  return { name, message, cause: { message: cause.message, code: cause.code } };
};
const rejection = (promise: Promise<unknown>) => promise.then(() => undefined, shapeOf);

it("the error of a closed connection is the one of Node's fetch", async () => {
  const server = createServer(({ socket }) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  expect(await rejection(fetch(`http://127.0.0.1:${port}/`))).toEqual(shapeOf(fetchFailed()));
  server.close();
});

it("a body that breaks off ends as with Node's fetch, after the bytes that came", async () => {
  const text = '{"a":"é"}';
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Length": Buffer.byteLength(text) });
    response.write(firstHalf(text), () => setImmediate(() => response.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const read = async (body: ReadableStream<Uint8Array> | null) => {
    const bytes: number[] = [];
    const end = (async () => {
      for await (const chunk of body ?? []) bytes.push(...chunk);
    })();
    return { error: await rejection(end), bytes };
  };
  const fromServer = await read((await fetch(`http://127.0.0.1:${port}/`)).body);
  expect(await read(halfOf(text))).toEqual(fromServer);
  expect(fromServer.bytes).toEqual([...Buffer.from('{"a":')]);
  server.close();
});
