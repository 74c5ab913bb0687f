import { readFileSync } from "node:fs";
import { expect, vi } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { operations } from "../../../generated/operations.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { requestLines } from "../../../src/sandbox/observability/request-lines.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { manualClock } from "../../support/sandbox.ts";
import { requestsWith } from "./client-requests.ts";
import { image } from "./containerfile.ts";
import { errorResponse, type Proof, type Running } from "./proofs.ts";

const adminToken = "a_token_of_24_characters";
const origin = "http://127.0.0.1:4020";

/** What the guide to a shared sandbox says about statuses and retries. */
export const operationProofs = (running: Running): readonly Proof[] => [
  [
    "operation",
    "A sandbox without an admin token responds with 403 to requests for the control plane and the dashboard that carry a header of a proxy, such as `X-Forwarded-For`.",
    async () => {
      const forwarded = { "X-Forwarded-For": "203.0.113.7" };
      const guarded = await createSandbox({ adminToken });
      for (const path of ["/_sandbox/api-keys", "/dashboard/test/keys"]) {
        const statuses = [running.sandbox, guarded].map(async (sandbox) => {
          const headers = { ...forwarded, Authorization: `Bearer ${adminToken}` };
          return (await sandbox.fetch(new Request(origin + path, { headers }))).status;
        });
        expect([path, (await Promise.all(statuses)).map((status) => status === 403)]).toEqual([
          path,
          [true, false],
        ]);
      }
      await guarded.close();
    },
  ],
  [
    "operation",
    "After six wrong tokens in a row, the sandbox refuses every token from that address with 429 and `Retry-After`: for 1 second at first, twice as long after each further wrong one, a minute at most.",
    async () => {
      const clock = manualClock();
      const sandbox = await createSandbox({ adminToken, clock });
      const send = async (token: string) => {
        const headers = { Authorization: `Bearer ${token}` };
        const response = await sandbox.fetch(new Request(`${origin}/_sandbox/api-keys`, { headers }));
        return [response.status, response.headers.get("Retry-After")];
      };
      for (let count = 1; count <= 6; count += 1) expect(await send("wrong")).toEqual([401, null]);
      for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
        for (const token of ["wrong", adminToken]) expect(await send(token)).toEqual([429, String(seconds)]);
        await clock.advance(seconds);
        expect(await send("wrong")).toEqual([401, null]);
      }
      await sandbox.close();
    },
  ],
  [
    "operation",
    "A request with a `Prefer` header gets a 400 in this image, because Prism, which picks the examples, is left out.",
    async () => {
      // tests/mock/prism-missing.test.ts sends such requests.
      expect(apiErrors.unknownPreference.statusCode).toBe(400);
      const text = (...path: string[]) => readFileSync(fromRoot(...path), "utf8");
      const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(text("package.json"));
      const prism = "@stoplight/prism-http";
      expect([dependencies[prism], peerDependencies[prism], peerDependenciesMeta[prism]]).toEqual([
        undefined,
        expect.any(String),
        { optional: true },
      ]);
      expect([image.includes("npm install --omit=dev"), image.includes("prism")]).toEqual([true, false]);
    },
  ],
  [
    "operation",
    "No operation documents 408 and 431, because they come before the operation is known.",
    async () => {
      const documented = operations.flatMap(({ errors }): string[] => [...errors]);
      expect(documented).toContain("overloaded");
      for (const name of ["requestTimeout", "headersTooLarge"]) expect(documented).not.toContain(name);
      expect([apiErrors.requestTimeout.statusCode, apiErrors.headersTooLarge.statusCode]).toEqual([408, 431]);
    },
  ],
  [
    "operation",
    "The typed clients send a request again after a 503.",
    async () => expect(await requestsWith([errorResponse("overloaded")])).toHaveLength(2),
  ],
  [
    "operation",
    "Up to 200 ms of lines are held back to be written together; an internal error, and the end of the process, write them at once.",
    async () => {
      vi.useFakeTimers();
      try {
        const written: string[] = [];
        const lines = requestLines((text) => written.push(text));
        const request = { method: "GET", statusCode: 200, duration: 1, caller: "::1", responseBody: "{}" };
        const hold = () => lines.request(request as Parameters<typeof lines.request>[0]);
        hold();
        vi.advanceTimersByTime(199);
        expect(written).toHaveLength(0);
        vi.advanceTimersByTime(1);
        expect(written).toHaveLength(1);
        hold();
        lines.internalError(new Error("broken"), "trace");
        expect(written).toHaveLength(2);
        hold();
        lines.close();
        expect(written).toHaveLength(3);
      } finally {
        vi.useRealTimers();
      }
    },
  ],
  [
    "operation",
    "The dashboard responds to a form with a redirect, so its `status` is 303 whatever the outcome. A form that is refused before it is read gets another status: 403 from another site, 413 when it is too large, 415 with another content type.",
    async () => {
      const lines: string[] = [];
      const sandbox = await createSandbox({ adminToken, audit: (text) => void lines.push(text) });
      const login = (token: string, headers: Record<string, string> = {}) =>
        sandbox.fetch(
          new Request(`${origin}/dashboard/login`, {
            method: "POST",
            body: new URLSearchParams({ token }).toString(),
            headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
          }),
        );
      const sent = [
        await login(adminToken),
        await login("wrong"),
        await login("wrong", { Origin: "https://evil.example" }),
        await login("x".repeat(20_000)),
        await login("wrong", { "Content-Type": "text/plain" }),
      ].map(({ status }) => status);
      await sandbox.close();
      expect(sent).toEqual([303, 303, 403, 413, 415]);
      const outcomes = ["done", "wrongAdminToken", "foreignPage", "formTooLarge", "unsupportedForm"];
      expect(lines.map((line) => JSON.parse(line))).toMatchObject(
        outcomes.map((outcome, index) => ({ status: sent[index], outcome })),
      );
    },
  ],
];
