import { defineConfig } from "vitest/config";

const results = process.env["VITEST_RESULTS"];

export default defineConfig({
  test: {
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    include: ["tests/**/*.test.ts"],
    // Some tests start Chromium or whole commands, on machines with two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    typecheck: { enabled: true, include: ["tests/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
  },
});
