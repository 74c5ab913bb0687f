import { describe, expect, it } from "vitest";
import { serverLimits } from "../../generated/constants.ts";
import { type ApiErrorName, apiErrors } from "../../generated/errors.ts";
import { readJsonBody } from "../../src/http/read-body.ts";

const limit = 64;
const read = (body: BodyInit | null, contentType?: string) =>
  readJsonBody(
    new Request("http://api.example/", {
      method: "POST",
      body,
      headers: contentType === undefined ? {} : { "Content-Type": contentType },
    }),
    limit,
  );
const refused = (name: ApiErrorName) => {
  const { statusCode, code, message } = apiErrors[name];
  return expect.objectContaining({ name: "ApiError", statusCode, code, message });
};

describe("a request body", () => {
  it("is ignored in a GET, whatever the content type", async () => {
    const headers = { "Content-Type": "text/plain" };
    expect(await readJsonBody(new Request("http://api.example/", { headers }), limit)).toBeUndefined();
  });

  it.each([
    "application/json",
    "Application/JSON",
    " application/json ; version=1",
    "application/json;charset=utf-8",
    "application/json; charset=UTF-8 ",
    "application/json; charset= utf-8",
    'application/json; charset="utf-8"',
    "application/json; profile=latin1; charset=utf-8",
  ])("is read as JSON when its type is %j", async (type) => {
    expect(await read('{"a":1}', type)).toEqual({ a: 1 });
  });

  it.each([
    undefined,
    "",
    "text/plain",
    "application/jsonp",
    "application/json; charset=latin1",
    "application/json; charset=utf-16",
    "application/json; charset=utf-8x",
    "application/json; charset=xutf-8",
  ])("is not read when its type is %j", async (type) => {
    expect(await read(new TextEncoder().encode("{}"), type)).toEqual(refused("unsupportedMediaType"));
  });

  it.each([null, "", "{", "{'a':1}", new Uint8Array([0x22, 0xff, 0x22])])(
    "leads to an error when it is %j, which is not JSON",
    async (body) => {
      expect(await read(body, "application/json")).toEqual(refused("malformedJson"));
    },
  );

  it.each(['"\\ud83d"', '"\\uDE00"', '{"a":["\\ud83d x"]}', '{"\\udead":1}'])(
    "leads to an error when it escapes half a surrogate pair: %s",
    async (body) => {
      expect(await read(body, "application/json")).toEqual(refused("malformedJson"));
    },
  );

  it("can escape a whole surrogate pair, among numbers, lists and null", async () => {
    const body = '{"a":"\\ud83d\\ude00","b":[1,null,true]}';
    expect(await read(body, "application/json")).toEqual({ a: "😀", b: [1, null, true] });
  });

  it("can be as long as the limit and no longer", async () => {
    expect(await read("1".padEnd(limit), "application/json")).toBe(1);
    expect(await read("1".padEnd(limit + 1), "application/json")).toEqual(refused("payloadTooLarge"));
  });

  it("is not read beyond the limit", async () => {
    let chunks = 0;
    const endless = new ReadableStream({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(limit));
      },
    });
    const init = { method: "POST", body: endless, duplex: "half" };
    const request = new Request("http://api.example/", {
      ...init,
      headers: { "Content-Type": "application/json" },
    } as RequestInit);
    expect(await readJsonBody(request, limit)).toEqual(refused("payloadTooLarge"));
    expect(chunks).toBeLessThan(10);
  });
});

describe("a body", () => {
  const json = { "Content-Type": "application/json" };
  const readWith = (body: string, headers: Record<string, string>) =>
    readJsonBody(new Request("http://api.example/", { method: "POST", body, headers }), 4_096);

  it.each(["gzip", "br", "deflate, gzip", "identity, gzip"])(
    "with Content-Encoding %s is not read, and the error names the header",
    async (encoding) => {
      const answer = await readWith("{}", { ...json, "Content-Encoding": encoding });
      expect(answer).toEqual(refused("unsupportedContentEncoding"));
    },
  );

  it.each(["identity", "Identity", ""])("with Content-Encoding %j is read", async (encoding) => {
    expect(await readWith("{}", { ...json, "Content-Encoding": encoding })).toEqual({});
  });

  it("may nest as many levels as the limit says, and no more", async () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(await readWith(nested(serverLimits.jsonDepth), json)).toBeInstanceOf(Array);
    expect(await readWith(nested(serverLimits.jsonDepth + 1), json)).toEqual(refused("jsonTooDeep"));
  });
});
