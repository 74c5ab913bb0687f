import { describe, expect, it, onTestFinished } from "vitest";
import { apiKeyOfShell, curlCommand } from "../../../../src/sandbox/core/curl.ts";
import type { OptionTable } from "../../../../src/sandbox/core/option.ts";
import { sandboxTable } from "../../../../src/sandbox/options.ts";
import { longestPath } from "../../../../src/sandbox/pages/dashboard/request-row.ts";
import { createSandbox } from "../../../../src/sandbox/sandbox.ts";
import { dashboardOf, loginHeaders } from "../../../support/dashboard.ts";
import { decodedHtml } from "../../../support/decoded-html.ts";
import { parseRaw, rawConnection } from "../../../support/raw.ts";
import { callsTo, manualClock, sessionBody, useSandbox, webcode } from "../../../support/sandbox.ts";

const running = useSandbox();
const page = dashboardOf(running);
const plain = (html: string) => decodedHtml(html).replaceAll(/\s+/g, " ");

/** The rows that a page shows, each as the text of its HTML. */
const rows = async (query = "") =>
  [...(await page(`/test/requests${query}`)).html.matchAll(/<details.*?<\/details>/gs)].map(([row]) =>
    plain(row),
  );
const refused = async (key: string) => {
  const body = { webcode, paymentReference: "nobody" };
  const { json } = await running.test.post("/payment/cancel", body, { "Idempotency-Key": key });
  return json.error as { traceId: string; code: number };
};

describe("a request on its page", () => {
  it("has its request and response, its error code, its traceId and its idempotency key under their names", async () => {
    const { traceId, code } = await refused("an-order-1");
    const [row = ""] = await rows(`?search=${traceId}`);
    for (const [name, value] of [
      ["traceId", `<code>${traceId}</code>`],
      ["Error code", String(code)],
      ["Status", "404"],
      ["Idempotency-Key", "<code>an-order-1</code>"],
      ["X-API-KEY", `<code>${running.sandbox.keys.test.slice(0, 13)}…</code>`],
      ["Webcode", webcode],
    ])
      expect(row).toContain(`<dt>${name}</dt><dd>${value}</dd>`);
    expect(row).toMatch(/<h3>Request<\/h3>.*"paymentReference": "nobody".*<h3>Response<\/h3>.*"traceId"/);
  });

  it("is marked as replayed when its response is a recorded one", async () => {
    await refused("an-order-2");
    await refused("an-order-2");
    const found = await rows("?search=an-order-2");
    expect(found.map((row) => row.includes(">replayed<"))).toEqual([true, false]);
  });

  it("can be copied as a curl command without its key", async () => {
    await refused("an-order-3");
    const [row = ""] = await rows("?search=an-order-3");
    expect(row).toContain('-H "X-API-KEY: $AVIRATO_TEST_KEY"');
    expect(row).toContain("-H 'Idempotency-Key: an-order-3'");
    expect(row).toContain(
      `--data-raw '${JSON.stringify({ webcode: "SHOP01", paymentReference: "nobody" })}'`,
    );
    expect(row).not.toContain(running.sandbox.keys.test);
  });

  it("has no body when its caller has no valid key, so that a stranger cannot fill the memory", async () => {
    const { url } = await running.sandbox.listen({ port: 0 });
    const body = JSON.stringify({ webcode, paymentReference: "the-payment-of-a-stranger" });
    // In one packet, so that the body is there when the key is looked at.
    const { ended } = rawConnection(
      url,
      "POST /external/v1/test/payment/cancel HTTP/1.1",
      "Host: 127.0.0.1",
      "Connection: close",
      "X-API-KEY: nobodys-key",
      "Idempotency-Key: an-order-that-nobody-made",
      "Content-Type: application/json",
      `Content-Length: ${body.length}`,
      "",
      body,
    );
    expect(parseRaw(await ended).status).toBe(403);
    const found = await rows("?search=an-order-that-nobody-made");
    expect(found).toEqual([expect.not.stringContaining("the-payment-of-a-stranger")]);
  });

  it("is too large for a curl command when its body or path is not kept whole", async () => {
    await running.test.post("/payment/session", { ...sessionBody, description: "x".repeat(20_000) });
    await running.test.get(`/payment/modifications?webcode=${"y".repeat(longestPath)}`);
    for (const search of ["too large", "yyyy"]) {
      const [row = ""] = await rows(`?search=${encodeURIComponent(search)}`);
      expect(row).toContain("The request is too large for a curl command.");
      expect(row).not.toContain("curl -");
    }
  });

  it("has its path whole in its row and in its curl command up to a length", async () => {
    const start = "/external/v1/test/payment/modifications?webcode=";
    for (const [length, isWhole] of [
      [longestPath, true],
      [longestPath + 1, false],
    ] as const) {
      const path = start.padEnd(length, "z");
      await running.sandbox.fetch(path, { headers: { "X-API-KEY": running.sandbox.keys.test } });
      const [row = ""] = await rows("?search=zzzz");
      expect([length, row.split(path).length - 1]).toEqual([length, isWhole ? 2 : 0]);
      expect(row).toContain(path.slice(0, longestPath));
    }
  });

  it("links the session that its response names", async () => {
    const { json } = await running.test.post("/payment/session", sessionBody, {
      "Idempotency-Key": "linked",
    });
    const { sessionId } = json.data;
    expect((await rows("?search=linked"))[0]).toContain(
      `<dt>About</dt><dd><a href="/dashboard/test/sessions/${sessionId}">${sessionId}</a>`,
    );
  });

  it("links the session and the payment that it names, if it was executed", async () => {
    const paymentReference = await running.paid();
    await running.test.post("/payment/refund", {
      webcode,
      paymentReference,
      amount: { value: 100, currency: "EUR" },
      reason: "RETURN",
    });
    const [refund = "", read = ""] = await rows(`?search=${paymentReference}`);
    expect(refund).toContain(`href="/dashboard/test/payments/${paymentReference}"`);
    expect(read).toMatch(/href="\/dashboard\/test\/sessions\/SHOP01-EXT-\d{22}"/);
    await refused("an-order-4");
    expect((await rows("?search=an-order-4"))[0]).not.toContain("/dashboard/test/payments/nobody");
  });
});

describe("a key that a caller put where it does not belong", () => {
  const secret = "a-key-that-somebody-chose";
  const table: OptionTable = sandboxTable;

  it.each(Object.keys(table).filter((name) => table[name]?.secret))(
    "is masked in the path, the headers, the bodies and the curl command: %s",
    async (name) => {
      const token = name === "adminToken" ? secret : "an-admin-token-of-mine";
      const options = { adminToken: token, site: import.meta.dirname, clock: manualClock() };
      const own = await createSandbox({ ...options, [name]: secret });
      onTestFinished(() => own.close());
      const calls = callsTo(own);
      await calls.test.post(
        "/payment/session",
        { ...sessionBody, description: secret },
        { "Idempotency-Key": secret },
      );
      await calls.test.get(`/payment/modifications?webcode=${secret}`);
      const headers = await loginHeaders(own, token);
      const { html } = await dashboardOf({ sandbox: own })("/test/requests", undefined, headers);
      expect(html).not.toContain(secret);
      expect(html.match(/\*\*\*/g)?.length).toBeGreaterThanOrEqual(6);
      expect(html).toContain("Open in console");
    },
  );

  it("is masked where another sandbox made it, which this one cannot know", async () => {
    const secrets = ["avp_test_", "avp_live_", "avs_"].map((prefix) => prefix + "Xy7".repeat(13));
    const body = { ...sessionBody, description: secrets.join(" ") };
    await running.test.post("/payment/session", body, { "Idempotency-Key": "with-secrets-of-another" });
    const [row = ""] = await rows("?search=with-secrets-of-another");
    for (const secret of secrets) expect(row).not.toContain(secret);
    expect(row).toContain("avp_test_*** avp_live_*** avs_***");
  });
});

describe("the search of the requests", () => {
  it("finds a traceId, an error code, a status, a key, and text in a path or body", async () => {
    const { traceId, code } = await refused("an-order-5");
    const count = async (search: string) => (await rows(`?search=${search}`)).length;
    expect(await count(traceId)).toBe(1);
    expect(await count("an-order-5")).toBe(1);
    expect(await count("payment/cancel")).toBeGreaterThan(0);
    // A page shows the newest fifty, whatever other tests have sent.
    for (const [search, shown] of [
      [String(code), `>${code}<`],
      ["404", "<dd>404</dd>"],
    ] as const) {
      const found = await rows(`?search=${search}`);
      expect(found[0]).toContain(traceId);
      expect(found.filter((row) => !row.includes(shown))).toEqual([]);
    }
  });

  it("does not take a number in an identifier for a status or a code", async () => {
    await refused("987");
    await refused("98765");
    expect(await rows("?search=987")).toEqual([]);
    expect(await rows("?search=98765")).toEqual([]);
  });

  it.each(["search=nothing-has-this", "method=PUT", "status=3"])(
    "says that there is no match with %s, and links all requests",
    async (query) => {
      const { html } = await page(`/test/requests?${query}`);
      expect(html).toContain('No match. <a href="/dashboard/test/requests">Show all requests</a>');
      expect((await page("/live/requests")).html).toContain("None yet.");
    },
  );
});

describe("the pages of the requests", () => {
  it("show every request once, from the newest to the oldest, also while others arrive", async () => {
    for (let count = 0; count < 120; count += 1) await refused(`paged-${count}`);
    const seen: string[] = [];
    let next: string | undefined = "/test/requests?search=paged-";
    for (let turn = 0; next !== undefined && turn < 10; turn += 1) {
      const { html } = await page(next);
      seen.push(...[...html.matchAll(/<code>(paged-\d+)<\/code>/g)].map(([, key = ""]) => key));
      next = /href="\/dashboard([^"]+)">Older</.exec(html)?.[1]?.replaceAll("&amp;", "&");
      await refused("another");
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `paged-${119 - index}`));
  });
});

describe("a curl command", () => {
  it("is one word of the shell for each text, whatever is in it", () => {
    const command = curlCommand({
      url: "http://127.0.0.1:4020/external/v1/a'b$(id)",
      method: "POST",
      secretHeader: apiKeyOfShell("live"),
      headers: ["Idempotency-Key: it's; rm -rf `x`"],
      json: `{"a":"'"}`,
    });
    expect(command.split(" \\\n  ")).toEqual([
      "curl -X POST 'http://127.0.0.1:4020/external/v1/a'\\''b$(id)'",
      '-H "X-API-KEY: $AVIRATO_LIVE_KEY"',
      "-H 'Idempotency-Key: it'\\''s; rm -rf `x`'",
      "-H 'Content-Type: application/json'",
      `--data-raw '{"a":"'\\''"}'`,
    ]);
  });
});
