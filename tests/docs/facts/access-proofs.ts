import { expect } from "vitest";
import { apiErrors, errorCodes } from "../../../generated/errors.ts";
import { exampleRequests } from "../../../scripts/docs/example-requests.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody, webcode } from "../../support/sandbox.ts";
import { type Proof, type Running, requestsOf } from "./proofs.ts";

/** What the guides say about keys, addresses and webcodes, and about the order of the checks. */
export function accessProofs(running: Running): Proof[] {
  const { session, newKey, outcome } = requestsOf(running);
  const elsewhere = { allowedIps: ["203.0.113.7"] };
  const text = { "Content-Type": "text/plain" };
  const used = { "Idempotency-Key": "used-for-another-body" };
  const otherShop = { webcode: "SHOP99" };
  const invalid = { ...otherShop, amount: "much" };

  /** A request that passes the checks before one, and fails it and those after it as far as it can. */
  const order: [sentence: string, send: () => ReturnType<typeof session>, error: keyof typeof apiErrors][] = [
    [
      "1. the route (404, code 10404)",
      () => running.test.post("/nowhere", invalid, { ...text, ...used, "X-API-KEY": "unknown" }),
      "routeNotFound",
    ],
    [
      "2. the key (403, code 11001)",
      () => session(invalid, { ...text, ...used, "X-API-KEY": "unknown" }),
      "unknownApiKey",
    ],
    [
      "3. its [scope] (403, code 11008)",
      async () => {
        const { key } = await newKey({ environment: "live", ...elsewhere });
        return session(invalid, { ...text, ...used, "X-API-KEY": key });
      },
      "wrongEnvironment",
    ],
    [
      "4. the caller's [IP address] (403, code 11002)",
      async () => {
        const { key } = await newKey({ environment: "test", ...elsewhere });
        return session(invalid, { ...text, ...used, "X-API-KEY": key });
      },
      "ipNotAllowed",
    ],
    [
      "5. the content type (415) and the body or query (400)",
      () => session(invalid, { ...text, ...used }),
      "unsupportedMediaType",
    ],
    ["5. the content type (415) and the body or query (400)", () => session(invalid, used), "invalidRequest"],
    ["6. the [webcode] (403, code 11008)", () => session(otherShop, used), "wrongWebcode"],
    [
      "7. the [idempotency key] (409)",
      async () => {
        await session({}, used);
        return session({ description: "another body" }, used);
      },
      "differentBody",
    ],
  ];

  return [
    ...order.map(
      ([sentence, send, error]): Proof => [
        "authentication",
        sentence,
        async () => {
          const { statusCode, code } = apiErrors[error];
          expect(outcome(await send())).toEqual([statusCode, code]);
        },
      ],
    ),
    [
      "authentication",
      "The vendor documents the codes 11001, 11002 and 11008, the 400 and the two messages of the 409.",
      async () => {
        const assumedOf = (wanted: number) => errorCodes.find(({ code }) => code === wanted)?.assumed;
        for (const code of [11001, 11002, 11008]) expect(assumedOf(code)).toMatch(/^The name is ours/);
        // The other two codes on the page.
        expect(assumedOf(10404)).not.toMatch(/^The name is ours/);
        expect(assumedOf(10409)).toContain("the vendor gives the two messages but no code");
      },
    ],
    [
      "authentication",
      "A query, with its webcode in the query string:",
      async () => expect((await running.test.get(`/pos/terminals?webcode=${webcode}`)).status).toBe(200),
    ],
    [
      "scopes",
      "On the routes of the other environment it gets a 403 with code 11008:",
      async () => {
        const { live, test } = running.sandbox.keys;
        const terminals = `/pos/terminals?webcode=${webcode}`;
        expect(outcome(await running.live.get(terminals, { "X-API-KEY": test }))).toEqual([403, 11008]);
        expect(outcome(await running.test.get(terminals, { "X-API-KEY": live }))).toEqual([403, 11008]);
      },
    ],
    [
      "ip-and-webcode",
      "A caller outside it gets 403 with code 11002. A key without a list may be used from anywhere",
      async () => {
        const [bound, free] = [
          await newKey({ environment: "test", ...elsewhere }),
          await newKey({ environment: "test" }),
        ];
        expect(outcome(await session({}, { "X-API-KEY": bound.key }))).toEqual([403, 11002]);
        expect((await session({}, { "X-API-KEY": free.key })).status).toBe(201);
      },
    ],
    [
      "ip-and-webcode",
      "The sandbox takes single addresses and ranges, IPv4 and IPv6: `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`.",
      async () => {
        for (const address of ["203.0.113.7", "203.0.113.0/24", "2001:db8::/32"]) {
          const created = { environment: "test", webcode, allowedIps: [address] };
          expect([address, (await running.control("POST", "/api-keys", created)).status]).toEqual([
            address,
            201,
          ]);
        }
      },
    ],
    [
      "ip-and-webcode",
      "A key can be used only for its own business, and, if you wish, only from your own servers.",
      async () => {
        const { key } = await newKey({ environment: "test", webcode: "SHOP02" });
        const headers = { "X-API-KEY": key };
        expect(outcome(await session({}, headers))).toEqual([403, 11008]);
        expect((await session({ webcode: "SHOP02" }, headers)).status).toBe(201);
      },
    ],
    [
      "ip-and-webcode",
      "every request names it (in the body of a POST, in the query of a GET), and the two must match",
      async () => {
        for (const { operationId, method, query, bodies } of await exampleRequests()) {
          const inQuery = query.some(({ name, required }) => name === "webcode" && required);
          const inBody = Object.values(bodies).map((body) => Object.hasOwn(Object(body), "webcode"));
          expect([operationId, inQuery, inBody.length > 0 && inBody.every(Boolean)]).toEqual([
            operationId,
            method === "GET",
            method === "POST",
          ]);
        }
        const { webcode: _, ...without } = sessionBody;
        const misplaced = await running.test.post(`/payment/session?webcode=${webcode}`, without);
        expect(misplaced.json.error.message).toContain(apiErrors.missingWebcodeField.message);
        expect((await session()).status).toBe(201);
        expect((await running.test.get("/pos/terminals")).status).toBe(400);
        expect((await running.test.get(`/pos/terminals?webcode=${webcode}`)).status).toBe(200);
        expect((await running.test.get("/pos/terminals?webcode=SHOP99")).status).toBe(403);
      },
    ],
    [
      "key-management",
      "A sandbox with an admin token responds with 401 unless you send `Authorization: Bearer TOKEN`.",
      async () => {
        const adminToken = "a_token_of_24_characters";
        const shared = await createSandbox({ adminToken });
        const statusOf = async (headers: Record<string, string>) =>
          (await callsTo(shared).send("GET", "/_sandbox/api-keys", undefined, headers)).status;
        expect(await statusOf({})).toBe(401);
        expect(await statusOf({ Authorization: `Bearer ${adminToken}` })).toBe(200);
        await shared.close();
      },
    ],
  ];
}
