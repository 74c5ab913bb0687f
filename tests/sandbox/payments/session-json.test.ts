import { describe, expect, it } from "vitest";
import { sessionJson } from "../../../src/sandbox/payments/session-json.ts";
import type { ShownRow } from "../../../src/sandbox/payments/sessions.ts";

const details = { amount: { value: 1, currency: "EUR" }, urlOk: "https://shop.example/ok" };
const completed: ShownRow = {
  position: 1,
  session_id: "SHOP01-EXT-1",
  status: "completed",
  details: JSON.stringify(details),
  attempts: "[]",
  payment_reference: "SHOP01-PXT-1",
  payment_status: "AUTHORISED",
  created_at: 1_000,
  expires_at: 100_000,
  completed_at: 62_000,
};
const shown = (row: object) => JSON.parse(sessionJson({ ...completed, ...row }, completed.expires_at));

describe("the JSON text of a session", () => {
  it("shows a session that was completed with its payment", () => {
    expect(shown({})).toEqual({
      sessionId: "SHOP01-EXT-1",
      ...details,
      isPreAuth: false,
      createdAt: "1970-01-01 00:00:01",
      attempts: [],
      status: "completed",
      paymentReference: "SHOP01-PXT-1",
      completedAt: "1970-01-01 00:01:02",
      paymentStatus: "AUTHORISED",
    });
  });

  it.each(["payment_reference", "payment_status", "completed_at"])(
    "is never written for a completed session without its %s",
    (column) => {
      expect(() => shown({ [column]: null })).toThrow(
        "Session SHOP01-EXT-1 is completed but has no payment.",
      );
    },
  );

  it("shows no payment of a session that was not completed", () => {
    const row = {
      status: "cancelled",
      payment_reference: null,
      payment_status: null,
      completed_at: null,
    } as const;
    expect(shown(row)).not.toHaveProperty("paymentReference");
  });

  it.each([
    ["pending", "expired"],
    ["cancelled", "cancelled"],
  ] as const)("shows a %s session after its lifetime as %s", (status, after) => {
    expect(shown({ status }).status).toBe(after);
  });

  it.each([true, false])("keeps isPreAuth %s of the request", (isPreAuth) => {
    expect(shown({ details: JSON.stringify({ ...details, isPreAuth }) }).isPreAuth).toBe(isPreAuth);
  });

  it("is not misled by a text that looks like a member", () => {
    const description = '"isPreAuth":true, {"isPreAuth":true}';
    expect(shown({ details: JSON.stringify({ ...details, description }) })).toMatchObject({
      description,
      isPreAuth: false,
    });
  });
});
