import { describe, expect, it } from "vitest";
import { figures } from "../../../scripts/bench/figures.ts";

const what = "create session";
const side = (who: string) => ({ what, who });

describe("the figures of the benchmark", () => {
  it.each([
    [{ microseconds: 2_500 }, "2500.0 µs", "3 ms", "0.0 s"],
    [{ milliseconds: 2_500 }, "2500000.0 µs", "2500 ms", "2.5 s"],
    [{ seconds: 2.5 }, "2500000.0 µs", "2500 ms", "2.5 s"],
  ])("show a time of %j in the unit of each row", (time, ...shown) => {
    const measured = figures();
    for (const unit of ["µs", "ms", "s"] as const) measured.addTime(what, unit, unit, time);
    expect(measured.rows().map(({ median }) => median)).toEqual(shown);
  });

  it("collect the values of a run's rounds, with their median and spread", () => {
    const measured = figures();
    for (const value of [3, 1, 2]) measured.add(what, "sandbox", "req/s", value);
    expect(measured.values(side("sandbox"))).toEqual([3, 1, 2]);
    expect(measured.rows()).toEqual([{ ...side("sandbox"), median: "2 req/s", spread: "1 to 3 req/s" }]);
  });

  it("replace those of an earlier run that measured the same, and keep the others", () => {
    const earlier = ["sandbox", "Mockoon"].map((who) => ({
      ...side(who),
      unit: "req/s",
      values: [100, 100],
    }));
    const measured = figures(earlier);
    measured.add(what, "sandbox", "req/s", 1);
    measured.add(what, "sandbox", "req/s", 2);
    expect(measured.all()).toEqual([
      { ...side("sandbox"), unit: "req/s", values: [1, 2] },
      { ...side("Mockoon"), unit: "req/s", values: [100, 100] },
    ]);
  });

  it("have the ratio of two sides in each round, and none when one was not measured", () => {
    const measured = figures();
    for (const [one, other] of [
      [2, 1],
      [9, 3],
      [8, 2],
    ] as const) {
      measured.add(what, "sandbox", "req/s", one);
      measured.add(what, "Mockoon", "req/s", other);
    }
    expect(measured.ratios(side("sandbox"), side("Mockoon"))).toEqual([2, 3, 4]);
    expect(measured.ratio(side("sandbox"), side("Mockoon"))).toBe(3);
    expect(measured.ratio(side("sandbox"), side("nobody"))).toBeUndefined();
  });
});
