import { randomInt } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { restoring } from "./scripts/restoring.ts";
import { ExamplesReporter } from "./tests/languages/examples-that-ran.ts";
import { conditionsOf } from "./tests/support/conditions.ts";
import { RunReporter } from "./tests/support/run-reporter.ts";

/**
 * A test file names its tiers in a line of its own, as in `// tier: integration`; without one it belongs to `unit`:
 *
 * - unit: Node alone; no browser, no database server, no other program
 * - integration: Chromium, PostgreSQL, the built site, commands, or more than two seconds
 * - package: the packed package, installed in a project of a consumer
 * - languages: the examples in other languages, which need runtimes from Debian
 * - prism: the same tests as in `unit`, with stock Prism between them and the sandbox
 * - nightly: what takes too long for every change
 *
 * The project `twice` runs the tests of the sandbox once more, on a store that runs every transaction twice.
 */
const tiers = ["unit", "integration", "package", "languages", "prism", "nightly"] as const;
type Tier = (typeof tiers)[number];

function tiersOf(file: string): string[] {
  const [, named = "unit"] = /^\/\/ tier: (.*)$/m.exec(readFileSync(file, "utf8")) ?? [];
  const found = named.split(", ");
  const unknown = found.find((name) => !tiers.some((tier) => tier === name));
  if (unknown !== undefined)
    throw new Error(`${file}: tier must be one of ${tiers.join(", ")}, not ${unknown}.`);
  return found;
}

/** Fails a test when a response of the control plane is not as openapi/control-plane.yaml says. */
const everyControlPlaneResponse = "tests/support/every-control-plane-response.ts";
/** Fails a test when a secret that a sandbox made is in a response, an output, a log or a file. */
const everySecret = "tests/support/every-secret.ts";
/** Fails a test that takes a rejection without a value for an error. */
const everyRejection = "tests/support/every-rejection.ts";
/** Clears the exit code before each test. */
const everyExitCode = "tests/support/every-exit-code.ts";
const everywhere = [everyControlPlaneResponse, everySecret, everyRejection, everyExitCode];
/** The same, and makes the sandboxes of a test file run each transaction twice, as a store may. */
const everyTransactionTwice = [...everywhere, "tests/support/every-transaction-twice.ts"];

// The commands that tests start, and the workers, take what Node compiled for the ones before.
process.env["NODE_COMPILE_CACHE"] ??= resolve(".cache", "node");
// One seed for all random tests of a run, and the order of the tests.
const { seed, shuffled, zone } = conditionsOf(process.env, () => randomInt(1, 2 ** 31));
process.env["SEED"] = String(seed);
if (zone !== undefined) process.env["TZ"] = zone;

/** Tests that open a sandbox with its store. The double has no effect on others. */
const opensSandbox = /createSandbox|useSandbox|useReplicas|parseRequest/;

/** They wait for connections, locks or many rows more than they compute, and other tests have their transactions. */
const twiceAtNight = [
  "tests/sandbox/faults/replicas.test.ts",
  "tests/sandbox/listening.test.ts",
  "tests/sandbox/store/locks.test.ts",
  "tests/sandbox/store/replicas.test.ts",
  "tests/sandbox/store/upgrade.test.ts",
  "tests/sandbox/webhooks/hostile.test.ts",
  "tests/sandbox/webhooks/receivers.test.ts",
];

const files = globSync("tests/**/*.test.ts").map((file) => ({ file, tiers: tiersOf(file) }));
const project = (name: Tier, ...globalSetup: string[]) => ({
  name,
  include: files.filter(({ tiers }) => tiers.includes(name)).map(({ file }) => file),
  globalSetup,
  // Some tests start Chromium or whole commands, on a busy machine with two cores.
  testTimeout: 300_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
  ...restoring,
  // For a whole tier: EVERY_TRANSACTION_TWICE=1 npx vitest run --project integration
  setupFiles: process.env["EVERY_TRANSACTION_TWICE"] ? everyTransactionTwice : everywhere,
});
const programs = "tests/support/programs.ts";
const results = process.env["VITEST_RESULTS"];
const json = (outputFile: string): ["json", { outputFile: string }] => ["json", { outputFile }];

export default defineConfig({
  test: {
    // A folder, because a command may run several tiers one after another.
    reporters: [
      "default",
      new RunReporter(),
      new ExamplesReporter(),
      ...(results ? [json(join(results, `${process.pid}.json`))] : []),
    ],
    // Tests wait for commands, browsers and disks a third of the time: three keep two cores busy.
    maxWorkers: 3,
    // A test that needs the one before it fails on the day it is written.
    sequence: { shuffle: { files: shuffled, tests: true }, seed },
    projects: [
      // Files that share their imports take half the time. A test restores its own modules and fake timers.
      // Examples of the documentation import the package by its name.
      {
        resolve: { conditions: ["source"] },
        ssr: { resolve: { conditions: ["source"] } },
        test: { ...project("unit"), isolate: false },
      },
      { test: { ...project("integration", programs), isolate: false } },
      {
        test: {
          ...project("integration", "tests/support/postgres-server.ts"),
          name: "twice",
          include: globSync("tests/sandbox/**/*.test.ts").filter((file) =>
            opensSandbox.test(readFileSync(file, "utf8")),
          ),
          // They start commands, and the double is in this process only; or they take long, and other tests have the
          // same transactions.
          exclude: [
            "tests/sandbox/operations/*",
            "tests/sandbox/commands/*",
            "tests/sandbox/headers/*",
            "tests/sandbox/secrecy.test.ts",
            "tests/sandbox/store/disk-failures.test.ts",
            "tests/sandbox/store/plans.test.ts",
            ...twiceAtNight,
          ],
          setupFiles: everyTransactionTwice,
          isolate: false,
        },
      },
      {
        test: {
          ...project("nightly", "tests/support/postgres-server.ts"),
          name: "twice-nightly",
          include: twiceAtNight,
          setupFiles: everyTransactionTwice,
        },
      },
      { test: project("package", "tests/package/consumer.ts") },
      { test: project("languages") },
      { test: { ...project("prism"), env: { VIA_PRISM_PROXY: "1" } } },
      { test: { ...project("nightly", programs), env: { FULL_MATRIX: "1" } } },
    ],
  },
});
