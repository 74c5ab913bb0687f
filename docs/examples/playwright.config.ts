import { defineConfig } from "@playwright/test";

// In this repository vitest runs the files that Playwright would take, and Chromium is where the tests have unpacked it.
// A project that has both installed needs no configuration.
export default defineConfig({
  testMatch: "*.e2e.ts",
  outputDir: "../../.cache/playwright",
  use: { launchOptions: { executablePath: process.env["CHROMIUM"] ?? "" } },
});
