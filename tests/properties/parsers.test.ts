// tier: integration
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Listening } from "../../src/http/listen.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { processorTime } from "./oracles/processor-time.ts";
import { overHttp } from "./requests/send.ts";
import { type Sent, sizeOf } from "./requests/sent.ts";

/** The most processor time that a parser may take for one request, milliseconds: half of it on a quiet machine. */
const limit = 40;
/** As long as a head may be, with some room for the rest of it, bytes. */
const head = 31_000;
const body = 32_768;

const filling = (text: string, bytes: number) => text.repeat(Math.floor(bytes / text.length));
const get = (target: string, ...headers: Sent["headers"]): Sent => ({
  method: "GET",
  target,
  headers,
  body: undefined,
});
const post = (target: string, type: string, text: string): Sent => ({
  ...get(target, ["Content-Type", type]),
  method: "POST",
  body: Buffer.from(text),
});

const encoded = [
  "%ff",
  "%ff&",
  "%ff=%ff&",
  "%ff/",
  "%ffa",
  "%41%ff",
  "%c0%80",
  "%zz",
  "%",
  "%25a",
  "a&",
  "&",
  "=",
  "/",
];
const listed = [
  ",",
  ";",
  " ",
  "=",
  "a;q=0.1,",
  "a=b; ",
  "1.1.1.1, ",
  "10.0.0.1,",
  "::ffff:10.0.0.1,",
  "[::1]:1,",
  'W/"a",',
  '"',
  "\\",
  "bytes=0-1,",
  "bearer ",
  "code=1;",
  "%ff",
];
const form = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data; boundary=x";
const starts: [type: string, start: string][] = [
  [form, ""],
  [form, "card="],
  ["application/json", ""],
  ["application/json", '{"a":"'],
  [multipart, ""],
  [multipart, '--x\r\nContent-Disposition: form-data; name="'],
];
const parts = [
  "--x\r\n",
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n',
  "--x\r\nA: b\r\n",
  "\r\n",
];
const json = ["[", '{"a":', "[1,", '"\\u0000', "0", '{"a":1},', "\\"];

interface Parser {
  inputs: string[];
  requests(input: string): Sent[];
  /** Whether the sandbox with an admin token and trusted proxies gets the requests. */
  isGuarded?: boolean;
}

/** Everything that reads a request before the caller has shown a key or a token, and bad input for it. */
const parsers: Record<string, Parser> = {
  "a path": {
    inputs: encoded,
    requests: (input) =>
      [
        "/dashboard/test/sessions",
        "/pay-external",
        "/_sandbox/faults",
        "/unknown",
        "/external/v1/test/payment/session",
      ].map((path) => get(`${path}/${filling(input, head)}`)),
  },
  "a query": {
    inputs: encoded,
    requests: (input) =>
      ["/dashboard/test/sessions", "/pay-external/unknown", "/external/v1/test/payment/sessions"].map(
        (path) => get(`${path}?${filling(input, head)}`),
      ),
  },
  ...Object.fromEntries(
    [
      ...[
        "Accept",
        "Accept-Language",
        "Authorization",
        "Cookie",
        "Forwarded",
        "Host",
        "If-Match",
        "If-Modified-Since",
      ],
      ...["If-None-Match", "Origin", "Prefer", "Range", "Sec-Fetch-Site", "X-API-KEY", "X-Forwarded-For"],
    ].map((name) => [
      `the header ${name}`,
      {
        isGuarded: true,
        inputs: [...listed, "sandbox_session=%ff; "],
        requests: (input: string) =>
          ["/dashboard/test/sessions", "/pay-external/unknown", "/external/v1/test/payment/sessions"].map(
            (path) => get(path, [name, `1${filling(input, head)}1`]),
          ),
      },
    ]),
  ),
  "the type of a body": {
    inputs: listed,
    requests: (input) =>
      [form, multipart].map((type) =>
        post("/pay-external/unknown", `${type};${filling(input, head)}1`, "a=1"),
      ),
  },
  "a body": {
    inputs: [...encoded, ...listed, ...parts, ...json],
    requests: (input) =>
      ["/pay-external/unknown", "/_sandbox/faults", "/external/v1/test/payment/session"].flatMap((path) =>
        starts.map(([type, start]) => post(path, type, start + filling(input, body))),
      ),
  },
};

/** Whoever may reach it, may send bodies to its control plane. */
let open: Sandbox;
/** It also reads the headers of proxies and credentials. */
let guarded: Sandbox;
let openServer: Listening;
let guardedServer: Listening;

beforeAll(async () => {
  open = await createSandbox();
  guarded = await createSandbox({
    adminToken: "a-token-of-the-tests-0123456789",
    trustProxy: ["127.0.0.0/8", "10.0.0.0/8", "192.168.0.0/16", "::1"],
  });
  openServer = await open.listen({ port: 0 });
  guardedServer = await guarded.listen({ port: 0 });
});
afterAll(() => Promise.all([open.close(), guarded.close()]));

describe("32 KiB of bad input from a caller without a key", () => {
  it.each(Object.entries(parsers))(
    `take at most ${limit} ms of processor time in %s`,
    async (_, { inputs, requests, isGuarded = false }) => {
      const { url } = isGuarded ? guardedServer : openServer;
      const found: string[] = [];
      for (const sent of inputs.flatMap(requests)) {
        const { problems } = await processorTime(sizeOf(sent), () => overHttp(url, sent), limit);
        const { method, target, headers } = sent;
        const shown = `${method} ${target.slice(0, 60)} ${JSON.stringify(headers).slice(0, 80)}`;
        found.push(...problems.map((problem) => `${shown} ${problem}`));
      }
      expect(found).toEqual([]);
    },
  );
});
