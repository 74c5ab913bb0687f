import { describe, expect, it } from "vitest";
import { judgeRespect } from "../../../scripts/judges/respect.ts";

const passed = "    ✓ POST /session - step create\n      ✓ status code check\n";

describe("the judgement of Respect's log", () => {
  it("counts the checks that passed", () => {
    expect(judgeRespect(passed, false)).toEqual({
      figures: { "checks that passed": 2, "checks that failed": 0 },
      problems: [],
    });
  });

  it.each([
    ["a check that failed", `${passed}  ✗ schema check\n`, true],
    ["a failure without a check that failed", passed, true],
    ["a log without checks", "Summary\n", false],
  ])("names %s as a problem", (_, log, hasFailed) => {
    expect(judgeRespect(log, hasFailed).problems).toHaveLength(1);
  });
});
