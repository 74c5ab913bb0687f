import { describe, expect, it } from "vitest";
import { environments, serverLimits } from "../../../generated/constants.ts";
import { bodyBudget } from "../../../src/http/body-budget.ts";
import { openRedirectData } from "../../../src/redirect/open.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, manualClock, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

const sandbox = useSandbox();
const terminals = (key: string) =>
  sandbox.test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": key });
const create = async (fields: object = {}) =>
  (await sandbox.control("POST", "/api-keys", { environment: "test", webcode, ...fields })).json;

describe("an API key", () => {
  it("is shown once, with the prefix of its environment, and listed without its value", async () => {
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

  it("uses an edited IP list from the next request on", async () => {
    const { id, key } = await create();
    expect((await terminals(key)).status).toBe(200);
    await sandbox.control("PATCH", `/api-keys/${id}`, { allowedIps: ["203.0.113.0/24"] });
    expect((await terminals(key)).json.error.code).toBe(11002);
    await sandbox.control("PATCH", `/api-keys/${id}`, { allowedIps: [] });
    expect((await terminals(key)).status).toBe(200);
  });

  it("can be regenerated: the old value stops working, the configuration stays", async () => {
    const { id, key } = await create({ allowedIps: ["127.0.0.0/8"] });
    const { json } = await sandbox.control("POST", `/api-keys/${id}/regenerate`);
    expect(json.id).toBe(id);
    expect((await terminals(key)).json.error.code).toBe(11001);
    expect((await terminals(json.key)).status).toBe(200);
    const list = (await sandbox.control("GET", "/api-keys")).json.apiKeys;
    expect(list.find((entry: { id: string }) => entry.id === id).allowedIps).toEqual(["127.0.0.0/8"]);
  });

  it("can be revoked, permanently", async () => {
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
  ])("is not created from %j", async (body, message) => {
    const response = await sandbox.control("POST", "/api-keys", body);
    expect(response.status).toBe(400);
    expect(response.json.error.message).toContain(message);
  });
});

describe("a client secret", () => {
  it("differs between the environments, and can be rotated", async () => {
    const secrets = { ...sandbox.sandbox.secrets };
    expect(secrets.live).not.toBe(secrets.test);
    const { json } = await sandbox.control("POST", "/client-secrets/test/rotate");
    const made = await sandbox.test.post("/payment/session", sessionBody);
    const paid = await sandbox.pay(made.json.data.sessionId);
    const data = new URL(paid.json.redirectUrl).searchParams.get("data") ?? "";
    await expect(openRedirectData(data, secrets.test)).rejects.toThrow();
    const opened = await openRedirectData(data, json.clientSecret, { audience: "test:SHOP01" });
    expect(opened).toMatchObject({ sessionId: made.json.data.sessionId, status: "completed" });
  });
});

describe("the control plane", () => {
  it("deletes all data except keys and secrets when it is reset", async () => {
    const made = await sandbox.test.post("/payment/session", sessionBody);
    expect((await sandbox.control("POST", "/reset")).status).toBe(204);
    const read = await sandbox.test.get(`/payment/session/${made.json.data.sessionId}?webcode=${webcode}`);
    expect(read.status).toBe(404);
  });

  it("reports that the sandbox is healthy", async () => {
    expect((await sandbox.control("GET", "/health")).json).toEqual({ status: "ok" });
  });

  it("shows the time and how far it was advanced, and is never behind the machine", async () => {
    const before = (await sandbox.control("GET", "/clock")).json;
    const { json } = await sandbox.advance(60);
    expect(Date.parse(json.now) - Date.parse(before.now)).toBe(60_000);
    expect((await sandbox.control("GET", "/clock")).json).toEqual({
      now: json.now,
      advancedSeconds: before.advancedSeconds + 60,
    });
    expect((await sandbox.advance(-60)).json).toEqual({ now: before.now });
    const tooFar = await sandbox.advance(-before.advancedSeconds - 1);
    expect([tooFar.status, tooFar.json.error.name]).toEqual([400, "clockTooFarBack"]);
  });

  it.each([
    ["GET", "/nothing", undefined, 404, "routeNotFound", "There is no route GET /_sandbox/…."],
    ["POST", "/client-secrets/other/rotate", undefined, 400, "unknownEnvironment", "one of live, test."],
    ["GET", "/webhook-deliveries", undefined, 400, "unknownEnvironment", "one of live, test."],
    ["POST", "/webhook-deliveries/evt_1/resend", undefined, 404, "deliveryNotFound", "delivery evt_1."],
    ["PATCH", "/api-keys/key_1", { allowedIps: [] }, 404, "apiKeyNotFound", "no active API key key_1."],
    ["POST", "/sessions/SHOP01-EXT-1/pay", {}, 404, "sessionNotFound", "no session SHOP01-EXT-1."],
    ["POST", "/sessions/SHOP01-EXT-1/cancel", undefined, 404, "sessionNotFound", "no session SHOP01-EXT-1."],
    ["PUT", "/webhooks/test", { url: 5 }, 400, "invalidBody", "Body field enabled is required."],
    ["POST", "/clock", "{", 400, "malformedJson", "not valid JSON."],
    ["POST", "/clock", {}, 400, "invalidBody", "Body field advanceSeconds is required."],
    ["POST", "/clock", " ".repeat(1_048_577), 413, "payloadTooLarge", "larger than 1 MiB."],
    [
      "PUT",
      "/webhooks/test",
      { url: "ftp://x", enabled: true },
      400,
      "webhookUrlNotAllowed",
      "field url must",
    ],
  ])(
    "responds to %s %s with the body %j with a named error",
    async (method, path, body, status, name, message) => {
      const response = await sandbox.control(method, path, body);
      expect([response.status, response.json]).toEqual([
        status,
        { error: { name, message: expect.stringContaining(message) } },
      ]);
    },
  );

  it("answers a webhook URL as it was set, for each host that the options allow and for no other", async () => {
    const own = await createSandbox({ allowWebhookHosts: ["one.example", "two.example"] });
    const set = (host: string, enabled: boolean) =>
      callsTo(own).control("PUT", "/webhooks/test", { url: `https://${host}/`, enabled });
    for (const host of ["one.example", "two.example"])
      for (const enabled of [true, false])
        expect(await set(host, enabled)).toMatchObject({
          status: 200,
          json: { environment: "test", url: `https://${host}/`, enabled },
        });
    expect((await set("three.example", true)).status).toBe(400);
    await own.close();
  });

  it("takes a body of exactly 1 MiB", async () => {
    const { status } = await sandbox.control("POST", "/clock", '{"advanceSeconds":0}'.padEnd(1_048_576));
    expect(status).toBe(200);
  });

  it("responds with 415 to a body that is not declared as JSON", async () => {
    const headers = { "Content-Type": "text/plain" };
    const response = await sandbox.send("POST", "/_sandbox/clock", "{}", headers);
    expect([response.status, response.json.error.name]).toEqual([415, "unsupportedMediaType"]);
  });

  it("rejects a webhook URL for an environment without an active key", async () => {
    const own = await createSandbox();
    const { control } = callsTo(own);
    for (const { id, environment } of (await control("GET", "/api-keys")).json.apiKeys) {
      if (environment === "live") await control("POST", `/api-keys/${id}/revoke`);
    }
    const endpoint = { url: "http://127.0.0.1:3000/", enabled: true };
    for (const enabled of [true, false]) {
      const response = await control("PUT", "/webhooks/live", { ...endpoint, enabled });
      expect([response.status, response.json.error]).toEqual([
        422,
        { name: "noActiveKey", message: "The live environment has no active API key. Create one first." },
      ]);
    }
    expect((await control("PUT", "/webhooks/test", endpoint)).json).toEqual({
      environment: "test",
      ...endpoint,
    });
    await own.close();
  });

  it.each([
    ["is compressed", { "Content-Encoding": "gzip" }, "{}", 415, "unsupportedContentEncoding", "identity"],
    ["nests deeper than 64 levels", {}, "[".repeat(65), 400, "jsonTooDeep", "deeper than 64 levels"],
  ])("names the error of a body that %s", async (_, headers, body, status, name, part) => {
    const response = await sandbox.send("POST", "/_sandbox/clock", body, {
      "Content-Type": "application/json",
      ...headers,
    });
    expect([response.status, response.json.error.name]).toEqual([status, name]);
    expect(response.json.error.message).not.toMatch(/[{}]/);
    expect(response.json.error.message).toContain(part);
  });

  it("refuses a body for which other bodies leave no room, and says how many bytes there is room for", async () => {
    const hold = bodyBudget.hold();
    hold.take(serverLimits.bodyBytesUnderWay);
    const { status, json } = await sandbox.advance(0).finally(hold.release);
    expect([status, json.error.name]).toEqual([503, "bodiesUnderWay"]);
    expect(json.error.message).toContain(String(serverLimits.bodyBytesUnderWay));
    expect((await sandbox.advance(0)).status).toBe(200);
  });

  it("advances the clock up to the last second of 2199", async () => {
    const own = await createSandbox({ clock: manualClock(Date.parse("2199-12-31T23:00:00Z")) });
    const { advance } = callsTo(own);
    const tooFar = async (seconds: number) => {
      const { status, json } = await advance(seconds);
      expect([status, json.error]).toEqual([
        400,
        {
          name: "clockTooFar",
          message:
            "The clock can be advanced up to 2199-12-31T23:59:59Z. Advance it less, or reset the sandbox.",
        },
      ]);
    };
    await tooFar(3600);
    expect((await advance(3599)).json).toEqual({ now: "2199-12-31T23:59:59.000Z" });
    await tooFar(1);
    await own.close();
  });

  it("responds to a browser with JSON too", async () => {
    const headers = { Accept: "text/html" };
    const response = await sandbox.send("GET", "/_sandbox/nothing", undefined, headers);
    expect(response.json.error.name).toBe("routeNotFound");
  });
});

describe("a fault in the control plane", () => {
  it("is added, listed and removed, alone or with all others", async () => {
    const wanted = { operation: "createSession", effect: { type: "status", statusCode: 503 } };
    const add = async () => (await sandbox.control("POST", "/faults", wanted)).json;
    const first = await sandbox.control("POST", "/faults", wanted);
    expect([first.status, first.json]).toEqual([
      201,
      { ...wanted, id: first.json.id, environment: "test", when: "before", times: 1, remaining: 1 },
    ]);
    const others = [await add(), await add()];
    const list = async () => (await sandbox.control("GET", "/faults")).json;
    expect(await list()).toEqual({ faults: [first.json, ...others] });
    expect((await sandbox.control("DELETE", `/faults/${first.json.id}`)).status).toBe(204);
    expect(await list()).toEqual({ faults: others });
    const again = await sandbox.control("DELETE", `/faults/${first.json.id}`);
    expect([again.status, again.json.error]).toEqual([
      404,
      { name: "faultNotFound", message: `There is no fault ${first.json.id}.` },
    ]);
    for (let count = 0; count < 2; count += 1)
      expect((await sandbox.control("DELETE", "/faults")).status).toBe(204);
    expect(await list()).toEqual({ faults: [] });
  });
});

describe("webhooks in the control plane", () => {
  it("are listed with their attempts and sent again, from the URL on that was set, which a reset takes back", async () => {
    const urls: string[] = [];
    const own = await createSandbox({
      clock: manualClock(),
      webhookUrl: "http://127.0.0.1:3000/first",
      send: async (url) => urls.push(url) && 204,
    });
    const { control, paid, advance } = callsTo(own);
    const list = async (environment = "test") =>
      (await control("GET", `/webhook-deliveries?environment=${environment}`)).json.deliveries;
    await control("PUT", "/webhooks/test", { url: "http://127.0.0.1:3000/second", enabled: true });
    await paid();
    await advance(0);
    const [delivery] = await list();
    expect(delivery).toMatchObject({ eventCode: "AUTHORISATION", attempts: [{ statusCode: 204 }] });
    expect(await list("live")).toEqual([]);
    const resent = await control("POST", `/webhook-deliveries/${delivery.id}/resend`);
    expect([resent.status, resent.json]).toEqual([202, { id: delivery.id }]);
    await advance(0);
    await control("PUT", "/webhooks/test", { url: "http://127.0.0.1:3000/second", enabled: false });
    const disabled = await control("POST", `/webhook-deliveries/${delivery.id}/resend`);
    expect([disabled.status, disabled.json.error.name]).toEqual([409, "webhookDisabled"]);
    await control("POST", "/reset");
    expect(await list()).toEqual([]);
    await paid();
    await advance(0);
    expect(urls.map((url) => url.replace(/.*\//, ""))).toEqual(["second", "second", "first"]);
    await own.close();
  });
});

describe("a session in the control plane", () => {
  const open = async (environment: "live" | "test" = "test") =>
    (await sandbox[environment].post("/payment/session", sessionBody)).json.data.sessionId as string;
  const act = (id: string, action: "pay" | "cancel", body?: object) =>
    sandbox.control("POST", `/sessions/${id}/${action}`, body);
  const challengeCard = "4000000000003220";

  it.each(["live", "test"] as const)(
    "is paid in %s with the default card when the request has no body",
    async (environment) => {
      const { status, json } = await act(await open(environment), "pay");
      expect([status, json]).toEqual([
        200,
        { status: "authorised", redirectUrl: expect.stringContaining(`${sessionBody.urlOk}?data=`) },
      ]);
    },
  );

  it.each([
    [{}, "authorised"],
    [{ card: "4000000000000002" }, "refused"],
    [{ card: challengeCard }, "authorised"],
    [{ card: challengeCard, challenge: "pass" }, "authorised"],
    [{ card: challengeCard, challenge: "refuse" }, "refused"],
    [{ challenge: "refuse" }, "authorised"],
  ])("that is paid with %j is %s", async (body, status) => {
    expect((await act(await open(), "pay", body)).json.status).toBe(status);
  });

  it.each([[{ card: "4111" }], [{ challenge: "skip" }], [{ cvc: "123" }]])(
    "is not paid with %j",
    async (body) => {
      const { status, json } = await act(await open(), "pay", body);
      expect([status, json.error.name]).toEqual([400, "invalidBody"]);
    },
  );

  it("of one environment cannot be paid on the dashboard of the other", async () => {
    const id = await open();
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const pay = (environment: string) =>
      sandbox.send("POST", `/dashboard/${environment}/sessions/${id}/pay`, "card=authorised", headers);
    const attempts = async () =>
      (await sandbox.test.get(`/payment/session/${id}?webcode=${webcode}`)).json.data.attempts;
    await pay("live");
    expect(await attempts()).toEqual([]);
    await pay("test");
    expect(await attempts()).toMatchObject([{ status: "authorised" }]);
  });

  it("can be cancelled once, and redirects to urlKo", async () => {
    const id = await open();
    expect((await act(id, "cancel")).json).toEqual({ status: "cancelled", redirectUrl: sessionBody.urlKo });
    const read = await sandbox.test.get(`/payment/session/${id}?webcode=${webcode}`);
    expect(read.json.data.status).toBe("cancelled");
    for (const action of ["pay", "cancel"] as const) {
      const { status, json } = await act(id, action);
      expect([status, json.error]).toEqual([
        409,
        {
          name: "sessionNotPending",
          message: "The session is cancelled. Only a pending session can be paid or cancelled.",
        },
      ]);
    }
  });
});
