import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Send } from "../../../src/sandbox/core/outputs.ts";
import { receiverSender } from "../../../src/sandbox/webhooks/receiver.ts";
import { httpSender } from "../../../src/sandbox/webhooks/sender.ts";
import { targetPolicy } from "../../../src/sandbox/webhooks/targets.ts";

/** What a receiver gets. */
interface Got {
  method: string | undefined;
  path: string;
  headers: Record<string, unknown>;
  body: string;
}
type Answer = (got: Got) => number | Promise<number>;

/** Each way to send a webhook, to a receiver with this answer. */
const ways = {
  "over HTTP": async (answer: Answer): Promise<{ send: Send; url: string }> => {
    const url = await serverOf(async (response, request) => {
      const body = Buffer.concat(await request.toArray()).toString();
      const { method, url: path = "", headers } = request;
      response.writeHead(await answer({ method, path, headers, body })).end();
    });
    return { send: httpSender(targetPolicy()), url };
  },
  "to a receiver in the process": async (answer: Answer): Promise<{ send: Send; url: string }> => {
    const send = receiverSender(
      async (request) => {
        const { pathname, search } = new URL(request.url);
        const { method, headers } = request;
        const body = await request.text();
        const got = { method, path: pathname + search, headers: Object.fromEntries(headers), body };
        return { status: await answer(got) } as Response;
      },
      () => {},
    );
    return { send, url: "http://127.0.0.1:9" };
  },
};

const never = () => new AbortController().signal;

describe.each(Object.entries(ways))("a webhook that is sent %s", (_, start) => {
  it("is a POST of every byte of the body to the whole URL, with its own headers and the type JSON", async () => {
    const got: Got[] = [];
    const { send, url } = await start((request) => {
      got.push(request);
      return 202;
    });
    const body = '{"description":"Habitación 12 – 🏨"}';
    const headers = { "X-Avirato-Signature": "t=1,v1=2", "X-Avirato-Timestamp": "1" };
    expect(await send(`${url}/hooks?shop=1&to=a%20b`, headers, body, never())).toBe(202);
    expect(got).toEqual([
      {
        method: "POST",
        path: "/hooks?shop=1&to=a%20b",
        headers: expect.objectContaining({
          "x-avirato-signature": "t=1,v1=2",
          "x-avirato-timestamp": "1",
          "content-type": "application/json",
        }),
        body,
      },
    ]);
  });

  it.each([200, 204, 307, 410, 500])("has the outcome %i that its receiver answers", async (status) => {
    const { send, url } = await start(() => status);
    expect(await send(`${url}/`, {}, "{}", never())).toBe(status);
  });
});

it("every webhook over HTTP has a connection of its own, and says how long it is in bytes", async () => {
  const got: Got[] = [];
  const { send, url } = await ways["over HTTP"]((request) => {
    got.push(request);
    return 204;
  });
  for (const body of ["{}", '"é€🏨"']) await send(`${url}/`, {}, body, never());
  expect(got.map(({ headers }) => [headers["connection"], headers["content-length"]])).toEqual([
    ["close", "2"],
    ["close", "11"],
  ]);
});

/** A server whose responses are written by hand, and the URL to send to. */
async function serverOf(respond: (response: ServerResponse, request: IncomingMessage) => void) {
  const server = createServer((request, response) => respond(response, request));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const sendTo = (url: string) => httpSender(targetPolicy())(url, {}, "{}", never());

/** Sends to a receiver that begins its response with `begin`, and ends it after other requests have come and gone. */
async function sendSlowly(begin: (response: ServerResponse, begun: () => void) => void) {
  const begun = Promise.withResolvers<void>();
  let end = () => {};
  const url = await serverOf((response, { url: path }) => {
    if (path === "/other") return void response.end();
    end = () => void response.end();
    begin(response, begun.resolve);
  });
  let isUnderWay = true;
  const outcome = sendTo(`${url}/slow`)
    .catch(({ message }: Error) => message)
    .finally(() => {
      isUnderWay = false;
    });
  await begun.promise;
  for (let others = 0; others < 3; others += 1) await sendTo(`${url}/other`);
  const wasUnderWay = isUnderWay;
  return { outcome, wasUnderWay, end };
}

it("a receiver over HTTP may send a hundred interim responses before its response, and no more", async () => {
  const interim = (count: number) =>
    sendSlowly((response, begun) => {
      for (let sent = 1; sent < count; sent += 1) response.writeProcessing();
      response.writeProcessing(begun);
    });
  const hundred = await interim(100);
  expect(hundred.wasUnderWay).toBe(true);
  hundred.end();
  expect(await hundred.outcome).toBe(200);
  expect(await (await interim(101)).outcome).toBe("More than 100 interim responses came.");
});

it("a response over HTTP is awaited while no more than 64 KiB of it have come", async () => {
  const body = (bytes: number) =>
    sendSlowly((response, begun) => response.write(Buffer.alloc(bytes), () => begun()));
  const small = await body(65_536);
  expect(small.wasUnderWay).toBe(true);
  small.end();
  expect(await small.outcome).toBe(200);
  expect(await (await body(65_537)).outcome).toBe(200);
});

it("a receiver in the process can see that its time is over, and what it throws is told and thrown", async () => {
  const signals: AbortSignal[] = [];
  const threw: unknown[] = [];
  const problem = new Error("boom");
  const send = receiverSender(
    ({ signal }) => {
      signals.push(signal);
      throw problem;
    },
    (error) => void threw.push(error),
  );
  const timeout = new AbortController();
  await expect(send("http://127.0.0.1:9/", {}, "{}", timeout.signal)).rejects.toBe(problem);
  expect(threw).toEqual([problem]);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  timeout.abort();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});
