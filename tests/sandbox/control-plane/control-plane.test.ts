import { describe, expect, it } from "vitest";
import { environments } from "../../../generated/constants.ts";
import { openRedirectData } from "../../../src/redirect/open.ts";
import { sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

const sandbox = useSandbox();
const terminals = (key: string) =>
  sandbox.test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": key });
const create = async (fields: object = {}) =>
  (await sandbox.control("POST", "/api-keys", { environment: "test", webcode, ...fields })).json;

describe("an API key", () => {
  it("is shown once, in the form of its environment, and listed without its value", async () => {
    const { id, key, clientSecret } = await create({ allowedIps: ["127.0.0.1"] });
    expect(key).toMatch(new RegExp(`^${environments.test.keyPrefix}\\w{40}$`));
    expect(clientSecret).toBeUndefined();
    const { json, text } = await sandbox.control("GET", "/api-keys");
    const listed = json.apiKeys.find((entry: { id: string }) => entry.id === id);
    expect(listed).toEqual({
      id,
      environment: "test",
      webcode,
      allowedIps: ["127.0.0.1"],
      prefix: key.slice(0, 13),
      createdAt: "2026-06-28T10:30:00.000Z",
      lastUsedAt: null,
    });
    expect(text).not.toContain(key);
  });

  it("shows when it was last used", async () => {
    const { id, key } = await create();
    await terminals(key);
    const { json } = await sandbox.control("GET", "/api-keys");
    expect(json.apiKeys.find((entry: { id: string }) => entry.id === id).lastUsedAt).toBe(
      "2026-06-28T10:30:00.000Z",
    );
  });

  it("can have its IP addresses edited, from the very next request on", async () => {
    const { id, key } = await create();
    expect((await terminals(key)).status).toBe(200);
    await sandbox.control("PATCH", `/api-keys/${id}`, { allowedIps: ["203.0.113.0/24"] });
    expect((await terminals(key)).json.error.code).toBe(11002);
    await sandbox.control("PATCH", `/api-keys/${id}`, { allowedIps: [] });
    expect((await terminals(key)).status).toBe(200);
  });

  it("can be regenerated: the old value stops, the configuration stays", async () => {
    const { id, key } = await create({ allowedIps: ["127.0.0.0/8"] });
    const { json } = await sandbox.control("POST", `/api-keys/${id}/regenerate`);
    expect(json.id).toBe(id);
    expect((await terminals(key)).json.error.code).toBe(11001);
    expect((await terminals(json.key)).status).toBe(200);
    const list = (await sandbox.control("GET", "/api-keys")).json.apiKeys;
    expect(list.find((entry: { id: string }) => entry.id === id).allowedIps).toEqual(["127.0.0.0/8"]);
  });

  it("can be revoked, for good", async () => {
    const { id, key } = await create();
    expect((await sandbox.control("POST", `/api-keys/${id}/revoke`)).status).toBe(200);
    expect((await terminals(key)).json.error.code).toBe(11001);
    expect((await sandbox.control("GET", "/api-keys")).text).not.toContain(id);
    for (const action of ["revoke", "regenerate"]) {
      expect((await sandbox.control("POST", `/api-keys/${id}/${action}`)).status).toBe(404);
    }
  });

  it.each([
    [{ webcode }, "Body field environment is required."],
    [{ environment: "production", webcode }, "Body field environment must be one of live, test."],
    [{ environment: "test", webcode: "a b" }, "Body field webcode must be 1 to 32 letters"],
    [
      { environment: "test", webcode, allowedIps: ["nowhere"] },
      "nowhere is neither an IP address nor a range",
    ],
    [{ environment: "test", webcode, name: "x" }, "Body field name is not known."],
  ])("is not made of %j", async (body, message) => {
    const answer = await sandbox.control("POST", "/api-keys", body);
    expect(answer.status).toBe(400);
    expect(answer.json.error.message).toContain(message);
  });
});

describe("a client secret", () => {
  it("is another one in each environment, and rotates", async () => {
    const { secrets } = sandbox.sandbox;
    expect(secrets.live).not.toBe(secrets.test);
    const { json } = await sandbox.control("POST", "/client-secrets/test/rotate");
    const made = await sandbox.test.post("/payment/session", sessionBody);
    const paid = await sandbox.pay(made.json.data.sessionId);
    const data = new URL(paid.json.redirectUrl).searchParams.get("data") ?? "";
    const now = new Date("2026-06-28T10:30:00Z");
    await expect(openRedirectData(data, secrets.test, { now })).rejects.toThrow();
    const opened = await openRedirectData(data, json.clientSecret, { now, audience: "test:SHOP01" });
    expect(opened).toMatchObject({ sessionId: made.json.data.sessionId, status: "completed" });
  });
});

describe("the control plane", () => {
  it("forgets all data but keys and secrets when it is reset", async () => {
    const made = await sandbox.test.post("/payment/session", sessionBody);
    expect((await sandbox.control("POST", "/reset")).status).toBe(204);
    const read = await sandbox.test.get(`/payment/session/${made.json.data.sessionId}?webcode=${webcode}`);
    expect(read.status).toBe(404);
  });

  it("says that it is well", async () => {
    expect((await sandbox.control("GET", "/health")).json).toEqual({ status: "ok" });
  });

  it("tells the time when its clock is moved, and moves it only forward", async () => {
    const { json } = await sandbox.advance(60);
    expect(Date.parse(json.now)).toBeGreaterThan(Date.parse("2026-06-28T10:30:00Z"));
    expect((await sandbox.advance(-1)).status).toBe(400);
  });

  it("answers an unknown route, environment or identifier in the envelope", async () => {
    expect((await sandbox.control("GET", "/nothing")).json.error.code).toBe(10404);
    expect((await sandbox.control("POST", "/client-secrets/other/rotate")).status).toBe(400);
    expect((await sandbox.control("GET", "/webhook-deliveries")).status).toBe(400);
    expect((await sandbox.control("POST", "/webhook-deliveries/evt_1/resend")).status).toBe(404);
    expect((await sandbox.pay("SHOP01-EXT-1")).status).toBe(404);
  });
});
