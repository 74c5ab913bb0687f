import { expect, it } from "vitest";
import type { SandboxErrorName } from "../../../generated/control-plane.ts";
import { SandboxError } from "../../../src/sandbox/control-plane/sandbox-error.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { useSandboxWithComparedRows } from "../../support/compared-rows.ts";
import { sessionBody } from "../../support/sandbox.ts";

// One request for each stated error is in stated-errors.test.ts.

const { running, compare, control } = useSandboxWithComparedRows();

it.each<[string, string, object, SandboxErrorName]>([
  ["POST", "/api-keys", { environment: "test", webcode: "SHOP02", allowedIps: ["none"] }, "invalidBody"],
  ["PATCH", "/api-keys/KEY", { allowedIps: ["127.0.0.1", "none"] }, "invalidBody"],
  ["PATCH", "/api-keys/none", { allowedIps: [] }, "apiKeyNotFound"],
  ["POST", "/api-keys/none/regenerate", {}, "apiKeyNotFound"],
  ["PUT", "/webhooks/test", { url: "http://127.0.0.1:10/" }, "invalidBody"],
  ["PUT", "/webhooks/none", { url: "http://127.0.0.1:10/", enabled: true }, "unknownEnvironment"],
  ["POST", "/sessions/PENDING/pay", { card: "none" }, "invalidBody"],
  ["POST", "/sessions/PENDING/pay", { challenge: "none" }, "invalidBody"],
  ["POST", "/sessions/none/pay", {}, "sessionNotFound"],
  ["POST", "/sessions/PAID/pay", {}, "sessionNotPending"],
  ["POST", "/faults", { operation: "webhook", effect: { type: "disconnect" } }, "invalidBody"],
  ["POST", "/clock", { advanceSeconds: 0.5 }, "invalidBody"],
])("%s %s with %j is refused and changes nothing", async (method, path, body, name) => {
  await running.sandbox.reset();
  const create = async () => (await running.test.post("/payment/session", sessionBody)).json.data.sessionId;
  const [pending, paid] = [await create(), await create()];
  await running.pay(paid);
  const [{ id = "" } = {}] = await running.sandbox.apiKeys.list();
  const filled = path.replace("PENDING", pending).replace("PAID", paid).replace("KEY", id);
  expect((await control(method, filled, body)).json.error?.name).toBe(name);
});

// A request is checked when its body is read, a call of a method only by the method.
it.each<[string, (sandbox: Sandbox, keyId: string) => Promise<unknown>]>([
  [
    "apiKeys.create",
    ({ apiKeys }) => apiKeys.create({ environment: "test", webcode: "SHOP02", allowedIps: ["none"] }),
  ],
  ["apiKeys.editAllowedIps", ({ apiKeys }, id) => apiKeys.editAllowedIps(id, ["127.0.0.1", "none"])],
  [
    "apiKeys.editAllowedIps without a list",
    ({ apiKeys }, id) => apiKeys.editAllowedIps(id, undefined as never),
  ],
  ["apiKeys.create without a webcode", ({ apiKeys }) => apiKeys.create({ environment: "test" } as never)],
  ["faults.add", ({ faults }) => faults.add({ operation: "webhook", effect: { type: "disconnect" } })],
  ["faults.add without an effect", ({ faults }) => faults.add({ operation: "webhook" } as never)],
  ["clock.advance", ({ clock }) => clock.advance({ seconds: -1 })],
])("a call of sandbox.%s that is refused changes nothing", async (_, call) => {
  await running.sandbox.reset();
  const [{ id = "" } = {}] = await running.sandbox.apiKeys.list();
  const caught = () => call(running.sandbox, id).catch((error: unknown) => error);
  expect(await compare(caught, () => true)).toBeInstanceOf(SandboxError);
});
