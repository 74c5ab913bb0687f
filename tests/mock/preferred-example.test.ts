import { expect, it } from "vitest";
import { ApiError } from "../../src/contract/api-error.ts";
import { findRoute } from "../../src/contract/router.ts";
import { createMock } from "../../src/mock/mock.ts";
import { preferredExample } from "../../src/mock/preferred-example.ts";
import { loadPrism } from "../../src/mock/prism.ts";
import { loadPrismLibrary } from "../../src/prism/library.ts";

const path = "/external/v1/test/payment/cancel";
const route = findRoute("POST", path);
if (route instanceof ApiError) throw route;
const { operation } = route;
const prefer = (preference: { code?: string; example?: string; dynamic?: boolean }) =>
  preferredExample({ operation, path, preference: { dynamic: false, ...preference } });

it("a sandbox responds with the status and the example that a request prefers", async () => {
  const wanted = await prefer({ code: "409", example: "differentBody" });
  expect(wanted).toEqual({
    statusCode: 409,
    body: expect.stringContaining('"Idempotency key reused with a different request body."'),
  });
});

it("Prism is loaded once, because it reads the contract for a second", () => {
  expect(loadPrismLibrary()).toBe(loadPrismLibrary());
});

it("an operation that the bundled contract lacks is named, with the command that writes the bundle", async () => {
  const { operationOf } = await loadPrismLibrary();
  expect(() => operationOf("get", "/none")).toThrow("The bundle has no get /none; run npm run generate.");
});

it("a status that the operation does not document is an error of Prism", async () => {
  const { operationOf, exampleResponse } = await loadPrism();
  const found = exampleResponse(operationOf("post", path), path, { code: 418, dynamic: false });
  await expect(found).rejects.toMatchObject({
    detail: "Requested status code 418 is not defined in the document.",
  });
});

it("a status alone is enough to choose a response", async () => {
  expect(await prefer({ code: "404" })).toMatchObject({ statusCode: 404 });
});

it.each([
  [{ code: "418" }, /^Prefer names the code 418, but this operation documents only: 202, 400, 403, /],
  [
    { code: "409", example: "unheardOf" },
    /^Prefer names the example unheardOf, but this operation documents only: differentBody, differentEndpoint\.$/,
  ],
  [{ example: "unheardOf" }, /^Prefer names the example unheardOf, but this operation documents only: \w+, /],
])(
  "a preference for %j that the operation does not document is an error which lists what it does",
  async (preference, message) => {
    const error = await prefer(preference);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ statusCode: 400, code: 12001, message: expect.stringMatching(message) });
  },
);

it.each([undefined, "202", "404"])("a generated body is another one each time: code %s", async (code) => {
  const wanted = { dynamic: true, ...(code === undefined ? {} : { code }) };
  const generated = await Promise.all(Array.from({ length: 5 }, () => prefer(wanted)));
  expect(new Set(generated.map((response) => JSON.stringify(response))).size).toBeGreaterThan(1);
  for (const response of generated) expect(response).toMatchObject({ statusCode: Number(code ?? 202) });
});

it("the mock responds in the contract's envelope when it fails itself", async () => {
  const { fetch } = await createMock();
  const response = await fetch({ url: "not an address" } as Request);
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ success: false, error: { statusCode: 500 } });
});
