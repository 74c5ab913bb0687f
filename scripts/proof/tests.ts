import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Proof } from "./proof.ts";
import { runToEnd } from "./run.ts";

/** The part of a JSON report of vitest that figures are read from. */
interface Report {
  testResults: { assertionResults: { meta: { figures?: Record<string, number> } }[] }[];
}

/**
 * A proof that is the tests of some files, the same that `npm test` runs, with larger numbers. Each test leaves its
 * figures in its `task.meta`.
 *
 * @param amounts what of the environment says how much is done
 */
export function byTests(
  name: string,
  claim: string,
  files: string[],
  amounts: Record<string, number>,
): Proof {
  return {
    name,
    claim,
    async run(seed) {
      const settings = { ...amounts, SEED: seed };
      const args = ["vitest", "run", "--testTimeout", "3600000", ...files];
      const words = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
      const command = [...words, "npx", ...args].join(" ");
      const folder = await mkdtemp(join(tmpdir(), "proof-"));
      try {
        const report = join(folder, "report.json");
        await runToEnd(
          "npx",
          [...args, "--reporter", "default", "--reporter", "json", "--outputFile", report],
          settings,
        );
        return { command, figures: figuresOf(JSON.parse(await readFile(report, "utf8"))) };
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

function figuresOf({ testResults }: Report): Record<string, number> {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ meta }) => meta.figures));
  const { seed: _, ...figures } = Object.assign({}, ...all) as Record<string, number>;
  if (Object.keys(figures).length === 0) throw new Error("No test left any figures in its task.meta.");
  return figures;
}
