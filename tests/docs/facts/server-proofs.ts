import { expect } from "vitest";
import { operations } from "../../../generated/operations.ts";
import { createEvidenceCollector } from "../../../src/proxy/evidence.ts";
import { StoreUnavailable } from "../../../src/sandbox/core/store.ts";
import { countFailures } from "../../../src/sandbox/store/postgres-errors.ts";
import { allChecks } from "../../../src/verify/checks/all.ts";
import { startProxied } from "../../proxy/proxied.ts";
import { openApp } from "../../support/app.ts";
import { sessionBody } from "../../support/sandbox.ts";
import { mutants } from "../../verify/mutants/mutants.ts";
import type { Proof } from "./proofs.ts";

/** What the guides to the proxy, the store and `avirato verify` say about statuses and retries. */
export const serverProofs: readonly Proof[] = [
  [
    "proxy",
    "Without `--allow-live` the proxy forwards the Test routes and nothing else. Every other request gets 403.",
    async () => {
      const proxied = await startProxied();
      const { test, url, received } = proxied;
      expect((await test.post("/payment/session", sessionBody)).status).toBe(201);
      const statuses = ["/external/v1/payment/sessions", "/elsewhere", "/"].map(async (path) => {
        const response = await fetch(url + path);
        await response.body?.cancel();
        return response.status;
      });
      expect(await Promise.all(statuses)).toEqual([403, 403, 403]);
      expect(received.map((request) => new URL(request.url).pathname)).toEqual([
        "/external/v1/test/payment/session",
      ]);
      await proxied.close();
    },
  ],
  [
    "proxy",
    "Real traffic shows responses that `verify` can hardly cause, for example the error codes of 429 and 503.",
    async () => {
      const collector = createEvidenceCollector("http://127.0.0.1:4020");
      const [operation] = operations;
      for (const statusCode of [429, 503])
        collector.observe({
          ...{ operation, response: { statusCode }, violations: [], unknownFields: [], replay: undefined },
          json: { error: { code: statusCode === 429 ? 10429 : 10503 } },
        });
      const shown = collector.evidence(new Date()).clauses.map(({ id }) => id);
      const verified = new Set((await allChecks()).map(({ id }) => id));
      expect(shown.filter((id) => !verified.has(id)).sort()).toEqual([
        "errors.overloaded",
        "errors.too-many-requests",
      ]);
    },
  ],
  [
    "store",
    "A request fails in two cases: it loses ten connections one after another, or",
    async () => {
      const runsAgain = countFailures();
      const lost = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
      const again = Array.from({ length: 10 }, () => runsAgain(lost));
      expect(again).toEqual([...Array(9).fill(true), false]);
    },
  ],
  [
    "store",
    "Pages respond with 503 and an HTML page.",
    async () => {
      const { fetchPage, store } = await openApp((opened) => ({
        ...opened,
        transaction: async () => {
          throw new StoreUnavailable("The database is away.");
        },
      }));
      for (const path of ["/dashboard/test/keys", "/pay-external/some-token"]) {
        const { status, headers } = await fetchPage(path, { headers: { Accept: "text/html" } });
        expect([path, status, headers.get("Content-Type")]).toEqual([
          path,
          503,
          expect.stringContaining("text/html"),
        ]);
      }
      await store.close();
    },
  ],
  [
    "verify",
    "Each breaks one rule: a replay is executed again, the two 409 messages are swapped, a Live key opens Test, records are shared between the environments, an event is signed after it was parsed. For every clause except the journeys there is at least one such server",
    async () => {
      const rules = mutants.map(({ rule }) => rule);
      for (const rule of [
        "executes replays again",
        "swaps the two 409 messages",
        "accepts a Live key on Test routes",
        "shares records between the environments",
        "signs another serialization of the body",
      ])
        expect(rules).toContain(rule);
      const broken = new Set(mutants.map(({ clause }) => clause));
      const unbroken = (await allChecks()).map(({ id }) => id).filter((id) => !broken.has(id));
      expect(unbroken.filter((id) => !id.startsWith("journey."))).toEqual([]);
      expect(unbroken).not.toEqual([]);
    },
  ],
];
