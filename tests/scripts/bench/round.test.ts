import { expect, it } from "vitest";
import { type Costs, compared, ratiosOf } from "../../../scripts/bench/compare/round.ts";

/** What two builds cost in a process in which the one that starts first costs a tenth more. */
const costsOf = (first: number, second: number): Costs =>
  Object.fromEntries(
    compared.map((name) => [
      name,
      [
        [first * 1.1, first * 2.2],
        [second, second * 2],
      ],
    ]),
  );

it("the ratio of two builds is what the new one costs of the old one, whichever starts first", () => {
  const [old, fresh] = [100, 300];
  const ratios = ratiosOf(costsOf(old, fresh), costsOf(fresh, old));
  expect(Object.keys(ratios)).toEqual(compared);
  for (const ratio of Object.values(ratios)) expect(ratio).toBeCloseTo(3);
});
