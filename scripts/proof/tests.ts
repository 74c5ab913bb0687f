import { startVitest } from "vitest/node";

/** What a proof showed, by the name of each figure. */
export type Figures = Record<string, number | string>;

/**
 * Runs test files to their end and collects the figures that each test leaves in its `task.meta`.
 *
 * @param settings of the environment: how much is done, and the seed
 * @param project the projects of Vitest in which they run
 * @throws {Error} when a test fails
 */
export async function runTests(
  files: string[],
  settings: Record<string, number>,
  project: string[],
): Promise<Figures> {
  for (const [name, value] of Object.entries(settings)) process.env[name] = String(value);
  const vitest = await startVitest("test", files, {
    watch: false,
    project,
    testTimeout: 3_600_000,
  });
  const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
  await vitest.close();
  // Vitest sets the exit code when a test or a file fails.
  if (process.exitCode)
    throw new Error("The claim does not hold: see what failed above. Nothing was written.");
  const figures = Object.assign({}, ...tests.map((test) => (test.meta() as { figures?: Figures }).figures));
  delete figures.seed;
  if (Object.keys(figures).length === 0) throw new Error("No test left any figures in its task.meta.");
  return figures;
}
