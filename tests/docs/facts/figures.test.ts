import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { tableOf } from "./pages.ts";

describe("the page about a million merchants", () => {
  const text = readFileSync(fromRoot("docs", "internals", "million-merchants.md"), "utf8");
  const inOneLine = text.replaceAll(/\s+/g, " ");
  /** The figure in the last but one, or the last, cell of the row with this first cell. */
  const given = (row: string) =>
    Number(
      new RegExp(`^\\| ${row} \\|(?:[^|]*\\|)*?\\s*(?:\\w = )?([\\d,.]+) \\|`, "m")
        .exec(text)?.[1]
        ?.replaceAll(",", ""),
    );
  const shown = (value: number) => value.toLocaleString("en");
  const [merchants, payments, requests] = [
    given("merchants"),
    given("payments a merchant and day"),
    given("requests a payment"),
  ];
  /** Processor seconds of a request, by what it does. */
  const costs = Object.fromEntries(
    Array.from(text.matchAll(/\b(create on a file|create|replay|read) (0\.\d{6})/g), ([, what, seconds]) => [
      what,
      Number(seconds),
    ]),
  );
  const mean = ((costs["create on a file"] ?? 0) + (costs["replay"] ?? 0) + (costs["read"] ?? 0)) / 3;

  it("computes the load from what it assumes", () => {
    const perSecond = (merchants * payments * requests) / 86_400;
    expect(given("requests a second, mean")).toBe(Math.round(perSecond / 100) * 100);
    const peak = Math.round((5 * perSecond) / 100) * 100;
    expect(given("at the peak, five times the mean")).toBe(peak);
    expect(given("new payments a day")).toBe(merchants * payments);
    expect(inOneLine).toContain(`${shown(peak / 3)} writes a second at the peak`);
  });

  it("computes the cost of a million requests by its formula", () => {
    const [u, core, s, months, gigabyte] = ["u", "C", "s", "M", "S"].map(given) as [
      number,
      number,
      number,
      number,
      number,
    ];
    expect(inOneLine).toContain("cost = 10⁶ · ( c / 3,600 / u · C + w · s / 10⁹ · M · S )");
    const processors = 1e6 * (mean / 3_600 / u) * core;
    const kept = 1e6 * ((((1 / 3) * s) / 1e9) * months * gigabyte);
    expect(inOneLine).toContain(`c = ${mean.toFixed(6)}:`);
    expect(inOneLine).toContain(
      `**${processors.toFixed(3)} for processors and ${kept.toFixed(2)} for keeping what was written**`,
    );
    expect(kept / processors).toBeGreaterThan(900);
    expect(inOneLine).toContain("Keeping costs a thousand times what answering does");
    expect(Math.ceil((given("at the peak, five times the mean") * mean) / u)).toBe(2);
    expect(inOneLine).toContain(`100 million creates leave ${Math.round((1e8 * s) / 1e9)} GB a day`);
  });
});

describe("the guide to versions", () => {
  const rows = tableOf("versions", "change", "code that calls the API").map((cells) => ({
    change: cells[0] ?? "",
    works: cells.slice(1, 4),
    version: cells[4],
  }));

  it.each(rows)(
    "gives a new major version exactly to what breaks somebody: $change",
    ({ change, works, version }) => {
      for (const outcome of works) expect(["works", "**breaks**"]).toContain(outcome);
      expect(version === "major").toBe(works.includes("**breaks**"));
      expect(["major", "minor", "patch"]).toContain(version);
      // What no request, response or event has changes no program.
      expect(version === "patch").toBe(/description/.test(change));
      // Whatever breaks code or receivers has another type.
      if (works.slice(0, 2).includes("**breaks**")) expect(works[2]).toBe("**breaks**");
    },
  );

  it("has events break receivers, and requests and responses callers", () => {
    const breaking = rows.filter(({ version }) => version === "major");
    expect(breaking.length).toBeGreaterThan(3);
    for (const { change, works } of breaking)
      expect([change, works[0] === "**breaks**", works[1] === "**breaks**"]).toEqual([
        change,
        /request|response|operation/.test(change),
        /event/.test(change),
      ]);
  });
});

it("the places that change when you go live have what belongs to Test under Test, and to Live under Live", () => {
  const rows = tableOf("going-live", "place", "Test", "Live");
  expect(rows.filter(([, test = ""]) => /\bof Test\b/.test(test)).length).toBeGreaterThan(2);
  for (const [place, test = "", live = ""] of rows) {
    expect([place, test]).not.toEqual([
      place,
      expect.stringMatching(/\bLive\b|live:|\byour (?:counter|servers|shop)\b/),
    ]);
    expect([place, live]).not.toEqual([
      place,
      expect.stringMatching(/\bTest\b|test:|\/test\/|\btest system\b/),
    ]);
  }
});
