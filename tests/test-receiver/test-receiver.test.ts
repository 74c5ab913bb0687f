import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { stripVTControlCharacters } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { webhookDelivery } from "../../generated/constants.ts";
import { runTestReceiver } from "../../src/test-receiver/command.ts";
import { testReceiver } from "../../src/test-receiver/test-receiver.ts";
import {
  type Delivered,
  otherWrongReceivers,
  type Receive,
  rightReceivers,
  wrongReceivers,
} from "./receivers.ts";

const secret = "example_client_secret";
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(respond: (webhook: Delivered) => Promise<number | undefined> | number | undefined) {
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = Buffer.concat(await request.toArray());
    const status = await respond({ body, headers: request.headers as Delivered["headers"] });
    if (status === undefined) request.socket.destroy();
    else if (status > 0) response.writeHead(status, { Location: "/elsewhere" }).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
}

const judge = async (receive: Receive | (() => undefined), fields = {}) =>
  testReceiver({
    url: await serve(receive),
    secret,
    webcode: "SHOP01",
    customReference: "ORDER-1",
    ...fields,
  });

const wrongSteps = async (receive: Receive | (() => undefined), fields = {}) =>
  (await judge(receive, fields))?.filter(({ right }) => !right).map(({ name }) => name);

describe("the test of a receiver", () => {
  it.each(Object.entries(rightReceivers))(
    "finds nothing wrong with a receiver that %s",
    async (_, receive) => {
      expect(await wrongSteps(receive(secret))).toEqual([]);
    },
  );

  it.each(Object.entries({ ...wrongReceivers, ...otherWrongReceivers }))(
    "finds what is wrong with a receiver that %s, and nothing else",
    async (_, { steps, receive }) => {
      expect(await wrongSteps(receive(secret))).toEqual(steps);
    },
  );

  it("counts a redirect as neither accepted nor refused, and does not follow it", async () => {
    const results = await judge(() => 307);
    expect(results?.map(({ right }) => right)).not.toContain(true);
    expect(results?.map(({ statusCode }) => statusCode)).toEqual(results?.map(() => 307));
  });

  it("says that nothing responds when the first connection fails, and that a later event got no response", async () => {
    expect(await wrongSteps(() => undefined)).toBeUndefined();
    let count = 0;
    const results = await judge(() => (count++ === 0 ? 200 : undefined) as number);
    expect(results?.map(({ statusCode }) => statusCode)).toEqual([200, ...Array(15).fill(undefined)]);
  });

  it("is printed with a line for each webhook, the remedy where the response is wrong, and the counts", async () => {
    let count = 0;
    const url = await serve(() => (count++ === 0 ? 204 : undefined));
    vi.stubEnv("AVIRATO_TEST_SECRET", secret);
    const print = vi.spyOn(console, "log").mockImplementation(() => {});
    await runTestReceiver(["--url", url]);
    expect(process.exitCode).toBe(1);
    const lines = stripVTControlCharacters(print.mock.calls.join("\n")).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "✔ genuine          accepts a genuine AUTHORISATION: responded with 204",
      "✖ exact-bytes      must accept an event whose bytes change when it is parsed and serialized: no response in time",
      "    Compute the signature over the bytes as they arrived, not over a parsed body.",
    ]);
    expect(lines.slice(-2)).toEqual(["", "1 right, 15 wrong"]);
  });

  it("waits for each response as long as the API does, unless the caller says otherwise", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    const limitsOf = async (fields: object) => {
      timeout.mockClear();
      await judge(() => 200, fields);
      return [...new Set(timeout.mock.calls.flat())];
    };
    expect(await limitsOf({})).toEqual([webhookDelivery.timeoutSeconds * 1000]);
    expect(await limitsOf({ timeoutMs: 4_321 })).toEqual([4_321]);
    timeout.mockRestore();
  });

  it("counts a response after the timeout as wrong", async () => {
    const results = await judge(() => 0, { timeoutMs: 30 });
    expect(results?.every(({ right, statusCode }) => !right && statusCode === undefined)).toBe(true);
  });

  it.each([
    [200, "accept"],
    [299, "accept"],
    [300, "neither"],
    [399, "neither"],
    [400, "refuse"],
    [410, "neither"],
    [499, "refuse"],
    [500, "neither"],
  ])("counts %i as the right response to what must be accepted or refused: %s", async (status, kind) => {
    const results = await judge(() => status);
    const right = new Set(results?.filter((step) => step.right).map(({ expected }) => expected));
    expect([...right]).toEqual(kind === "neither" ? [] : [kind]);
  });

  it("sends JSON about the webcode and the order that are given, by POST, with the headers of each webhook", async () => {
    const seen: unknown[] = [];
    const events: unknown[] = [];
    await judge(({ headers, body }: Delivered) => {
      seen.push([headers["content-type"], headers["x-avirato-signature"] !== undefined]);
      events.push(JSON.parse(body.toString()));
      return 200;
    });
    expect(events[0]).toMatchObject({ data: { webcode: "SHOP01", customReference: "ORDER-1" } });
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['["application/json",true]', '["application/json",false]']),
    );
  });
});
