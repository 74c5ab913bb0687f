import { describe, expect, it, vi } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { proofs } from "../../../scripts/proof/proofs.ts";
import { useReplacedModules } from "../replaced-modules.ts";

// What a script does with what it is told, when the parts that take long are others.

const scripts = (path: string) => fromRoot("scripts", path);
const { replace, runScript } = useReplacedModules();

describe("npm run proof", () => {
  async function prove(...args: string[]) {
    const seeds: unknown[] = [];
    const stand = proofs.map(({ name }) => ({
      ...{ name, claim: "It holds.", command: (seed: number) => `SEED=${seed} prove ${name}` },
      run: async (seed: number) => {
        seeds.push([name, seed]);
        return { requests: 5 };
      },
    }));
    const earlier = { luck: { seconds: 1 } };
    const writeShown = vi.fn(async (..._: unknown[]) => {});
    replace(scripts("proof/proofs.ts"), { proofs: stand });
    replace(scripts("proof/page.ts"), { readShown: async () => earlier, writeShown });
    const now = vi.spyOn(performance, "now");
    let time = 0;
    // The start of a proof, of its step, and their ends.
    now.mockImplementation(() => (time += 31_000));
    const { printed, failure } = await runScript("proof.ts", ...args);
    now.mockRestore();
    return { seeds, written: writeShown.mock.calls, printed, earlier, failure };
  }

  it.each(["1.5", "7 days", "0x7", "1e3", "-7", ""])(
    "runs nothing for the seed %j, which is no whole number",
    async (seed) => {
      const { seeds, failure } = await prove(`--seed=${seed}`);
      expect([seeds, failure]).toEqual([[], `--seed must be a whole number, not ${seed}.`]);
    },
  );

  it("runs the proofs that it is told from the seed that it is told, and keeps the figures of the others", async () => {
    const { seeds, written, printed, earlier } = await prove(
      ...["--only", "model", "--only", "fuzzing", "--seed", "42"],
    );
    expect(seeds).toEqual([
      ["fuzzing", 42],
      ["model", 42],
    ]);
    expect(printed).toContain("Seed 42");
    expect(written.map(([, shown]) => Object.keys(shown as object))).toEqual([
      ["luck", "fuzzing"],
      ["luck", "model"],
    ]);
    const [, shown] = written[0] ?? [];
    expect(shown).toMatchObject({
      ...earlier,
      fuzzing: {
        ...{ command: "SEED=42 prove fuzzing", figures: { requests: 5 }, seed: 42 },
        date: new Date().toISOString().slice(0, 10),
        seconds: 93,
        versions: expect.stringMatching(/^version \d\S* on Node 2\d\.\S+, \w+ \w+$/),
      },
    });
  });

  it("runs all of them from one seed that it draws and prints", async () => {
    const { seeds, printed } = await prove();
    const [, seed] = /Seed (\d+)/.exec(printed) ?? [];
    expect((await prove("--only", "judges")).seeds).not.toEqual([["judges", Number(seed)]]);
    expect(seeds).toEqual(proofs.map(({ name }) => [name, Number(seed)]));
  });
});
