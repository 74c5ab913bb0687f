import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { environments } from "../../generated/facts.ts";
import { operations } from "../../generated/operations.ts";
import { validators } from "../../generated/validators.js";
import type { Operation } from "../../src/contract/router.ts";
import { exampleBody } from "../support/contract.ts";
import { useSandbox, webcode } from "../support/sandbox.ts";

const sandbox = useSandbox();
const runs = Number(process.env["FUZZ_RUNS"] ?? 60);

/** Values that break parsers: prototype names, numbers at the edge, texts with every kind of character. */
const anyValue = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  fc.constantFrom(
    "__proto__",
    "constructor",
    "\u0000",
    "\ud83d\ude00",
    "'; DROP TABLE sessions; --",
    "../..",
    "",
  ),
  fc.constantFrom(0, -0, -1, 1e308, 2 ** 53, 1.5, 999_999_999_999, 1_000_000_000_000),
  fc.string({ maxLength: 400, unit: "binary" }).map((text) => text.toWellFormed()),
);

/** The documented body with some of its members replaced, removed or joined by unknown ones. */
function mutatedBody(example: object): fc.Arbitrary<unknown> {
  const changes = fc.dictionary(
    fc.constantFrom(...Object.keys(example), "__proto__", "amount", "extra"),
    anyValue,
    {
      maxKeys: 3,
    },
  );
  const removed = fc.subarray(Object.keys(example), { maxLength: 2 });
  return fc.tuple(changes, removed).map(([changed, names]) => {
    const body: Record<string, unknown> = { ...example };
    for (const name of names) delete body[name];
    for (const [name, value] of Object.entries(changed))
      Object.defineProperty(body, name, { value, enumerable: true });
    return body;
  });
}

const anyBody = ({ path }: Operation) => {
  const example = exampleBody(path, "post") as object;
  return fc
    .oneof({ weight: 4, arbitrary: mutatedBody(example) }, anyValue)
    .map((value) => JSON.stringify(value));
};

const headerText = fc
  .string({ minLength: 1, maxLength: 300 })
  .map((text) => text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, "x"));
const anyQuery = fc.dictionary(
  fc.constantFrom(
    "webcode",
    "status",
    "page",
    "limit",
    "createdFrom",
    "createdTo",
    "type",
    "syncFromProvider",
    "extra",
  ),
  fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom("1", "0", "-1", "true", "1e3", "2026-06-28T10:30:00Z", "SHOP01"),
  ),
);

/** What the contract says of a body; the sandbox must not accept what it forbids. */
const isAllowed = ({ operationId }: Operation, body: string): boolean => {
  const validate = validators[operationId].body;
  return validate === undefined || validate(JSON.parse(body));
};

describe("whatever is sent to an operation", () => {
  it.each(operations.filter(({ write }) => write))(
    "$operationId answers in the envelope, as documented, and accepts nothing that is forbidden",
    async (operation) => {
      await fc.assert(
        fc.asyncProperty(anyBody(operation), fc.option(headerText), async (body, idempotencyKey) => {
          const headers = {
            "X-API-KEY": sandbox.sandbox.keys[operation.environment],
            "Content-Type": "application/json",
            ...(idempotencyKey === null ? {} : { "Idempotency-Key": idempotencyKey }),
          };
          const { status, json } = await sandbox.send("POST", operation.path, body, headers);
          expect(operation.statuses).toContain(status);
          expect(status).not.toBe(500);
          expect(json.success).toBe(status < 300);
          if (status < 300) expect(isAllowed(operation, body)).toBe(true);
        }),
        { numRuns: runs },
      );
    },
  );

  it.each(operations.filter(({ write }) => !write))(
    "$operationId answers any query as documented",
    async (operation) => {
      await fc.assert(
        fc.asyncProperty(anyQuery, fc.string({ maxLength: 150 }), async (query, id) => {
          const path = operation.path.replace("{sessionId}", encodeURIComponent(id.toWellFormed()) || "x");
          const search = new URLSearchParams({ webcode, ...query });
          const headers = { "X-API-KEY": sandbox.sandbox.keys[operation.environment] };
          const { status, json } = await sandbox.send("GET", `${path}?${search}`, undefined, headers);
          // Dots in a path are resolved before anybody sees them, and then lead to another route or none.
          expect([...operation.statuses, 404]).toContain(status);
          expect(status).not.toBe(500);
          expect(json.success).toBe(status < 300);
        }),
        { numRuns: runs },
      );
    },
  );

  it("any path below the API answers 404 in the envelope unless it is a route", async () => {
    const part = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom("..", ".", "%2e%2e", "%00", "__proto__", "test"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 5 }),
        fc.constantFrom("GET", "POST", "PUT", "DELETE"),
        async (parts, method) => {
          const path = `${environments.live.routes}/${parts.map((text) => text.replaceAll(/[^\w.%-]/g, "~")).join("/")}`;
          const body = method === "GET" ? undefined : {};
          const { status, json } = await sandbox.send(method, path, body, {
            "X-API-KEY": sandbox.sandbox.keys.live,
          });
          expect([404, 400, 403]).toContain(status);
          expect(json).toMatchObject({
            success: false,
            error: { code: expect.any(Number), statusCode: status },
          });
        },
      ),
      { numRuns: runs * 3 },
    );
  });

  it("a body that nests or repeats without end is refused, not followed", async () => {
    const post = (body: string) =>
      sandbox.test.post("/payment/session", body, { "Content-Type": "application/json" });
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect((await post(deep)).status).toBe(400);
    expect((await post(`{"amount":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}`)).status).toBe(400);
    const members = Array.from({ length: 50_000 }, (_, index) => `"m${index}":1`).join(",");
    expect((await post(`{${members}}`)).status).toBe(400);
  });
});
