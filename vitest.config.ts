import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/**
 * A test file names its tiers in a line of its own, as in `// tier: integration`; without one it belongs to `unit`:
 *
 * - unit: Node alone; no browser, no database server, no other program
 * - integration: Chromium, PostgreSQL, the built site, commands, or more time
 * - package: the packed package, installed in a project of a consumer
 * - prism: the same tests as in `unit`, with stock Prism between them and the sandbox
 * - nightly: what takes too long for every change
 *
 * The project `twice` runs the tests of the sandbox once more, on a store that runs every transaction twice.
 */
const tiers = ["unit", "integration", "package", "prism", "nightly"] as const;
type Tier = (typeof tiers)[number];

function tiersOf(file: string): string[] {
  const [, named = "unit"] = /^\/\/ tier: (.*)$/m.exec(readFileSync(file, "utf8")) ?? [];
  const found = named.split(", ");
  const unknown = found.find((name) => !tiers.some((tier) => tier === name));
  if (unknown !== undefined)
    throw new Error(`${file}: tier must be one of ${tiers.join(", ")}, not ${unknown}.`);
  return found;
}

/** Makes the sandboxes of a test file run each transaction twice, as a store may. */
const everyTransactionTwice = ["tests/support/every-transaction-twice.ts"];

const files = globSync("tests/**/*.test.ts").map((file) => ({ file, tiers: tiersOf(file) }));
const project = (name: Tier, ...globalSetup: string[]) => ({
  name,
  include: files.filter(({ tiers }) => tiers.includes(name)).map(({ file }) => file),
  globalSetup,
  // Some tests start Chromium or whole commands, on a busy machine with two cores.
  testTimeout: 180_000,
  hookTimeout: 120_000,
  // For a whole tier: EVERY_TRANSACTION_TWICE=1 npx vitest run --project integration
  setupFiles: process.env["EVERY_TRANSACTION_TWICE"] ? everyTransactionTwice : [],
});
const programs = ["build-site", "postgres-server", "chromium-program"].map(
  (name) => `tests/support/${name}.ts`,
);
const typecheck = { enabled: true, include: ["tests/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" };
const results = process.env["VITEST_RESULTS"];

export default defineConfig({
  test: {
    // A folder, because a command may run several tiers one after another.
    reporters: results
      ? ["default", ["json", { outputFile: join(results, `${process.pid}.json`) }]]
      : ["default"],
    maxWorkers: 2,
    projects: [
      // Files that share their imports take half the time.
      // Examples of the documentation import the package by its name.
      {
        resolve: { conditions: ["source"] },
        ssr: { resolve: { conditions: ["source"] } },
        test: { ...project("unit"), isolate: false },
      },
      { test: { ...project("integration", ...programs), typecheck } },
      {
        test: {
          ...project("integration", "tests/support/postgres-server.ts"),
          name: "twice",
          include: ["tests/sandbox/**/*.test.ts"],
          // They start commands, and the double is in this process only; or they take long, and other tests have the
          // same transactions.
          exclude: [
            "tests/sandbox/operations/*",
            "tests/sandbox/commands/*",
            "tests/sandbox/secrecy.test.ts",
            "tests/sandbox/store/disk-failures.test.ts",
            "tests/sandbox/store/plans.test.ts",
          ],
          setupFiles: everyTransactionTwice,
        },
      },
      { test: project("package", "tests/package/consumer.ts") },
      { test: { ...project("prism"), env: { VIA_PRISM_PROXY: "1" } } },
      { test: { ...project("nightly", ...programs), env: { FULL_MATRIX: "1" } } },
    ],
  },
});
