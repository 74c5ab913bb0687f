import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { areas } from "../../../scripts/mutation/areas.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import type * as Proofs from "../../../scripts/proof/proofs.ts";
import { proofs } from "../../../scripts/proof/proofs.ts";
import type * as Tests from "../../../scripts/proof/tests.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
const proofOf = async (name: string) => {
  const found = (await importAnew<typeof Proofs>("proof/proofs.ts")).proofs.find(
    (proof) => proof.name === name,
  );
  if (!found) throw new Error(`There is no proof ${name}.`);
  return found;
};
/** The settings and files of a command that runs Vitest. */
const partsOf = (command: string) => {
  const words = command.split(" ");
  const settings = words.slice(0, words.indexOf("npx")).map((word) => word.split("="));
  return { settings, files: words.filter((word) => word.startsWith("tests/")) };
};
const byTests = proofs.filter(({ command }) => command(7).includes("npx vitest run"));

describe("a proof by tests", () => {
  it.each(byTests)(
    "runs what its command says, at length and from the seed: $name",
    async ({ name, command }) => {
      const runTests = vi.fn(async (..._: unknown[]) => ({ requests: 1 }));
      replace(fromRoot("scripts", "proof", "tests.ts"), { runTests });
      const proof = await proofOf(name);
      expect(await proof.run(7)).toEqual({ requests: 1 });
      const { settings, files } = partsOf(command(7));
      const given = Object.fromEntries(settings.map(([key = "", value]) => [key, Number(value)]));
      expect(given["SEED"]).toBe(7);
      expect(runTests.mock.calls).toEqual([[files, given, ["unit", "integration", "nightly"]]]);
      for (const file of files) expect(existsSync(fromRoot(file)), file).toBe(true);
      expect(command(7)).toContain("--project unit --project integration --project nightly");
    },
  );

  it.each(byTests)("sets only amounts that its tests read: $name", ({ command }) => {
    const { settings, files } = partsOf(command(7));
    const texts = files.map((file) => readFileSync(fromRoot(file), "utf8")).join();
    for (const [name = ""] of settings) if (name !== "SEED") expect(texts).toContain(name);
  });

  it.each([
    ["flood", "During {} s of a flood", "FLOOD_SECONDS"],
    ["hostile", "{} in a row leave at most", "HOSTILE_REQUESTS"],
  ])("claims of %s as much as it does", (name, words, amount) => {
    const { claim = "", command } = proofs.find((proof) => proof.name === name) ?? {};
    const given = partsOf(command?.(7) ?? "").settings.find(([key]) => key === amount)?.[1];
    expect(claim).toContain(words.replace("{}", Number(given).toLocaleString("en")));
  });

  it.each([
    ["flood", "flood", [/(\d+) connections with half headers/, /connections: (\d+)/]],
    ["flood", "flood", [/(\d+) queries of 32 KB a second/, /queriesPerSecond: (\d+)/]],
    ["flood", "flood", [/at most (\d+) times the quiet one/, /slowest = isLong \? (\d+) /]],
  ] as const)("claims of %s the limits of tests/properties/%s.test.ts: %s", (name, file, [said, set]) => {
    const { claim = "" } = proofs.find((proof) => proof.name === name) ?? {};
    const text = readFileSync(fromRoot("tests", "properties", `${file}.test.ts`), "utf8");
    expect([name, said.exec(claim)?.[1]]).toEqual([name, set.exec(text)?.[1]]);
  });

  it("is each but the judges and the mutants", () => {
    expect(proofs.filter((proof) => !byTests.includes(proof)).map(({ name }) => name)).toEqual([
      "judges",
      "mutation",
    ]);
  });
});

describe("the tests of a proof", () => {
  const test = (figures?: object) => ({ meta: () => ({ figures }) });
  const close = vi.fn(async () => {});
  async function runTests(...tests: ReturnType<typeof test>[]) {
    close.mockClear();
    const startVitest = vi.fn(async (..._: unknown[]) => ({
      state: { getTestModules: () => tests.map((one) => ({ children: { allTests: () => [one] } })) },
      close,
    }));
    replace("vitest/node", { startVitest });
    const { runTests: run } = await importAnew<typeof Tests>("proof/tests.ts");
    vi.stubEnv("PROOF_REQUESTS", "");
    try {
      const figures = await run(["a.test.ts"], { PROOF_REQUESTS: 5 }, ["unit"]);
      return { figures, given: startVitest.mock.calls, setting: process.env["PROOF_REQUESTS"] };
    } finally {
      vi.unstubAllEnvs();
    }
  }

  it("run with its amounts, in its projects, and have all the time that they need", async () => {
    const { figures, given, setting } = await runTests(
      test({ requests: 5, seed: 7 }),
      test(),
      test({ kills: 3 }),
    );
    expect(setting).toBe("5");
    expect(close).toHaveBeenCalledOnce();
    expect(given).toEqual([
      ["test", ["a.test.ts"], { watch: false, project: ["unit"], testTimeout: 3_600_000 }],
    ]);
    // The seed is shown beside the figures.
    expect(figures).toEqual({ requests: 5, kills: 3 });
  });

  it("prove nothing when none of them leaves a figure", async () => {
    await expect(runTests(test({ seed: 7 }))).rejects.toThrow("No test left any figures in its task.meta.");
  });
});

it("the proof by judges runs all of them", async () => {
  const runJudges = vi.fn(async (_: object) => ({ checks: 1 }));
  replace(fromRoot("scripts", "judges", "run-judges.ts"), { runJudges });
  expect(await (await proofOf("judges")).run(7)).toEqual({ checks: 1 });
  expect(runJudges.mock.calls).toEqual([[{ everyChange: false }]]);
});

describe("the proof by mutants", () => {
  const statuses = [
    ...Array.from({ length: 1_500 }, () => "Killed"),
    ...["Timeout", "Survived", "NoCoverage", "Ignored", "CompileError"],
  ];
  async function prove(exitCode?: number) {
    const mutate = vi.fn(async (_: string) => {
      if (exitCode !== undefined) process.exitCode = exitCode;
      return statuses.map((status) => ({ status }));
    });
    const boundOf = ({ atLeast = 90 }: { atLeast?: number }) => atLeast;
    replace(fromRoot("scripts", "mutation", "run.ts"), { mutate, boundOf });
    const proof = await proofOf("mutation");
    const before = process.exitCode;
    const log = vi.spyOn(console, "log").mockReturnValue();
    const figures = await proof.run(7).finally(() => {
      log.mockRestore();
      process.exitCode = before;
    });
    return { figures, mutated: mutate.mock.calls.map(([name]) => name), command: proof.command(7) };
  }

  it("has the share that the tests noticed of each area but the house rules", async () => {
    const { figures, mutated, command } = await prove();
    const names = Object.keys(areas).filter((name) => !name.startsWith("rules/"));
    expect(mutated).toEqual(names);
    expect(command).toBe(`npm run test:mutation -- ${names.join(" ")}`);
    expect(Object.keys(figures)).toEqual(names);
    // 1,501 of 1,503.
    expect(figures).toMatchObject({
      webhooks: "99.9 % of 1,503, at least 92 %",
      client: "99.9 % of 1,503, at least 90 %",
    });
  });

  it("claims no more than the areas are held to", () => {
    const { claim = "" } = proofs.find(({ name }) => name === "mutation") ?? {};
    const [most, more, least] = Array.from(claim.matchAll(/(\d+) %/g), ([, share]) => Number(share));
    const boundOf = (name: string) => (areas as Record<string, { atLeast?: number }>)[name]?.atLeast ?? 90;
    const below = (names: string[], share: number | undefined) =>
      names.filter((name) => share === undefined || boundOf(name) < share);
    const names = Object.keys(areas);
    expect(below(["webhooks", "redirect", "vault"], most)).toEqual([]);
    const rules = ["access", "client", "contract", "idempotency", "payments", "requests"];
    expect(below([...rules, ...names.filter((name) => name.startsWith("rules/"))], more)).toEqual([]);
    expect(below(names, least)).toEqual([]);
  });

  it("fails when an area noticed too few", async () => {
    await expect(prove(1)).rejects.toThrow("The tests of an area noticed too few changes");
  });
});
