import { chai } from "vitest";

// For `rejects.toThrow`, vitest takes a rejection without a value for an error with any message. A test of an error must
// not pass for code that lost it.

const { Assertion, AssertionError, util } = chai;
const strict = Symbol.for("rejections have an error");

// Test files of a worker share the prototype.
if (!(strict in Assertion.prototype)) {
  Object.defineProperty(Assertion.prototype, strict, { value: true });
  for (const name of ["toThrow", "toThrowError"] as const) {
    util.overwriteMethod(
      Assertion.prototype,
      name,
      (original: (...wanted: unknown[]) => unknown) =>
        function (this: Chai.AssertionStatic, ...wanted: unknown[]) {
          if (util.flag(this, "promise") === "rejects" && util.flag(this, "object") === undefined)
            throw new AssertionError("expected the promise to reject with an error, not with undefined");
          return original.apply(this, wanted);
        },
    );
  }
}
