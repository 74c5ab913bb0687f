import { describe, expect, it } from "vitest";
import { eventCodes } from "../../generated/constants.ts";
import openapi from "../../generated/openapi.json" with { type: "json" };
import { isKnownEvent, signWebhook, verifyWebhook, webhookFixture } from "../../src/webhooks/index.ts";

const secret = "example_client_secret";
const examples = Object.values(openapi.components.examples).map(({ value }) => value as object);

describe("a fixture of a webhook", () => {
  it.each(eventCodes)("%s is the contract's example with an event_id of its own", (code) => {
    const event = webhookFixture(code);
    const example = examples.find((value) => "event_code" in value && value.event_code === code);
    expect(event).toEqual({ ...example, event_id: expect.stringMatching(/^evt_[0-9a-f]{32}$/) });
    expect(webhookFixture(code).event_id).not.toBe(event.event_id);
    expect(isKnownEvent(event)).toBe(true);
  });

  it("has the given members of data beside those of the example", () => {
    const data = { customReference: "12345", paymentStatus: "REFUSED" as const };
    const event = webhookFixture("AUTHORISATION", { event_id: "evt_1", data });
    expect(event).toMatchObject({ event_id: "evt_1", data: { ...data, webcode: "SHOP01" } });
    expect(webhookFixture("AUTHORISATION").data).toMatchObject({ paymentStatus: "AUTHORISED" });
  });

  it("exists for no other code", () => {
    expect(() => webhookFixture("toString" as "REFUND")).toThrow(
      new TypeError(`code must be one of ${eventCodes.join(", ")}.`),
    );
  });
});

describe("a signed webhook", () => {
  it("is accepted by a receiver with the same secret, and has a JSON body", async () => {
    const event = webhookFixture("REFUND");
    const { body, headers } = await signWebhook(event, secret);
    expect(JSON.parse(body)).toEqual(event);
    expect(new Headers(headers).get("content-type")).toBe("application/json");
    expect(await verifyWebhook({ body, headers, secret })).toEqual(event);
    await expect(verifyWebhook({ body, headers, secret: "another" })).rejects.toMatchObject({
      code: "wrong_signature",
    });
  });

  it("has the given time as its time stamp", async () => {
    const now = new Date("2026-06-28T10:35:22.900Z");
    const { headers } = await signWebhook({ event_code: "CHARGEBACK", data: {} }, secret, { now });
    expect(headers["X-Avirato-Timestamp"]).toBe(String(Date.parse("2026-06-28T10:35:22Z") / 1000));
  });

  it("is not made with an empty secret", async () => {
    await expect(signWebhook(webhookFixture("REFUND"), "")).rejects.toThrow(TypeError);
  });
});
