import { defineConfig } from "vitest/config";

const results = process.env["VITEST_RESULTS"];

/** What calls the sandbox through its API, and can therefore do so through Prism as well. */
const throughTheApi = ["matrix", "idempotency", "payments/*"].map((name) => `tests/sandbox/${name}.test.ts`);

const shared = {
  // Some tests start Chromium or whole commands, on machines with two cores.
  testTimeout: 60_000,
  hookTimeout: 120_000,
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
          globalSetup: ["build-site", "postgres-server", "chromium-program"].map(
            (name) => `tests/support/${name}.ts`,
          ),
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
    ],
  },
});
