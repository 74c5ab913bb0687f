import { describe, expect, it } from "vitest";
import { maximums } from "../../../../generated/constants.ts";
import type { OperationId } from "../../../../generated/operations.ts";
import { operations } from "../../../../generated/operations.ts";
import type { KeptRequest } from "../../../../src/sandbox/observability/request-log.ts";
import { identifiersIn, objectLink } from "../../../../src/sandbox/pages/dashboard/connected.ts";
import { consoleHref } from "../../../../src/sandbox/pages/dashboard/console-link.ts";
import { attemptTable, deliveryStatus } from "../../../../src/sandbox/pages/dashboard/delivery-table.ts";
import { environmentOf, numberOf, textOf } from "../../../../src/sandbox/pages/dashboard/inputs.ts";
import { pager } from "../../../../src/sandbox/pages/dashboard/paging.ts";
import { readable } from "../../../../src/sandbox/pages/dashboard/parts.ts";
import { paymentStatus } from "../../../../src/sandbox/pages/dashboard/payments.ts";
import { requestRow } from "../../../../src/sandbox/pages/dashboard/request-row.ts";
import { tabOf, tabs } from "../../../../src/sandbox/pages/dashboard/tabs.ts";
import type { Payment } from "../../../../src/sandbox/payments/payments.ts";
import type { Delivery } from "../../../../src/sandbox/webhooks/deliveries.ts";

const id = (kind: string, end = 0, webcode = "SHOP01") =>
  `${webcode}-${kind}-${String(end).padStart(22, "0")}`;

describe("the sessions and payments that a text names", () => {
  it("are those of every kind and webcode, each once, in their order", () => {
    const longest = "W".repeat(maximums.webcode);
    const named = [id("PXT"), id("EXT"), id("POS", 3, "a_b-C"), id("EXT", 1, longest)];
    const text = `/payment/session/${named[0]}?x=${named[1]} {"a":"${named[2]}","b":"${named[0]}"} ${named[3]}`;
    expect(identifiersIn(text)).toEqual(named);
  });

  it("are at most six, however often the first of them are repeated", () => {
    const many = Array.from({ length: 8 }, (_, end) => id("EXT", end));
    const repeated = many.flatMap((each) => [each, many[0], each]);
    expect(identifiersIn(repeated.join(" "))).toEqual(many.slice(0, 6));
  });

  it.each(["", "nothing", id("MOD"), `${id("EXT")}1`, id("EXT").slice(0, -1), `-EXT-${"0".repeat(22)}`])(
    "are none in %j",
    (text) => {
      expect(identifiersIn(text)).toEqual([]);
    },
  );

  it("are told apart by their kind, whatever their webcode is", () => {
    expect(String(objectLink("live", id("PXT", 0, "EXT")))).toContain('"/dashboard/live/payments/EXT-PXT-');
    expect(String(objectLink("live", id("EXT", 0, "PXT")))).toContain('"/dashboard/live/sessions/PXT-EXT-');
  });

  it("are linked to their pages", () => {
    expect(String(objectLink("live", id("EXT")))).toBe(
      `<a href="/dashboard/live/sessions/${id("EXT")}">${id("EXT")}</a>`,
    );
    for (const kind of ["PXT", "POS"])
      expect(String(objectLink("test", id(kind)))).toContain(`"/dashboard/test/payments/${id(kind)}"`);
  });
});

describe("the colour of a status", () => {
  const pill = (mood: string, word: string) => `<span class="pill ${mood}">${word}</span>`;

  it("is green for a payment unless it was cancelled", () => {
    const moods: Record<Payment["status"], string> = {
      AUTHORISED: "good",
      CAPTURED: "good",
      PARTIALLY_REFUNDED: "good",
      REFUNDED: "good",
      CANCELLED: "muted",
    };
    for (const [status, mood] of Object.entries(moods) as [Payment["status"], string][])
      expect(String(paymentStatus({ status }))).toBe(pill(mood, status));
  });

  it("is green for an event that was delivered, red for one that failed, and grey for the others", () => {
    const moods: Record<Delivery["status"], string> = {
      pending: "muted",
      delivered: "good",
      failed: "bad",
      dropped: "muted",
    };
    for (const [status, mood] of Object.entries(moods))
      expect(String(deliveryStatus({ status } as Delivery))).toBe(pill(mood, status));
  });
});

describe("a duration on a page", () => {
  it("is in milliseconds, for a request with a tenth of one, and for an attempt to deliver an event as it is", () => {
    const entry: KeptRequest = {
      ...{
        number: 7,
        at: 0,
        duration: 1234.56,
        operation: undefined,
        environment: "test",
        webcode: undefined,
      },
      ...{ caller: "127.0.0.1", method: "GET", path: "/", keyPrefix: undefined, idempotencyKey: null },
      ...{ body: undefined, statusCode: 200, replayed: false, responseBody: "" },
    };
    const row = requestRow(entry, { environment: "test", baseUrl: "", masked: (text) => text });
    expect(String(row)).toContain("1970-01-01 00:00:00 · 1234.6 ms<");
    const attempts = [{ at: "2026-06-28T10:30:00Z", statusCode: 204, milliseconds: 1234 }];
    const cells = String(attemptTable({ attempts } as unknown as Delivery)).matchAll(/<div>(.*?)<\/div>/g);
    expect(Array.from(cells, ([, cell]) => cell)).toEqual([
      ...["1", "2026-06-28 10:30:00", "204", "1234", "response"],
    ]);
  });
});

describe("the link to the console", () => {
  const operation = (operationId: OperationId) =>
    operations.find((known) => known.operationId === operationId) ?? operations[0];
  /** The page of the console, and what it fills in. */
  const linked = (request: Partial<Parameters<typeof consoleHref>[0]>) => {
    const [page, fragment = ""] = consoleHref({
      operation: operation("refundTestPayment"),
      method: "POST",
      target: "/external/v1/test/payment/refund",
      idempotencyKey: null,
      body: undefined,
      ...request,
    }).split("#");
    return [page, Object.fromEntries(new URLSearchParams(fragment))];
  };

  it("has the parameters of the path and the query", () => {
    const get = { operation: operation("getTestSession"), method: "GET" };
    expect(
      linked({ ...get, target: "/external/v1/test/payment/session/A%26B?webcode=SHOP01&x=1&x=2" }),
    ).toEqual(["/console/?operation=getTestSession", { sessionId: "A&B", webcode: "SHOP01", x: "1,2" }]);
  });

  it("has the idempotency key and a body of up to 4,000 characters", () => {
    const body = "x".repeat(4_000);
    expect(linked({ idempotencyKey: "order-1", body })[1]).toEqual({ "Idempotency-Key": "order-1", body });
    expect(linked({ body: `${body}x` })[1]).toEqual({});
  });

  it("has no parameters of a path that the contract does not have", () => {
    expect(linked({ target: "/nothing?webcode=SHOP01" })[1]).toEqual({ webcode: "SHOP01" });
  });
});

describe("a number in an address or a form", () => {
  it.each([
    ["0", 0],
    ["007", 7],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
    ["9007199254740992", undefined],
    ["00000000000000001", undefined],
    ["1.5", undefined],
    ["-1", undefined],
    ["x1", undefined],
    ["1x", undefined],
    ["", undefined],
    [null, undefined],
    [undefined, undefined],
  ])("is read of %j as %j", (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});

describe("a text in a form", () => {
  it("is read without white space around it, and a missing one as empty", () => {
    expect([textOf(" a b\n"), textOf(undefined), textOf(new Blob())]).toEqual(["a b", "", ""]);
  });
});

describe("an environment in an address", () => {
  it("must be one that there is", () => {
    expect([environmentOf("live"), environmentOf("test")]).toEqual(["live", "test"]);
    expect(() => environmentOf("toString")).toThrow("There is no environment toString");
  });
});

describe("the links between the pages of a list", () => {
  const links = (query: string, older: string | number | undefined) =>
    [...String(pager("/list", new URLSearchParams(query), older)).matchAll(/href="([^"]*)">(\w+)</g)].map(
      ([, href = "", label]) => `${label} ${href.replaceAll("&amp;", "&")}`,
    );

  it("are none on the only page", () => {
    expect(pager("/list", new URLSearchParams("search=x"), undefined)).toBe("");
  });

  it("lead on and back to the newest, keep the filters and drop the message of a form", () => {
    expect(links("search=x&shown=1", 7)).toEqual(["Older /list?search=x&start=7"]);
    expect(links("start=7&search=x", "5-3")).toEqual([
      "Newest /list?search=x",
      "Older /list?search=x&start=5-3",
    ]);
    expect(links("start=7", undefined)).toEqual(["Newest /list"]);
    expect(links("", 0)).toEqual(["Older /list?start=0"]);
  });
});

describe("a body on a page", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

  it("is indented up to eight levels, and as it came from there on or when it is no JSON", () => {
    expect(readable('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
    expect(readable(nested(8))).toContain("\n  [");
    expect(readable(nested(9))).toBe(nested(9));
    expect(readable("{a}")).toBe("{a}");
  });

  it("is cut after 32,768 characters", () => {
    expect(readable("x".repeat(32_768))).toBe("x".repeat(32_768));
    expect(readable("x".repeat(32_769))).toBe(`${"x".repeat(32_768)}…`);
  });
});

describe("the tab of a page", () => {
  it("is its own, and the one of the sessions for all others", () => {
    for (const tab of Object.keys(tabs)) expect(tabOf(tab)).toBe(tab);
    expect([tabOf("payments"), tabOf("toString"), tabOf()]).toEqual(["sessions", "sessions", "sessions"]);
  });
});
