import fc from "fast-check";
import { environments } from "../../../generated/constants.ts";
import { hostileText } from "./schemas.ts";
import { escaped, type Landmarks, type Sent } from "./sent.ts";

export type Disturbance = (sent: Sent) => Sent;

const headerText = fc
  .string({ minLength: 1, maxLength: 300, unit: "binary" })
  .map((text) => text.replaceAll(/[^\x21-\x7e\xa1-\xff]/gu, "x"));

/** The content types that may and may not carry a body of the contract. */
export const jsonTypes = [
  "application/json",
  "application/json; charset=utf-8",
  'Application/JSON;charset="UTF-8"',
  "application/json; version=1",
];
const otherTypes = [
  "text/plain",
  "application/jsonx",
  "application/merge-patch+json",
  "application/json; charset=latin1",
  "application/json; charset=utf-16",
  "application/x-www-form-urlencoded",
  "text/html, application/json",
  "multipart/form-data; boundary=x",
];

const withHeader =
  (name: string, value: string | undefined): Disturbance =>
  (sent) => ({
    ...sent,
    headers: [
      ...sent.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase()),
      ...(value === undefined ? [] : [[name, value] as [string, string]]),
    ],
  });

const withBody =
  (change: (body: Buffer) => Uint8Array): Disturbance =>
  (sent) =>
    sent.body ? { ...sent, body: change(Buffer.from(sent.body)) } : sent;

const bytes = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const bodyDisturbances: fc.Arbitrary<Disturbance> = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map((random) => withBody(() => random)),
  fc.nat(400).map((length) => withBody((body) => body.subarray(0, length))),
  fc
    .tuple(fc.nat(400), fc.constantFrom(0x00, 0x80, 0xc0, 0xed, 0xff))
    .map(([at, byte]) =>
      withBody((body) => bytes(body.subarray(0, at), Uint8Array.of(byte), body.subarray(at))),
    ),
  fc.constantFrom<Disturbance>(
    withBody((body) => bytes("\ufeff", body)),
    withBody((body) => Buffer.from(body.toString(), "utf16le")),
    withBody((body) => bytes("[", body, "]")),
    withBody((body) => bytes(body, body)),
    withBody((body) => bytes(" \n\t", body, "\r\n")),
    withBody((body) => bytes('{"webcode":"OTHER","amount":{"value":1},', body.subarray(1))),
    withBody((body) => bytes(body.subarray(0, -1), ',"webcode":"OTHER"}')),
    withBody((body) => bytes(body.subarray(0, -1), ',"description":"\\ud800"}')),
    withBody((body) => bytes(body.subarray(0, -1), ',"__proto__":{"webcode":"SHOP01"}}')),
    withBody(() => bytes("[".repeat(100_000), "]".repeat(100_000))),
    withBody(() => bytes('{"amount":', '{"a":'.repeat(20_000), "1", "}".repeat(20_001))),
    withBody(() => bytes("{", Array.from({ length: 50_000 }, (_, number) => `"m${number}":1`).join(), "}")),
    withBody((body) => bytes(body, " ".repeat(1_048_577))),
  ),
);

const headerDisturbances = ({ keys }: Landmarks): fc.Arbitrary<Disturbance> =>
  fc.oneof(
    fc
      .oneof(fc.constantFrom(undefined, "", keys.live, keys.test, `${keys.test}x`), headerText)
      .map((value) => withHeader("X-API-KEY", value)),
    fc.constantFrom(undefined, ...jsonTypes, ...otherTypes).map((value) => withHeader("Content-Type", value)),
    fc
      .oneof(fc.constantFrom("", "k".repeat(255), "k".repeat(256), "clé"), headerText)
      .map((value) => withHeader("Idempotency-Key", value)),
    fc
      .tuple(fc.constantFrom("Accept", "Cookie", "X-Forwarded-For", "Origin", "Range"), headerText)
      .map(([name, value]) => withHeader(name, value)),
    fc.constant<Disturbance>((sent) => ({ ...sent, headers: [...sent.headers, ...sent.headers] })),
  );

const { routes } = environments.live;
const lineDisturbances: fc.Arbitrary<Disturbance> = fc.oneof(
  fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "PROPFIND").map(
    (method): Disturbance =>
      ({ body, ...sent }) => ({
        ...sent,
        method,
        body: ["GET", "HEAD"].includes(method) ? undefined : body,
      }),
  ),
  fc
    .tuple(
      fc.nat(60),
      fc.constantFrom(
        "/",
        "//",
        "/.",
        "/..",
        "/%2e%2e/",
        "%2F",
        "%00",
        "%zz",
        "%73",
        ";a=b",
        "~",
        "__proto__",
      ),
    )
    .map(
      ([at, text]): Disturbance =>
        ({ target, ...sent }) => ({
          ...sent,
          // After the prefix: what leaves the API is not the contract's.
          target: target.slice(0, routes.length + 1 + at) + text + target.slice(routes.length + 1 + at),
        }),
    ),
  fc.tuple(hostileText, hostileText).map(
    ([name, value]): Disturbance =>
      ({ target, ...sent }) => ({
        ...sent,
        target: `${target}${target.includes("?") ? "&" : "?"}${escaped(name)}=${escaped(value)}`,
      }),
  ),
  fc.constant<Disturbance>(({ target, ...sent }) => ({ ...sent, target: target.replace("/pay", "/Pay") })),
);

/** Makes a request wrong in its line, its headers or its body, or at least unusual. */
export const disturbance = (landmarks: Landmarks): fc.Arbitrary<Disturbance> =>
  fc.oneof(bodyDisturbances, headerDisturbances(landmarks), lineDisturbances);
