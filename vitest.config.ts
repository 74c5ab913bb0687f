import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Some tests start Chromium or whole commands, on machines with two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    typecheck: { enabled: true, include: ["tests/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
  },
});
