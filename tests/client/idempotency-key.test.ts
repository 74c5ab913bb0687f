import fc from "fast-check";
import { expect, it } from "vitest";
import { idempotencyKey } from "../../src/index.ts";

it.each([
  ["12345", "refund", 1, "12345:refund:1"],
  ["A:B", "refund 2", 12, "A%3AB:refund%202:12"],
  ["Ñandú", "capture", 1, "%C3%91and%C3%BA:capture:1"],
])("the arguments %j, %j and %j make the key %s", (orderId, operation, attempt, key) => {
  expect(idempotencyKey(orderId, operation, attempt)).toBe(key);
});

it("different arguments make different keys, which a header can carry", () => {
  const part = fc.string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom("a", ":", "-", "%", "3", "A", "é"),
  });
  const parts = fc.tuple(part, part, fc.integer({ min: 1, max: 100 }));
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const key = idempotencyKey(...one);
      expect(key).toMatch(/^[!-~]{1,255}$/);
      expect(key === idempotencyKey(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

it.each([
  ["", "refund", 1, "orderId must be text that is not empty."],
  [12345, "refund", 1, "orderId must be text that is not empty."],
  ["12345", "", 1, "operation must be text that is not empty."],
  ["12345", undefined, 1, "operation must be text that is not empty."],
  ["12345", "refund", 0, "attempt must be an integer from 1."],
  ["12345", "refund", 1.5, "attempt must be an integer from 1."],
  ["12345", "refund", "1", "attempt must be an integer from 1."],
  ["12345", "refund", undefined, "attempt must be an integer from 1."],
  ["1".repeat(247), "refund", 1, "orderId and operation must make a key of at most 255 characters."],
])("the arguments %j, %j and %j are refused: %s", (orderId, operation, attempt, message) => {
  const make = () => idempotencyKey(orderId as string, operation as string, attempt as number);
  expect(make).toThrow(new TypeError(message));
});

it("a key may have 255 characters", () => {
  expect(idempotencyKey("1".repeat(246), "refund", 1)).toHaveLength(255);
});
