import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validators } from "../../generated/validators.js";
import { parseDateTime, parseMoment } from "../../src/contract/date-time.ts";
import { allows } from "../properties/requests/schemas.ts";
import { component, exampleBody } from "../support/contract.ts";

const body = exampleBody("/external/v1/payment/session", "post") as Record<string, unknown>;
const { createSession } = validators;
/** Whether a request with this field is valid. */
const accepts = (field: string, value: string): boolean =>
  createSession.body?.({ ...body, [field]: value }) === true;
const patternOf = (name: string) =>
  new RegExp(
    (component("schemas", { $ref: `#/components/schemas/${name}` }) as { pattern: string }).pattern,
    "u",
  );

describe("a date and time", () => {
  it.each([
    ["2026-07-15T14:00:00Z", "2026-07-15T14:00:00.000Z"],
    ["2026-07-15T14:00:00+02:00", "2026-07-15T12:00:00.000Z"],
    ["2026-07-15T14:00:00.5Z", "2026-07-15T14:00:00.500Z"],
    ["2026-07-15T14:00:00.123456789-23:59", "2026-07-16T13:59:00.123Z"],
    ["2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z"],
    ["0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59-23:59", "+010000-01-01T23:58:59.000Z"],
  ])("%s is the moment %s", (text, moment) => {
    expect(parseDateTime(text)).toBe(Date.parse(moment));
    expect(accepts("deliverAt", text)).toBe(true);
  });

  it.each([
    "2026-07-15t14:00:00Z",
    "2026-07-15T14:00:00z",
    "2016-12-31T23:59:60Z",
    "9999-12-31T23:59:60Z",
    "2017-01-01T01:59:60+02:00",
    "2026-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z",
    "2026-00-10T00:00:00Z",
    "2026-13-10T00:00:00Z",
    "2026-07-00T00:00:00Z",
    "2026-07-15T24:00:00Z",
    "2026-07-15T14:60:00Z",
    "2026-07-15T14:00:00+24:00",
    "2026-07-15T14:00:00+99:99",
    "2026-07-15T14:00:00+0200",
    "2026-07-15T14:00:00 02:00",
    "2026-07-15 14:00:00Z",
    "2026-07-15T14:00Z",
    "2026-07-15T14:00:00",
    "2026-07-15T14:00:00.Z",
    "2026-07-15T14:00:00,5Z",
    "2026-07-15",
    "+012026-07-15T14:00:00Z",
    "12026-07-15T14:00:00Z",
    "0002-14-14T00:00:00Z",
    "-001-07-15T14:00:00Z",
    "2026-W29-3T14:00:00Z",
    " 2026-07-15T14:00:00Z",
    "2026-07-15T14:00:00Z\n",
    "２０２６-07-15T14:00:00Z",
    "2026-07-15T14:00:00Z\u0000",
    "",
  ])("%j is none, and refused", (text) => {
    expect(parseDateTime(text)).toBeUndefined();
    expect(accepts("deliverAt", text)).toBe(false);
  });

  it("is one for the schema alone exactly when its parser reads it", () => {
    const fits = allows("#/components/schemas/IsoDateTime");
    const text = fc.oneof(
      fc.stringMatching(patternOf("IsoDateTime")),
      fc.stringMatching(
        /^\d{4}-[01]\d-[0-3]\d[Tt ][0-2]\d:[0-6]\d:[0-6]\d(\.\d{0,3})?(Z|z|[+-][0-2]\d:?[0-6]\d)$/u,
      ),
    );
    fc.assert(
      fc.property(text, (given) => {
        if (given.length <= 40) expect(parseDateTime(given) !== undefined).toBe(fits(given));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a return URL", () => {
  it.each([
    "https://shop.example",
    "https://shop.example?order=1",
    "https://shop.example#paid",
    "HTTPS://Shop.Example:8443/ok?order=A%20B&sig=a/b#top",
    "http://localhost:3000/ok",
    "http://127.0.0.1/",
    "http://[::1]:8080/ok",
    "http://[2001:db8::1]/",
    "https://shop.example:65535/",
    "https://shop.example:/",
    "https://xn--tnda-loa.example/",
    "https://my_shop.example./a;b,c:d@e!$&'()*+=~",
  ])("can be %s", (text) => {
    expect(new URL(text).protocol).toMatch(/^https?:$/);
    expect(accepts("urlOk", text)).toBe(true);
    expect(accepts("urlKo", text)).toBe(true);
  });

  it.each([
    "https://a:99999/",
    "https://a:65536/",
    "https://a:x/",
    "https://x;sandbox/ok",
    "https://x,y/ok",
    "https://x'y/ok",
    "https://user:secret@shop.example/",
    "https://user@shop.example/",
    "https://@shop.example/",
    "https://shop.example/a b",
    " https://shop.example/",
    "https://shop.example/\n",
    "https://shop.example/\u0000",
    "https://shop.example/\r\nSet-Cookie:a=b",
    "https:\\\\shop.example\\ok",
    "https://shop.example\\@evil.example/",
    "https://tienda-ñ.example/",
    "https://shop.example/ñ",
    "https://shop.example/%zz",
    "https://shop.example/%",
    'https://shop.example/"><script>',
    "https://shop.example/#a#b",
    "https://shop.example/[a]",
    "https:///shop.example/",
    "https:shop.example",
    "//shop.example/ok",
    "/ok",
    "https://",
    "https://.",
    "https://a..b/",
    `https://${"a".repeat(64)}.example/`,
    "https://1.2.3.999/",
    "https://1.2.3/",
    "https://a.999/",
    "https://0x7f.1/",
    "https://a%00b/",
    "https://a%2eb/",
    "https://[::1/",
    "https://[1::2::3]/",
    "https://[fe80::1%25eth0]/",
    "https://[v1.a]/",
    "javascript:alert(1)",
    "ftp://shop.example/",
    "data:text/html,ok",
    `https://shop.example/${"a".repeat(2048)}`,
    "",
  ])("cannot be %j", (text) => {
    expect(accepts("urlOk", text)).toBe(false);
    expect(accepts("urlKo", text)).toBe(false);
  });

  it("can be opened by a browser whenever its schema allows it", () => {
    const text = fc.stringMatching(patternOf("ReturnUrl"));
    fc.assert(
      fc.property(text, (given) => {
        expect([given, URL.canParse(given)]).toEqual([given, true]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("may be any of RFC 3986 that a browser can open", () => {
    const url = fc.webUrl({
      validSchemes: ["http", "https"],
      withQueryParameters: true,
      withFragments: true,
    });
    fc.assert(
      fc.property(url, (given) => {
        expect([given, accepts("urlKo", given)]).toEqual([given, URL.canParse(given)]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "https://shop.example/?data=1",
    "https://shop.example/?order=1&data=2",
    "https://shop.example/?data",
    "https://shop.example?data#top",
    "https://shop.example/?d%61ta=1",
    "https://shop.example/?a=1&%64%61%74%61",
  ])("is no urlOk with a data parameter of its own: %s", (text) => {
    expect(new URL(text).searchParams.has("data")).toBe(true);
    expect([accepts("urlOk", text), accepts("urlKo", text)]).toEqual([false, true]);
  });

  it.each([
    "https://shop.example/?mydata=1",
    "https://shop.example/?data2=1",
    "https://shop.example/?a=?data=1",
    "https://shop.example/?Data=1",
    "https://shop.example/data=1",
    "https://shop.example/#?data=1",
    "https://shop.example/?a=1#&data=1",
  ])("may hold the word data elsewhere: %s", (text) => {
    expect(new URL(text).searchParams.has("data")).toBe(false);
    expect(accepts("urlOk", text)).toBe(true);
  });
});

describe("a moment in a filter", () => {
  it.each([
    ["2026-06-28 10:30:00", "2026-06-28T10:30:00Z"],
    ["2026-06-28T10:30:00+02:00", "2026-06-28T08:30:00Z"],
  ])("can be %s", (text, moment) => {
    expect(parseMoment(text)).toBe(Date.parse(moment));
  });

  it.each(["2026-02-30 10:30:00", "2026-06-28 10:30", "2026-06-28 10:30:00Z", "28/06/2026", "2026-06-28"])(
    "cannot be %s",
    (text) => {
      expect(parseMoment(text)).toBeUndefined();
    },
  );
});
