import { maximums } from "../../../generated/constants.ts";
import type { ApiErrorName } from "../../../generated/errors.ts";
import { type Check, check } from "../check/check.ts";
import { mustFail, mustNotFail, mustSucceed, statusAndCode } from "../check/expectations.ts";
import {
  openSession,
  readSession,
  requestOperation,
  requestWithAccess,
  testOperations,
} from "../check/fixtures.ts";
import { assumed, assumedCode, given } from "../check/verdict.ts";
import type { Api, Fields, RequestOptions } from "../server/api.ts";

/**
 * Sends a request with these fields and options, and otherwise valid, to every operation.
 *
 * @throws {Refuted} when one does not respond with this error, or gives it to a request without the flaw too.
 */
async function mustFailEverywhere(
  api: Api,
  name: ApiErrorName,
  fields: Fields = {},
  options: RequestOptions = {},
): Promise<void> {
  for (const operation of testOperations) {
    const subject = `${operation.method} ${operation.route} in ${api.environment}`;
    mustFail(await requestOperation(api, operation, fields, options), name, subject);
    mustNotFail(await requestWithAccess(api, operation), name, `${subject} without the flaw`);
  }
}

const otherWebcode = (webcode: string): string => `NOT-${webcode}`.slice(0, maximums.webcode);
const asText = { contentType: "text/plain" };

/** Guide: API Keys, Environments, IP restriction, Webcode restriction, Scopes. */
export const accessChecks: Check[] = [
  check({
    id: "api-key.missing",
    source: given("API Keys"),
    says: `All requests require an API key; without one every operation responds with ${statusAndCode("missingApiKey")}.`,
    async verify({ test }) {
      await mustFailEverywhere(test, "missingApiKey", {}, { apiKey: null });
    },
  }),
  check({
    id: "api-key.unknown",
    source: given("API Keys"),
    says: `The API key must be valid; with an unknown one every operation responds with ${statusAndCode("unknownApiKey")}.`,
    async verify({ test }) {
      await mustFailEverywhere(test, "unknownApiKey", {}, { apiKey: "avp_test_unknown" });
    },
  }),
  check({
    id: "scopes.live-key-on-test-routes",
    source: given("Scopes"),
    says: "A Live key cannot access Test routes.",
    needs: ["liveKey"],
    async verify({ test, liveKey }) {
      await mustFailEverywhere(test, "wrongEnvironment", {}, { apiKey: liveKey });
    },
  }),
  check({
    id: "scopes.test-key-on-live-routes",
    source: given("Scopes"),
    says: "A Test key cannot access Live routes.",
    needs: ["live"],
    async verify({ live, server }) {
      await mustFailEverywhere(live, "wrongEnvironment", {}, { apiKey: server.options.testKey });
    },
  }),
  check({
    id: "environments.data",
    source: given("Environments"),
    says: "Data is isolated: a session of Test does not exist in Live.",
    needs: ["live"],
    async verify({ test, live }) {
      const sessionId = await openSession({ test });
      const response = await live.get(`/payment/session/${encodeURIComponent(sessionId)}`);
      mustFail(response, "sessionNotFound", "The session in Live");
      const own = await readSession({ test: live }, await openSession({ test: live }));
      mustSucceed(own, "A session of Live");
    },
  }),
  check({
    id: "webcode.mismatch",
    source: given("Webcode restriction"),
    says: `A key works only with its own webcode; another one gets ${statusAndCode("wrongWebcode")}.`,
    async verify({ test, server }) {
      await mustFailEverywhere(test, "wrongWebcode", { webcode: otherWebcode(server.options.webcode) });
    },
  }),
  check({
    id: "webcode.required",
    source: given("Webcode restriction"),
    says: "The webcode is required on all requests: in the body of a write, in the query of a read.",
    async verify({ test }) {
      await mustFailEverywhere(test, "missingWebcode", { webcode: undefined });
    },
  }),
  check({
    id: "webcode.data",
    source: assumed(assumedCode("NotFound")),
    says: `A session of another webcode gets ${statusAndCode("sessionNotFound")}, like one that never existed.`,
    needs: ["controlPlane"],
    async verify({ test, controlPlane }) {
      const sessionId = await openSession({ test });
      const webcode = "OTHER01";
      const { key } = await controlPlane.createKey({ environment: "test", webcode });
      const path = `/payment/session/${encodeURIComponent(sessionId)}`;
      const foreign = await test.get(path, { webcode }, { apiKey: key });
      mustFail(foreign, "sessionNotFound", "A session of another webcode");
      mustSucceed(await readSession({ test }, sessionId), "The session with its own webcode");
    },
  }),
  check({
    id: "ip.not-allowed",
    source: given("IP restriction"),
    says: `A caller whose address is not on the key's list gets ${statusAndCode("ipNotAllowed")}.`,
    needs: ["controlPlane"],
    async verify({ test, server, controlPlane }) {
      const { webcode } = server.options;
      const allowedIps = ["203.0.113.7"];
      const { key } = await controlPlane.createKey({ environment: "test", webcode, allowedIps });
      await mustFailEverywhere(test, "ipNotAllowed", {}, { apiKey: key });
    },
  }),
  check({
    id: "ip.allowed",
    source: given("IP restriction"),
    says: "A caller whose address is on the key's list can use the key.",
    needs: ["controlPlane"],
    async verify({ test, server, controlPlane }) {
      const { webcode } = server.options;
      const allowedIps = ["127.0.0.0/8", "::1"];
      const { key } = await controlPlane.createKey({ environment: "test", webcode, allowedIps });
      mustSucceed(await test.get("/pos/terminals", {}, { apiKey: key }));
    },
  }),
  check({
    id: "order-of-checks",
    source: assumed("common/ApiKey.yaml#/x-checks"),
    says: "Key, content type, body, webcode, operation: the first check that fails decides the response.",
    async verify({ test, server }) {
      const wrong = {
        webcode: otherWebcode(server.options.webcode),
        paymentReference: "unknown-payment",
      };
      const withoutKey = await test.post("/payment/cancel", "{", { ...asText, apiKey: null });
      mustFail(withoutKey, "missingApiKey", "No key");
      mustFail(await test.post("/payment/cancel", "{", asText), "unsupportedMediaType", "Plain text");
      const unknownField = await test.post("/payment/cancel", { ...wrong, extra: 1 });
      mustFail(unknownField, "unknownField", "An unknown field");
      mustFail(await test.post("/payment/cancel", wrong), "wrongWebcode", "Another webcode");
    },
  }),
  check({
    id: "order-of-checks.scope",
    source: assumed("common/ApiKey.yaml#/x-checks"),
    says: "The scope of the key is checked before the content type and the body.",
    needs: ["liveKey"],
    async verify({ test, liveKey }) {
      const response = await test.post("/payment/cancel", "{", { ...asText, apiKey: liveKey });
      mustFail(response, "wrongEnvironment", "A Live key");
      mustNotFail(await test.post("/payment/cancel", "{", asText), "wrongEnvironment", "A Test key");
    },
  }),
];
