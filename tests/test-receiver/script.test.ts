import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import {
  webhookSignatureHeader,
  webhookTimestampHeader,
  webhookToleranceSeconds,
} from "../../generated/constants.ts";
import { webhookExamples } from "../../generated/webhook-examples.ts";
import { scriptFor } from "../../src/test-receiver/script.ts";
import { verifyWebhook } from "../../src/webhooks/verify.ts";
import { contract } from "../support/contract.ts";

const secret = "avs_secret";
/** How far a time stamp may be from the receiver's clock, minutes. */
const tolerance = webhookToleranceSeconds / 60;
const now = Date.parse("2026-06-28T10:30:00Z");
const steps = await scriptFor(secret, { webcode: "SHOP01", customReference: "ORDER-1" }, now);
const step = (name: string) => {
  const found = steps.find((one) => one.name === name);
  if (!found) throw new Error(`The script has no step ${name}.`);
  return found;
};
const eventOf = (name: string) => JSON.parse(step(name).webhook.body);
/** How long before now a step was signed, and how long before now its time stamp is; minutes. */
const agesOf = (name: string) => {
  const { headers } = step(name).webhook;
  const [, signed] = /^t=(\d+),/.exec(headers[webhookSignatureHeader] ?? "") ?? [];
  return [signed, headers[webhookTimestampHeader]].map((seconds) => (now / 1000 - Number(seconds)) / 60);
};

describe("the script of webhooks", () => {
  it("sends a refund before the authorisation of the same payment", () => {
    expect(eventOf("late").data.paymentReference).toBe(eventOf("reordered").data.paymentReference);
    expect([eventOf("reordered").event_code, eventOf("late").event_code]).toEqual([
      "REFUND",
      "AUTHORISATION",
    ]);
    const names = steps.map(({ name }) => name);
    expect(names.indexOf("reordered")).toBeLessThan(names.indexOf("late"));
  });

  it("has events that the contract describes, about the webcode and the order that are given", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ components: contract.components }, "contract");
    const validate = ajv.compile({ $ref: "contract#/components/schemas/WebhookEvent" });
    for (const { name } of steps) {
      const event = eventOf(name);
      expect(validate(event), `${name}: ${ajv.errorsText(validate.errors)}`).toBe(true);
      expect(event.data.webcode).toBe("SHOP01");
      expect(event.event_id).toMatch(/^evt_[0-9a-f]{32}$/);
      expect(event.data.paymentReference).toMatch(/^test_[0-9a-f]{32}$/);
      if (event.event_code === "AUTHORISATION")
        expect(event.data).toMatchObject({ paymentStatus: "AUTHORISED", customReference: "ORDER-1" });
    }
    expect(eventOf("unknown-code").event_code).not.toBe("AUTHORISATION");
  });

  it("refunds all that was paid, with the statuses of a refund that has succeeded", () => {
    expect(eventOf("reordered").data).toMatchObject({
      amount: eventOf("late").data.amount,
      status: webhookExamples.REFUND.data.status,
      paymentStatus: "REFUNDED",
    });
  });

  it("is the one that a right receiver accepts and refuses, in the order of the guide", async () => {
    const judged = steps.map(async ({ name, expected, webhook: { body, headers } }) => {
      const verdict = await verifyWebhook({ body, headers, secret, now: new Date(now) }).then(
        () => "accept",
        () => "refuse",
      );
      expect(verdict, name).toBe(expected);
      return name;
    });
    expect(await Promise.all(judged)).toEqual([
      ...["genuine", "exact-bytes", "unknown-code", "repeated", "reordered", "late", "slow", "other-secret"],
      ...[
        "changed-body",
        "unsigned",
        "empty-signature",
        "short-signature",
        "stale",
        "future",
        "fresh-header",
      ],
      "after-forgery",
    ]);
  });

  it("repeats the first event as it was, a second later, and after forgeries the event that they forge", () => {
    expect(step("repeated").webhook.body).toBe(step("genuine").webhook.body);
    expect(agesOf("repeated")).toEqual([-1 / 60, -1 / 60]);
    const forgeries = steps.filter(({ expected }) => expected === "refuse").map(({ name }) => eventOf(name));
    const { event_id: id, event_code: code } = eventOf("after-forgery");
    expect(forgeries.map(({ event_id, event_code }) => [event_id, event_code])).toEqual(
      forgeries.map(() => [id, code]),
    );
    const others = steps.filter(({ expected, name }) => expected === "accept" && name !== "repeated");
    expect(new Set(others.map(({ name }) => eventOf(name).event_id)).size).toBe(others.length);
  });

  it("has new identifiers in every run", async () => {
    const again = await scriptFor(secret, { webcode: "SHOP01", customReference: "ORDER-1" }, now);
    const ids = [...steps, ...again].map(({ webhook }) => JSON.parse(webhook.body).data.paymentReference);
    // In each run, two events are about one payment, and the forgeries and the repetition repeat one.
    expect(new Set(ids).size).toBeGreaterThan(10);
    expect(new Set(ids.slice(0, steps.length))).not.toEqual(new Set(ids.slice(steps.length)));
    expect(eventOf("reordered").data.modificationId).toMatch(/^mod_[0-9a-f]{32}$/);
  });

  it("signs an event a minute before the tolerance ends, others at twice the tolerance in the past and in the future, and gives an old one a fresh time stamp", () => {
    expect(["genuine", "slow", "stale", "future", "fresh-header"].map(agesOf)).toEqual([
      [0, 0],
      [tolerance - 1, tolerance - 1],
      [2 * tolerance, 2 * tolerance],
      [-2 * tolerance, -2 * tolerance],
      [2 * tolerance, 0],
    ]);
  });

  it("breaks signatures in the ways that it names", () => {
    const signature = (name: string) => step(name).webhook.headers[webhookSignatureHeader];
    expect(step("unsigned").webhook.headers).toEqual({});
    expect(signature("empty-signature")).toBe("");
    expect(signature("short-signature")).toMatch(/^t=\d+,v1=[0-9a-f]{8}$/);
    expect([eventOf("changed-body").data.amount.value, eventOf("genuine").data.amount.value]).toEqual([
      9000, 1000,
    ]);
    const { body } = step("exact-bytes").webhook;
    expect(JSON.stringify(JSON.parse(body))).not.toBe(body);
    expect(body).toMatch(/"value" : 1\.0e3.*28\\u002010:/);
  });

  it("says of each webhook what it is, and what to change in a receiver that is wrong about it", () => {
    for (const { name, what, remedy } of steps) {
      expect(what, name).toMatch(/^(?:an? |the )\S.*[^.]$/);
      expect(remedy, name).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(steps.map(({ what }) => what)).size).toBe(steps.length);
    const remedies: Record<string, RegExp> = {
      genuine: /2xx to every genuine event/,
      "exact-bytes": /the bytes as they arrived/,
      "unknown-code": /unknown event_code and respond with 2xx/,
      repeated: /an event_id that you have processed/,
      reordered: /in any order/,
      late: /2xx to every genuine event/,
      slow: new RegExp(`up to ${tolerance} minutes`),
      "other-secret": /signature over the raw body before anything else/,
      "changed-body": /signature over the raw body before anything else/,
      unsigned: /signature over the raw body before anything else/,
      "empty-signature": /signature over the raw body before anything else/,
      "short-signature": /the whole signature, in constant time/,
      stale: /the signed time stamp with your clock/,
      future: /the signed time stamp with your clock/,
      "fresh-header": new RegExp(`\`t\` of ${webhookSignatureHeader}:`),
      "after-forgery": /event_id only after its signature is verified/,
    };
    for (const { name, remedy } of steps) expect(remedy, name).toMatch(remedies[name] ?? /^$/);
    expect(step("slow").what).toContain(`${tolerance - 1} minutes ago`);
    expect(step("stale").what).toContain(`${2 * tolerance} minutes ago`);
    expect(step("stale").remedy).toContain(`more than ${tolerance} minutes`);
    expect(step("late").remedy).toContain("2xx");
    expect(step("unsigned").remedy).toContain("400");
  });
});
