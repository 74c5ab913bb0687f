import { describe, expect, it } from "vitest";
import { check } from "../../src/client/inputs.ts";
import { callRules } from "../../src/client/options.ts";
import { portProblem } from "../../src/http/listen.ts";
import { idempotencyKey } from "../../src/index.ts";
import { aboveZeroProblem, adminTokenProblem } from "../../src/sandbox/core/option-checks.ts";

/** The problem of a value whose size is this number; `undefined` for a valid one. */
type ProblemOf = (size: number) => string | undefined;

const thrownBy = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
const ruled =
  (name: string): ProblemOf =>
  (size) =>
    thrownBy(() => check(name, size, callRules[name] ?? [() => true, ""]));

/** What a message says of the numbers at each limit that it names: whether they are valid. */
function limitsIn(message: string): [size: number, isValid: boolean][] {
  const sides: Record<string, [outwards: number, included: boolean]> = {
    from: [-1, true],
    "at least": [-1, true],
    above: [-1, false],
    to: [1, true],
    "at most": [1, true],
    below: [1, false],
  };
  return [...message.matchAll(/\b(from|at least|above|to|at most|below) (\d+)\b/g)].flatMap(
    ([, word = "", digits]) => {
      const [outwards = 0, included = false] = sides[word] ?? [];
      const limit = Number(digits);
      return included
        ? [
            [limit, true],
            [limit + outwards, false],
          ]
        : [
            [limit, false],
            [limit - outwards, true],
          ];
    },
  );
}

describe("the message about a number out of range", () => {
  it.each<[what: string, problemOf: ProblemOf, invalid: number, limits: number]>([
    ["retries", ruled("retries"), -1, 1],
    ["timeoutMs", ruled("timeoutMs"), -1, 2],
    ["a port", portProblem, -1, 2],
    ["the most requests under way", aboveZeroProblem, -1, 1],
    ["an admin token", (length) => adminTokenProblem("a".repeat(length)), 1, 1],
    ["an attempt", (attempt) => thrownBy(() => idempotencyKey("7", "refund", attempt)), -1, 1],
    [
      "an idempotency key",
      // The rest of the key is ":b:1".
      (length) => thrownBy(() => idempotencyKey("a".repeat(length - 4), "b", 1)),
      300,
      1,
    ],
  ])("names the limits that apply to %s", (_, problemOf, invalid, count) => {
    const limits = limitsIn(problemOf(invalid) ?? "");
    expect(limits).toHaveLength(2 * count);
    expect(limits.map(([size]) => [size, problemOf(size) === undefined])).toEqual(limits);
  });
});
