import { defineConfig } from "vitest/config";

const results = process.env["VITEST_RESULTS"];

/** What calls the sandbox through its API, and can therefore do so through Prism as well. */
const throughTheApi = ["api/matrix", "api/idempotency", "payments/*"].map(
  (name) => `tests/sandbox/${name}.test.ts`,
);

/** Makes every sandbox run each transaction twice, as a store may. */
const twice = ["tests/support/every-transaction-twice.ts"];

const shared = {
  // Some tests start Chromium or whole commands, on machines with two cores.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // For the whole suite: EVERY_TRANSACTION_TWICE=1 npx vitest run
  setupFiles: process.env["EVERY_TRANSACTION_TWICE"] ? twice : [],
};

export default defineConfig({
  test: {
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: "direct",
          include: ["tests/**/*.test.ts"],
          globalSetup: ["tests/support/build-site.ts", "tests/support/postgres-server.ts"],
          typecheck: { enabled: true, include: ["tests/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
        },
      },
      {
        test: {
          ...shared,
          name: "through prism proxy",
          include: throughTheApi,
          env: { VIA_PRISM_PROXY: "1" },
        },
      },
      {
        test: {
          ...shared,
          name: "every transaction twice",
          include: ["tests/sandbox/**/*.test.ts"],
          globalSetup: ["tests/support/postgres-server.ts"],
          setupFiles: twice,
        },
      },
    ],
  },
});
