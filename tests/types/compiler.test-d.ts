import { describe, it } from "vitest";

// Each expected error is one that a member of tsconfig.json asks for, and that the linter does not find. Without the
// member, the comment that expects it is an error itself.

const texts: Record<string, string> = { known: "a" };
const list = ["a"];

describe("the compiler", () => {
  it("refuses what may be absent: an entry of a list, a member by its name, an optional member as undefined", () => {
    // @ts-expect-error noUncheckedIndexedAccess
    const first: string = list[0];
    // @ts-expect-error noPropertyAccessFromIndexSignature
    const known = texts.known;
    // @ts-expect-error exactOptionalPropertyTypes
    const absent: { a?: string } = { a: undefined };
    // @ts-expect-error strict
    const nothing: string = null;
    return [first, known, absent, nothing];
  });

  it("refuses a path that ends without a value", () => {
    // @ts-expect-error noImplicitReturns
    const half = (one: boolean) => {
      if (one) return 1;
    };
    return half;
  });

  it("refuses a method that overrides another one without saying so, and code that Node cannot run", () => {
    class Base {
      name() {
        return "base";
      }
    }
    class Derived extends Base {
      // @ts-expect-error noImplicitOverride
      name() {
        return "derived";
      }
    }
    // @ts-expect-error erasableSyntaxOnly
    enum Kind {
      One,
    }
    return [Derived, Kind];
  });
});
