import { describe, expect, it } from "vitest";
import {
  digitsOf,
  malformedFields,
  sampleFields,
} from "../../../src/sandbox/pages/payment-page/card-fields.ts";

const now = Date.parse("2026-06-28T10:30:00Z");
const right = { card: "4111 1111 1111 1111", expiry: "12/30", cvc: "123" };
const malformed = (fields: Partial<typeof right>, at = now) => malformedFields({ ...right, ...fields }, at);

describe("the fields of a card", () => {
  it.each(["4".repeat(12), "4".repeat(19), "4111\t1111 1111  1111", " 4111111111111111 "])(
    "can have the number %j",
    (card) => {
      expect(malformed({ card })).toEqual([]);
      expect(digitsOf(card)).toMatch(/^\d+$/);
    },
  );

  it.each(["", "4".repeat(11), "4".repeat(20), "x411111111111", "411111111111x", "4111-1111-1111-1111"])(
    "cannot have the number %j",
    (card) => {
      expect(malformed({ card })).toEqual(["card"]);
    },
  );

  it.each(["01/30", "09/30", "10/30", "11/30", "12-30", "12.30", "1230", "12   /   2030", " 12/30 "])(
    "can have the expiry %j",
    (expiry) => {
      expect(malformed({ expiry })).toEqual([]);
    },
  );

  it.each(["", "00/30", "13/30", "20/30", "1/30", "12/3", "12/030", "12//30", "x12/30", "12/30x", "12/1930"])(
    "cannot have the expiry %j",
    (expiry) => {
      expect(malformed({ expiry })).toEqual(["expiry"]);
    },
  );

  it("have an expiry that ends with its month", () => {
    const end = Date.UTC(2026, 6);
    expect(malformed({ expiry: "06/26" }, end - 1)).toEqual([]);
    expect(malformed({ expiry: "06/26" }, end)).toEqual(["expiry"]);
    expect(malformed({ expiry: "12/25" }, Date.UTC(2026, 0))).toEqual(["expiry"]);
  });

  it.each(["123", "1234", " 123 "])("can have the security code %j", (cvc) => {
    expect(malformed({ cvc })).toEqual([]);
  });

  it.each(["", "12", "12345", "x123", "123x", "12 3"])("cannot have the security code %j", (cvc) => {
    expect(malformed({ cvc })).toEqual(["cvc"]);
  });

  it("are all named when all are malformed, in their order", () => {
    expect(malformed({ card: "", expiry: "", cvc: "" })).toEqual(["card", "expiry", "cvc"]);
  });
});

describe("the sample of a card", () => {
  it.each([
    ["2026-06-28T10:30:00Z", "12/28"],
    ["2005-12-31T23:59:59Z", "12/07"],
    ["2098-01-01T00:00:00Z", "12/00"],
  ])("that is made at %s ends in the second year after it: %s", (at, expiry) => {
    expect(sampleFields("4111111111111111", Date.parse(at))).toEqual({
      card: "4111111111111111",
      expiry,
      cvc: "123",
    });
  });

  it("passes the check", () => {
    expect(malformedFields(sampleFields("4111111111111111", now), now)).toEqual([]);
  });
});
