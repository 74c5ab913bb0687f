import { defineConfig } from "vitest/config";

// In this repository the package's name stands for its sources. A project that has it installed needs no configuration.
export default defineConfig({
  ssr: { resolve: { conditions: ["source", "node", "import", "default"] } },
  test: { server: { deps: { inline: ["avirato-payments-contract"] } } },
});
