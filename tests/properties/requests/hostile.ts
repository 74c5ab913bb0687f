import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { maxBodyBytes } from "../../../generated/constants.ts";
import { sessionBody } from "../../support/sandbox.ts";
import type { Route } from "./routes.ts";
import { readable, type Sent } from "./sent.ts";

/** Changes a request into a hostile one. */
type Hostility = (sent: Sent) => Sent;

/** The part of a request that URL and headers may have together, with some room for the others, bytes. */
const longestHead = 31_000;
const longestBody = 64_000;

/** The text again and again, up to so many bytes in all. */
const filling = (text: string, bytes: number): string => text.repeat(Math.floor(bytes / text.length));
const numbered = (count: number, text: (number: number) => string, separator: string): string =>
  Array.from({ length: count }, (_, number) => text(number)).join(separator);

const withQuery =
  (query: string): Hostility =>
  (sent) => ({ ...sent, target: `${sent.target}?${query}` });
const withPath =
  (text: string): Hostility =>
  (sent) => ({ ...sent, target: sent.target + text });
const withHeaders =
  (...headers: Sent["headers"]): Hostility =>
  (sent) => ({ ...sent, headers: [...sent.headers, ...headers] });
const withBody =
  (type: string, body: string | Uint8Array): Hostility =>
  (sent) => ({
    ...sent,
    method: ["GET", "HEAD"].includes(sent.method) ? "POST" : sent.method,
    headers: [...sent.headers.filter(([name]) => name !== "Content-Type"), ["Content-Type", type]],
    body: Buffer.from(body as string),
  });
const withJson = (text: string) => withBody("application/json", text);
const withForm = (text: string) => withBody("application/x-www-form-urlencoded", text);

/** A length up to the longest, mostly close to it. */
const upTo = (longest: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: Math.floor(longest * 0.9), max: longest }) },
    fc.integer({ min: 1, max: longest }),
  );
const headLength = upTo(longestHead);
const bodyLength = upTo(longestBody);
/** A text repeated to a length. */
const repeated = (length: fc.Arbitrary<number>, ...texts: string[]) =>
  fc.tuple(fc.constantFrom(...texts), length).map(([text, bytes]) => filling(text, bytes));

/** A route of the API that could create a session instead. */
const anyWrite = /^(\/external\/v1(?:\/test)?)\/(?:payment|pos)\/\w+$/;

/** Ten megabytes that compress to some kilobytes. */
const bomb = Buffer.alloc(10_000_000, "[");
const junk = ["%zz", "%", "%00", "%c0%80", "%ff", "%41", "%2e%2e/", "+", "%25", "%F0%9F%92%A9"];

/** Shapes of requests that stop programs that are not prepared for them, by name. */
export const hostileShapes: Record<string, fc.Arbitrary<Hostility>> = {
  "a query of many parameters": repeated(
    headLength,
    "a&",
    "a=1&",
    "webcode=SHOP01&",
    "&",
    "=",
    "?",
    "a[b][c]=1&",
  ).map(withQuery),
  "a query of many names": headLength.map((bytes) => withQuery(numbered(bytes / 8, (n) => `n${n}=1`, "&"))),
  "a query of percent-encoded junk": repeated(headLength, ...junk).map((text) =>
    withQuery(`webcode=${text}`),
  ),
  "a query of percent-encoded names": repeated(headLength, ...junk.map((text) => `${text}&`)).map(withQuery),
  "a path of junk": repeated(headLength, ...junk, "/", "/..", "/./", "//", ";a=b", ":", "*").map(withPath),
  "a JSON body that is deep": fc
    .tuple(fc.constantFrom(["[", "]"], ['{"a":', "}"], ['[{"a":', "}]"]), bodyLength)
    .map(([[open = "", close = ""], bytes]) => {
      const depth = Math.floor((bytes - 1) / (open.length + close.length));
      return withJson(`${open.repeat(depth)}1${close.repeat(depth)}`);
    }),
  "a JSON body that is as deep as is kept": fc
    .tuple(fc.constantFrom(["[", "]"], ['{"a":', "}"]), fc.integer({ min: 1_000, max: 16_000 }))
    .map(([[open = "", close = ""], bytes]) => {
      const depth = Math.floor(bytes / (open.length + close.length)) - 8;
      return withJson(`{"a":${open.repeat(depth)}1${close.repeat(depth)}}`);
    }),
  "a JSON body that is deep in a known field": fc
    .tuple(fc.constantFrom("amount", "webcode", "urlOk", "url", "card", "allowedIps"), bodyLength)
    .map(([field, bytes]) => {
      const depth = Math.floor(bytes / 2);
      return withJson(`{"${field}":${"[".repeat(depth)}${"]".repeat(depth)}}`);
    }),
  "a JSON body that never closes": repeated(bodyLength, "[", '{"a":', '"', "{", "[1,", '"\\u').map(withJson),
  "a JSON body of many unknown fields": bodyLength.map((bytes) =>
    withJson(`{${numbered(bytes / 12, (n) => `"m${n}":1`, ",")}}`),
  ),
  "a JSON body of the same field": repeated(bodyLength, '"webcode":"SHOP01",', '"__proto__":{},').map(
    (text) => withJson(`{${text}"a":1}`),
  ),
  "a JSON body with a huge name": repeated(bodyLength, "k", "\\u0000", "\\ud83d\\ude00", "~1~0", "é").map(
    (text) => withJson(`{"${text}":1}`),
  ),
  "a JSON body with a huge value": fc
    .tuple(
      fc.constantFrom(
        "webcode",
        "urlOk",
        "description",
        "createdFrom",
        "deliverAt",
        "url",
        "card",
        "unknown",
      ),
      repeated(bodyLength, "a", "0", "https://", "1.", "\\u0000", "-", "\\\\", " ", "2026-", "(a+)+"),
    )
    .map(([field, text]) => withJson(`{"${field}":"${text}"}`)),
  "a JSON body with a huge number": repeated(bodyLength, "1", "10", "9").map((text) =>
    withJson(`{"amount":{"value":${text},"currency":"EUR"},"advanceSeconds":-${text}}`),
  ),
  "a JSON body with a long list": repeated(bodyLength, "1,", '"10.0.0.0/8",', "{},", "null,").map((text) =>
    withJson(`{"allowedIps":[${text}1],"amount":[${text}1]}`),
  ),
  "a body in an odd encoding": fc
    .tuple(
      fc.constantFrom(
        "charset=utf-16",
        "charset=utf-7",
        "charset=utf-8; charset=latin1",
        'charset="',
        "a=b;".repeat(900),
      ),
      fc.constantFrom<BufferEncoding>("utf16le", "latin1", "base64"),
      bodyLength,
    )
    .map(([parameter, encoding, bytes]) =>
      withBody(`application/json; ${parameter}`, Buffer.from(`{"a":"${"é".repeat(bytes / 4)}"}`, encoding)),
    ),
  "a compressed body": fc
    .tuple(
      fc.constantFrom("gzip", "deflate", "br", "identity", "gzip, gzip", "x".repeat(9_000)),
      fc.constantFrom(gzipSync(bomb), deflateSync(bomb), gzipSync("{}")),
    )
    .map(
      ([encoding, body]): Hostility =>
        (sent) =>
          withHeaders(["Content-Encoding", encoding])(withBody("application/json", body)(sent)),
    ),
  "a storm of headers": fc
    .tuple(
      fc.integer({ min: 1, max: 1_000 }),
      fc.constantFrom("X-", "x-api-key", "Accept", "X-Forwarded-For", "Cookie"),
    )
    .map(([count, name]) =>
      withHeaders(
        ...Array.from({ length: count }, (_, number): [string, string] => [
          name === "X-" ? `X-${number}` : name,
          "1",
        ]),
      ),
    ),
  "a long header": fc
    .tuple(
      fc
        .constantFrom(
          "Accept",
          "Accept-Language",
          "Cookie",
          "X-Forwarded-For",
          "Forwarded",
          "Origin",
          "If-None-Match",
        )
        .chain((name) =>
          fc.tuple(
            fc.constant(name),
            repeated(headLength, "1.1.1.1, ", "a=b; ", 'W/"a",', "a;q=0.1,", "::ffff:", " "),
          ),
        ),
    )
    .map(([[name, value]]) => withHeaders([name, `1${value}1`])),
  "a long value where a credential belongs": fc
    .tuple(
      fc.constantFrom("X-API-KEY", "Idempotency-Key", "Authorization", "Prefer", "Range", "Sec-Fetch-Site"),
      repeated(headLength, "a", "Bearer ", "code=200, ", "bearer  ", "é", "bytes=0-1,"),
    )
    .map(([name, value]) => withHeaders([name, `a${value}a`])),
  "headers given twice": fc
    .constantFrom(
      "Content-Type",
      "X-API-KEY",
      "Host",
      "Idempotency-Key",
      "Origin",
      "Authorization",
      "Content-Length",
    )
    .map((name) => withHeaders([name, "1"], [name, "2"])),
  "a form of many fields": repeated(bodyLength, "a&", "a=1&", "action=pay&", "&", "=", "%zz&", "a[]=1&").map(
    withForm,
  ),
  "a form of many names": bodyLength.map((bytes) => withForm(numbered(bytes / 10, (n) => `n${n}=1`, "&"))),
  "a multipart form": fc
    .tuple(
      fc.constantFrom("x", "-", "-".repeat(70), "x".repeat(2_000), ""),
      fc.integer({ min: 0, max: 1_000 }),
      fc.boolean(),
    )
    .map(([boundary, parts, ends]) => {
      const part = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`;
      const body =
        filling(part, Math.min(longestBody, parts * part.length)) + (ends ? `--${boundary}--\r\n` : "");
      return withBody(`multipart/form-data; boundary=${boundary}`, body);
    }),
  "a body above the limit": fc
    .constantFrom<[type: string, start: string, text: string]>(
      ["application/json", JSON.stringify(sessionBody), " "],
      ["application/json", JSON.stringify(sessionBody), "\n"],
      ["application/x-www-form-urlencoded", "card=4111111111111111", "&"],
      ["application/x-www-form-urlencoded", "", "a=1&"],
    )
    .map(([type, start, text]) => (sent) => {
      const large = withBody(type, start + filling(text, maxBodyBytes))(sent);
      return { ...large, target: large.target.replace(anyWrite, "$1/payment/session") };
    }),
  "half a body": fc
    .tuple(
      fc.constantFrom("application/json", "application/x-www-form-urlencoded"),
      fc.nat(30_000),
      fc.nat(2 ** 40),
    )
    .map(([type, bytes, missing]) => (sent) => ({
      ...withBody(type, "{".repeat(bytes))(sent),
      missingBytes: missing + 1,
    })),
};

/**
 * Requests of one shape.
 *
 * @param keys API keys to draw from; `undefined` for none
 */
export function hostile(
  shape: fc.Arbitrary<Hostility>,
  routes: readonly Route[],
  keys: readonly (string | undefined)[],
): fc.Arbitrary<Sent> {
  const accepts: Sent["headers"][] = [[], [["Accept", "text/html"]]];
  return fc
    .tuple(fc.constantFrom(...routes), shape, fc.constantFrom(...keys), fc.constantFrom(...accepts))
    .map(([{ method, path }, disturb, key, accept]) => {
      const credential: Sent["headers"] = key === undefined ? [] : [["X-API-KEY", key]];
      return disturb({ method, target: path, headers: [...credential, ...accept], body: undefined });
    })
    .map((sent) => Object.assign({}, sent, { [fc.toStringMethod]: () => readable(sent) }));
}
