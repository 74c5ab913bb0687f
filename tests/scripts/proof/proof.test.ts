// tier: integration
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { readShown, renderProofs } from "../../../scripts/proof/page.ts";
import { type Proof, proofs } from "../../../scripts/proof/proofs.ts";

const proof: Proof = {
  name: "two-words",
  claim: "It holds.",
  command: () => "",
  run: () => Promise.reject(new Error("not here")),
};

describe("docs/internals/proof.md", () => {
  it("is up to date with docs/internals/proof.json", async () => {
    expect(readFileSync(fromRoot("docs", "internals", "proof.md"), "utf8")).toBe(
      renderProofs(proofs, await readShown()),
    );
  });

  it("has measured figures for every proof", async () => {
    const shown = await readShown();
    expect(Object.keys(shown).toSorted()).toEqual(proofs.map(({ name }) => name).toSorted());
  });

  it("has figures of runs that are as long as the commands of the proofs", async () => {
    const shown = await readShown();
    for (const { name, command } of proofs) {
      // A proof may have run in parts, with seeds of their own and, before some projects existed, in all of them.
      const parts = command(0)
        .split(" ")
        .filter((word) => !/^SEED=|^--project$|^(?:unit|integration|nightly)$/.test(word));
      const words = (shown[name]?.command ?? "").split(/\s+/);
      expect([name, parts.filter((part) => !words.includes(part))]).toEqual([name, []]);
    }
  });

  it("shows figures, seed and command of a proof, and the command of a proof without figures", () => {
    const shown = {
      figures: { requests: 50_000, faults: 0 },
      command: "SEED=7 npx vitest run",
      seed: 7,
      date: "2026-06-28",
      seconds: 61,
      versions: "version 1.0.0",
    };
    const page = renderProofs([proof], { "two-words": shown });
    expect(page).toContain("## Two words\n\nIt holds.\n");
    expect(page).toContain("| requests | 50,000 |\n| faults | 0 |");
    expect(page).toContain(
      "On 2026-06-28, in 61 s, with version 1.0.0:\n\n```console\nSEED=7 npx vitest run\n```",
    );
    expect(renderProofs([proof], {})).toContain("Not run yet: `npm run proof -- --only two-words`.");
  });
});

describe("npm run proof", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [fromRoot("scripts", "proof.ts"), ...args], { encoding: "utf8" });

  it("shows its usage", () => {
    expect(run("--help").stdout).toContain("npm run proof -- --only fuzzing");
  });

  it.each([
    [["--only", "luck"], "There is no proof luck; choose from fuzzing, "],
    [["--seed", "today"], "--seed must be a whole number, not today."],
  ])("rejects %j with one sentence", (args, sentence) => {
    const { status, stderr } = run(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
