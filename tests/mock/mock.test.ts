import { describe, expect, it } from "vitest";
import { busyStatuses } from "../../generated/errors.ts";
import { exampleBody } from "../support/contract.ts";
import { useMock } from "../support/mock.ts";

const mock = useMock();
const route = "/external/v1/test/payment/session";
const body = JSON.stringify(exampleBody(route, "post"));
const headers = { "X-API-KEY": "any_key", "Content-Type": "application/json" };

async function post(init: RequestInit, path = route) {
  const response = await fetch(mock.url + path, {
    method: "POST",
    signal: AbortSignal.timeout(5_000),
    ...init,
  });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
}

const refusal = (statusCode: number, code: number, message: unknown = expect.any(String)) => ({
  status: statusCode,
  type: expect.stringContaining("application/json"),
  body: {
    success: false,
    error: { message, code, statusCode, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
  },
});

describe("the mock", () => {
  it("responds to a valid request with the documented example", async () => {
    const answer = await post({ headers, body });
    expect(answer).toMatchObject({ status: 201, body: { success: true, data: { status: "pending" } } });
    expect(answer.body).toEqual((await post({ headers: { ...headers, Prefer: "code=201" }, body })).body);
  });

  it("responds with 403 and code 11001 without an API key", async () => {
    const { "X-API-KEY": _, ...without } = headers;
    for (const sent of [without, { ...headers, "X-API-KEY": "" }])
      expect(await post({ headers: sent, body })).toEqual(
        refusal(403, 11001, "Header X-API-KEY is missing."),
      );
  });

  it("responds with 400 and code 12001 to an invalid body and names every violation", async () => {
    const answer = await post({ headers, body: JSON.stringify({ webcode: 7, colour: "red" }) });
    expect(answer).toEqual(refusal(400, 12001));
    expect(answer.body.error.message).toBe(
      "Body field amount is required. Body field urlOk is required. Body field urlKo is required. " +
        "Body field colour is not known. " +
        "Body field webcode must be 1 to 32 letters, digits, hyphens or underscores, for example SHOP01.",
    );
  });

  it.each([
    ["deliverAt", "tomorrow", 12002],
    ["countryCode", "Spain", 12006],
    ["shopperLocale", "spanish", 12001],
  ])("responds to a malformed %s with the field's own error code", async (field, value, code) => {
    const answer = await post({ headers, body: JSON.stringify({ ...JSON.parse(body), [field]: value }) });
    expect(answer).toEqual(refusal(400, code, expect.stringContaining(field)));
  });

  it("decodes a query once: a plus sign and a percent sign that are encoded stay what they are", async () => {
    const query = async (values: Record<string, string>) => {
      const search = new URLSearchParams({ webcode: "SHOP01", ...values });
      return (await fetch(`${mock.url}/external/v1/test/payment/sessions?${search}`, { headers })).status;
    };
    expect(await query({ createdFrom: "2026-06-28T10:30:00+02:00" })).toBe(200);
    expect(await query({ customReference: "100 % of it" })).toBe(200);
    // Decoded again, it would have another parameter.
    expect(await query({ customReference: "1&nothing=2" })).toBe(200);
  });

  it("responds to malformed JSON with 400", async () => {
    const answer = await post({ headers, body: '{ "webcode": ' });
    expect(answer).toEqual(refusal(400, 12001, "The request body is not valid JSON."));
  });

  it("responds to a body that is not UTF-8 as to malformed JSON", async () => {
    const answer = await post({ headers, body: new Uint8Array([0x22, 0xff, 0x22]) });
    expect(answer).toEqual(refusal(400, 12001, "The request body is not valid JSON."));
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"])(
    "responds with 415 to a body of type %s",
    async (type) => {
      const answer = await post({ headers: { ...headers, "Content-Type": type }, body });
      expect(answer).toEqual(refusal(415, 12001));
    },
  );

  it("responds with 413 to a body above 1 MiB and accepts one of exactly 1 MiB", async () => {
    const padded = body.padEnd(1024 * 1024, " ");
    expect((await post({ headers, body: padded })).status).toBe(201);
    expect(await post({ headers, body: `${padded} ` })).toEqual(refusal(413, 12001));
  });

  it("responds with 404 and code 10404 to a route or method that the contract does not have", async () => {
    expect(await post({ headers, body }, "/external/v2/payment/session")).toEqual(refusal(404, 10404));
    expect(await post({ headers, body, method: "PUT" })).toEqual(refusal(404, 10404));
  });

  it("responds to a malformed Idempotency-Key with 400", async () => {
    const answer = await post({ headers: { ...headers, "Idempotency-Key": "clé" }, body });
    expect(answer).toEqual(refusal(400, 12001, expect.stringContaining("Header Idempotency-Key must be")));
  });

  it.each([
    ["differentBody", "Idempotency key reused with a different request body."],
    ["differentEndpoint", "Idempotency key already used for a different endpoint."],
  ])(
    "responds with the literal message of the conflict %s when Prefer names it",
    async (example, message) => {
      const answer = await post({ headers: { ...headers, Prefer: `code=409, example=${example}` }, body });
      expect(answer).toEqual(refusal(409, 10409, message));
    },
  );

  it("responds with a status that Prefer names without an example", async () => {
    const answer = await post({ headers: { ...headers, Prefer: "code=413" }, body });
    expect(answer).toEqual(refusal(413, 12001));
  });

  it.each<[status: number, seconds: string | null]>([
    ...busyStatuses.map((status): [number, string] => [status, "1"]),
    [500, null],
    [403, null],
  ])("sends Retry-After with a %i as the API does: %s", async (status, seconds) => {
    const response = await fetch(mock.url + route, {
      method: "POST",
      headers: { ...headers, Prefer: `code=${status}` },
      body,
    });
    await response.body?.cancel();
    expect([response.status, response.headers.get("retry-after")]).toEqual([status, seconds]);
  });

  it("responds with the status of an example that Prefer names without a code", async () => {
    const answer = await post({ headers: { ...headers, Prefer: "example=ipNotAllowed" }, body });
    expect(answer).toEqual(refusal(403, 11002));
  });

  it("responds to an unknown example with 400 and lists the known ones", async () => {
    const answer = await post({ headers: { ...headers, Prefer: "code=409, example=unheardOf" }, body });
    expect(answer).toEqual(
      refusal(
        400,
        12001,
        expect.stringMatching(/^Prefer names the example unheardOf, but .*differentBody, differentEndpoint/),
      ),
    );
  });

  it("responds to an undocumented code with 400 and lists the documented ones", async () => {
    const answer = await post({ headers: { ...headers, Prefer: "code=418" }, body });
    expect(answer).toEqual(
      refusal(
        400,
        12001,
        expect.stringMatching(
          /^Prefer names the code 418, but .*201, 400, 403, 409, 413, 415, 429, 500, 503/,
        ),
      ),
    );
  });

  it("answers an unknown query parameter with 400 and names it", async () => {
    const answer = await post({ headers, body }, `${route}?colour=red`);
    expect(answer).toEqual(refusal(400, 12001, "Query parameter colour is not known."));
  });

  it("answers a compressed body with 415 and names Content-Encoding", async () => {
    const answer = await post({ headers: { ...headers, "Content-Encoding": "gzip" }, body });
    expect(answer).toEqual(refusal(415, 12001, expect.stringContaining("Content-Encoding")));
  });

  it("answers a body that nests too deeply with 400", async () => {
    const answer = await post({ headers, body: "[".repeat(8_000) });
    expect(answer).toEqual(refusal(400, 12001, expect.stringContaining("64 levels")));
  });

  it("ignores preferences that are not its own", async () => {
    const answer = await post({
      headers: { ...headers, Prefer: "respond-async, return=minimal; code=404" },
      body,
    });
    expect(answer.status).toBe(201);
  });
});
