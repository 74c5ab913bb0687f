import { environments } from "../../../generated/constants.ts";
import { type Check, check } from "../check/check.ts";
import { must, mustFail, mustSucceed } from "../check/expectations.ts";
import { assumed, given } from "../check/verdict.ts";

const allowedIps = ["203.0.113.7"];

/** Guide: API Key management. */
export const keyChecks: Check[] = [
  check({
    id: "keys.edit-ips",
    source: given("API Key management"),
    says: "The IP restrictions of a key can be edited, and apply from the next request.",
    needs: ["controlPlane"],
    async verify({ test, server, controlPlane }) {
      const { webcode } = server.options;
      const { id, key } = await controlPlane.createKey({ environment: "test", webcode });
      const read = () => test.get("/pos/terminals", {}, { apiKey: key });
      mustSucceed(await read(), "The key without IP restrictions");
      await controlPlane.request("PATCH", `/api-keys/${id}`, { allowedIps });
      mustFail(await read(), "ipNotAllowed", "The key with IP restrictions");
    },
  }),
  check({
    id: "keys.revoke",
    source: given("API Key management"),
    says: "Revoking a key deactivates it permanently, from the next request.",
    needs: ["controlPlane"],
    async verify({ test, server, controlPlane }) {
      const { webcode } = server.options;
      const { id, key } = await controlPlane.createKey({ environment: "test", webcode });
      const read = () => test.get("/pos/terminals", {}, { apiKey: key });
      mustSucceed(await read(), "The new key");
      mustSucceed(await controlPlane.request("POST", `/api-keys/${id}/revoke`), "The revocation");
      mustFail(await read(), "unknownApiKey", "The revoked key");
    },
  }),
  check({
    id: "keys.regenerate",
    source: given("API Key management"),
    says: "Regenerating gives a key a new value and keeps its configuration.",
    needs: ["controlPlane"],
    async verify({ test, server, controlPlane }) {
      const { webcode } = server.options;
      const { id, key } = await controlPlane.createKey({ environment: "test", webcode, allowedIps });
      const value = await controlPlane.regenerateKey(id);
      must(value !== key, "The value is the same as before.");
      const read = (apiKey: string) => test.get("/pos/terminals", {}, { apiKey });
      mustFail(await read(key), "unknownApiKey", "The old value");
      mustFail(await read(value), "ipNotAllowed", "The new value");
    },
  }),
  check({
    id: "api-key.form",
    source: assumed("common/ApiKey.yaml#/x-key-form"),
    says: `A key begins with ${environments.test.keyPrefix} or ${environments.live.keyPrefix}.`,
    async verify({ server, available: { controlPlane } }) {
      const { testKey, webcode } = server.options;
      // A sandbox accepts any text as its first key, so the check looks at a key that the sandbox generates.
      const created = await controlPlane?.createKey({ environment: "test", webcode });
      const key = created?.key ?? testKey;
      must(key.startsWith(environments.test.keyPrefix), "The Test key has another prefix.");
    },
  }),
];
