import { environments } from "../../../generated/constants.ts";
import type { Check } from "../check.ts";
import { controlPlaneOf } from "../control-plane.ts";
import { must, mustAnswer, mustRefuse, refusalOf } from "../expectations.ts";
import { callOperation, openSession, testOperations } from "../fixtures.ts";
import type { Api, CallOptions, Parameters as Members } from "../server.ts";
import { assumed, given } from "../verdict.ts";

const invalidKey = refusalOf("unknownApiKey");
const notAllowed = refusalOf("ipNotAllowed");
const denied = refusalOf("wrongWebcode");
const invalid = refusalOf("missingWebcode");

/** @throws {Refuted} unless every operation of an environment refuses such a call, which is well-formed otherwise. */
async function mustRefuseAll(
  api: Api,
  refusal: Parameters<typeof mustRefuse>[1],
  members: Members = {},
  options: CallOptions = {},
): Promise<void> {
  for (const operation of testOperations) {
    const answer = await callOperation(api, operation, members, options);
    mustRefuse(answer, refusal, `${operation.method} ${operation.route} in ${api.environment}`);
  }
}

/** Guide: API Keys, Environments, IP restriction, Webcode restriction, Scopes. */
export const accessChecks: Check[] = [
  {
    id: "api-key.missing",
    source: given("API Keys"),
    says: "All requests require an API key; without one every operation answers 403, code 11001.",
    async verify({ test }) {
      await mustRefuseAll(test, invalidKey, {}, { apiKey: null });
    },
  },
  {
    id: "api-key.unknown",
    source: given("API Keys"),
    says: "The key must be valid; with an unknown one every operation answers 403, code 11001.",
    async verify({ test }) {
      await mustRefuseAll(test, invalidKey, {}, { apiKey: "avp_test_unknown" });
    },
  },
  {
    id: "scopes.live-key-on-test-routes",
    source: given("Scopes"),
    says: "A Live key cannot access Test routes.",
    async verify({ test, liveKey }) {
      await mustRefuseAll(test, denied, {}, { apiKey: liveKey });
    },
  },
  {
    id: "scopes.test-key-on-live-routes",
    source: given("Scopes"),
    says: "A Test key cannot access Live routes.",
    async verify({ live, options }) {
      await mustRefuseAll(live, denied, {}, { apiKey: options.testKey });
    },
  },
  {
    id: "environments.data",
    source: given("Environments"),
    says: "Data is isolated: a session of Test does not exist in Live.",
    async verify(server) {
      const { live } = server;
      const sessionId = await openSession(server);
      mustRefuse(
        await live.get(`/payment/session/${sessionId}`),
        { status: 404, code: 10404 },
        "The session in Live",
      );
    },
  },
  {
    id: "webcode.mismatch",
    source: given("Webcode restriction"),
    says: "A key operates only with its own webcode; another one answers 403, code 11008.",
    async verify({ test, options }) {
      await mustRefuseAll(test, denied, {
        webcode: `NOT-${options.webcode}`.slice(0, 32),
      });
    },
  },
  {
    id: "webcode.required",
    source: given("Webcode restriction"),
    says: "The webcode is required on all requests: in the body of a write, in the query of a read.",
    async verify({ test }) {
      await mustRefuseAll(test, invalid, { webcode: undefined });
    },
  },
  {
    id: "webcode.data",
    source: assumed("errors/schemas/ErrorCode.yaml#/x-error-codes/0"),
    says: "A session of another webcode answers 404 like one that never existed.",
    async verify(server) {
      const { createKey } = controlPlaneOf(server);
      const sessionId = await openSession(server);
      const { key } = await createKey({ environment: "test", webcode: "OTHER01" });
      const options = { apiKey: key };
      const foreign = await server.test.get(`/payment/session/${sessionId}`, { webcode: "OTHER01" }, options);
      mustRefuse(foreign, { status: 404, code: 10404 }, "A session of another webcode");
    },
  },
  {
    id: "ip.not-allowed",
    source: given("IP restriction"),
    says: "A caller whose address is not on the key's list gets 403, code 11002.",
    async verify(server) {
      const { webcode } = server.options;
      const { createKey } = controlPlaneOf(server);
      const { key } = await createKey({ environment: "test", webcode, allowedIps: ["203.0.113.7"] });
      await mustRefuseAll(server.test, notAllowed, {}, { apiKey: key });
    },
  },
  {
    id: "ip.allowed",
    source: given("IP restriction"),
    says: "A caller whose address is on the key's list is let in.",
    async verify(server) {
      const { webcode } = server.options;
      const { createKey } = controlPlaneOf(server);
      const { key } = await createKey({ environment: "test", webcode, allowedIps: ["127.0.0.0/8", "::1"] });
      mustAnswer(await server.test.get("/pos/terminals", {}, { apiKey: key }), 200);
    },
  },
  {
    id: "keys.edit-ips",
    source: given("API Key management"),
    says: "The IP restrictions of a key can be edited, and count from the next request.",
    async verify(server) {
      const { webcode } = server.options;
      const { createKey, call } = controlPlaneOf(server);
      const { id, key } = await createKey({ environment: "test", webcode });
      await call("PATCH", `/api-keys/${id}`, { allowedIps: ["203.0.113.7"] });
      mustRefuse(await server.test.get("/pos/terminals", {}, { apiKey: key }), notAllowed);
    },
  },
  {
    id: "keys.revoke",
    source: given("API Key management"),
    says: "Revoking a key deactivates it for good, from the next request.",
    async verify(server) {
      const { webcode } = server.options;
      const { createKey, call } = controlPlaneOf(server);
      const { id, key } = await createKey({ environment: "test", webcode });
      mustAnswer(await server.test.get("/pos/terminals", {}, { apiKey: key }), 200, "The new key");
      mustAnswer(await call("POST", `/api-keys/${id}/revoke`), 200, "The revocation");
      mustRefuse(await server.test.get("/pos/terminals", {}, { apiKey: key }), invalidKey, "The revoked key");
    },
  },
  {
    id: "keys.regenerate",
    source: given("API Key management"),
    says: "Regenerating gives a key a new value and keeps its configuration.",
    async verify(server) {
      const { webcode } = server.options;
      const { createKey, call } = controlPlaneOf(server);
      const allowedIps = ["203.0.113.7"];
      const { id, key } = await createKey({ environment: "test", webcode, allowedIps });
      const regenerated = await call("POST", `/api-keys/${id}/regenerate`);
      const value = (regenerated.json as { key: string }).key;
      server.keepSecret(value);
      must(value !== key, "The value is the same as before.");
      mustRefuse(await server.test.get("/pos/terminals", {}, { apiKey: key }), invalidKey, "The old value");
      mustRefuse(await server.test.get("/pos/terminals", {}, { apiKey: value }), notAllowed, "The new value");
    },
  },
  {
    id: "api-key.form",
    source: assumed("common/ApiKey.yaml#/x-key-form"),
    says: "A key begins with avp_test_ or avp_live_.",
    async verify(server) {
      const { sandbox, testKey, webcode } = server.options;
      // A sandbox takes any text for its first key, so one that it made is looked at.
      const wanted = { environment: "test", webcode } as const;
      const key = sandbox ? (await controlPlaneOf(server).createKey(wanted)).key : testKey;
      must(key.startsWith(environments.test.keyPrefix), "The Test key has another form.");
    },
  },
  {
    id: "order-of-checks",
    source: assumed("common/ApiKey.yaml#/x-checks"),
    says: "Key, scope, content type, body, webcode, operation: the first that fails answers.",
    async verify(server) {
      const { test, options } = server;
      const malformed = "{";
      const wrong = { webcode: `NOT-${options.webcode}`.slice(0, 32), paymentReference: "unknown-payment" };
      const asText = { contentType: "text/plain" };
      mustRefuse(
        await test.post("/payment/cancel", malformed, { ...asText, apiKey: null }),
        invalidKey,
        "No key",
      );
      mustRefuse(
        await test.post("/payment/cancel", malformed, asText),
        { status: 415, code: 12001 },
        "Plain text",
      );
      mustRefuse(await test.post("/payment/cancel", { ...wrong, extra: 1 }), invalid, "An unknown field");
      mustRefuse(await test.post("/payment/cancel", wrong), denied, "Another webcode");
      if (!options.liveKey) return;
      const live = await test.post("/payment/cancel", malformed, { ...asText, apiKey: options.liveKey });
      mustRefuse(live, denied, "The Live key");
    },
  },
];
