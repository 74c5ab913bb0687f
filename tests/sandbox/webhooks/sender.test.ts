// tier: integration
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { lookupOnce } from "../../../src/sandbox/webhooks/lookup.ts";
import { httpSender } from "../../../src/sandbox/webhooks/sender.ts";
import { targetPolicy } from "../../../src/sandbox/webhooks/targets.ts";
import { hostileReceivers } from "../../support/receivers/hostile.ts";

/** Short, so that a receiver that hangs is left soon; those that send a status code have more time for it. */
const timeout = 300;
const timeoutForStatusCode = 3_000;

describe("sending a webhook to a receiver that", () => {
  let close = async () => {};
  afterEach(() => close());

  it.each(hostileReceivers)(
    "$name ends within the timeout",
    async ({ start, statusCode }) => {
      const receiver = await start();
      close = receiver.close;
      const send = httpSender(targetPolicy());
      const signal = AbortSignal.timeout(statusCode === undefined ? timeout : timeoutForStatusCode);
      expect(await send(receiver.url, {}, "{}", signal).catch(() => undefined)).toBe(statusCode);
      await receiver.disconnected();
    },
    30_000,
  );
});

describe("sending a webhook to a host", () => {
  const signal = new AbortController().signal;

  it("tries each address of the host until one accepts", async () => {
    const server = createServer((_, response) => void response.writeHead(204).end());
    // Only here: nothing listens on 127.0.0.2.
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.3", resolve));
    const { port } = server.address() as AddressInfo;
    const addresses = [
      { address: "::1", family: 6 },
      { address: "127.0.0.2", family: 4 },
      { address: "127.0.0.3", family: 4 },
    ];
    const send = httpSender(targetPolicy([], async () => addresses));
    expect(await send(`http://localhost:${port}/`, {}, "{}", signal)).toBe(204);
    await new Promise((resolve) => server.close(resolve));
  });

  it("ends within the timeout when the lookup of its name hangs", async () => {
    const policy = targetPolicy(["hangs.invalid"], () => new Promise(() => {}));
    const sending = httpSender(policy)("http://hangs.invalid/", {}, "{}", AbortSignal.timeout(timeout));
    await expect(sending).rejects.toThrow("timeout");
  });

  it("fails when its name does not resolve", async () => {
    const policy = targetPolicy(
      ["gone.invalid"],
      lookupOnce(async () => Promise.reject(new Error("ENOTFOUND"))),
    );
    const sending = httpSender(policy)("http://gone.invalid/", {}, "{}", signal);
    await expect(sending).rejects.toThrow("ENOTFOUND");
  });
});

describe("the body of a receiver's response", () => {
  /** Sends a webhook to a receiver whose response has as many bytes; resolves with those that it could write. */
  async function written(bytes: number): Promise<number> {
    const chunk = Buffer.alloc(16_384);
    let sent = 0;
    const server = createServer(async (_, response) => {
      response.on("error", () => {});
      while (sent < bytes && !response.destroyed) {
        await new Promise((resolve) => response.write(chunk, resolve));
        if (!response.destroyed) sent += chunk.length;
      }
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const { signal } = new AbortController();
    expect(await httpSender(targetPolicy())(`http://127.0.0.1:${port}/`, {}, "{}", signal)).toBe(200);
    await new Promise((resolve) => server.close(resolve));
    return sent;
  }

  it("is read to its end when it has at most 64 KiB", async () => {
    expect(await written(65_536)).toBe(65_536);
  });

  it("is left after that, whatever else the receiver writes", async () => {
    // The buffers of both sockets hold a few megabytes.
    expect(await written(50_000_000)).toBeLessThan(25_000_000);
  });
});

describe("looking up a name", () => {
  it("asks once while the lookup is under way, and again after it has ended", async () => {
    const asked: string[] = [];
    const answers: ((addresses: []) => void)[] = [];
    const lookup = lookupOnce((name) => {
      asked.push(name);
      return new Promise((resolve) => answers.push(resolve));
    });
    const both = [lookup("shop.invalid"), lookup("shop.invalid")];
    expect(asked).toEqual(["shop.invalid"]);
    answers[0]?.([]);
    expect(await Promise.all(both)).toEqual([[], []]);
    const third = lookup("shop.invalid");
    answers[1]?.([]);
    await third;
    expect(asked).toEqual(["shop.invalid", "shop.invalid"]);
  });

  it.each([
    ["127.0.0.1", { address: "127.0.0.1", family: 4 }],
    ["[2001:db8::1]", { address: "2001:db8::1", family: 6 }],
  ])("takes the address %s as it is", async (host, expected) => {
    const lookup = lookupOnce(() => Promise.reject(new Error("asked")));
    expect(await lookup(host)).toEqual([expected]);
  });
});
