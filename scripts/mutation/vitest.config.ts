import { defineConfig } from "vitest/config";
import { type AreaName, areas } from "./areas.ts";

/** Runs the tests of one area. The mutation run passes its name in the environment. */
const area = process.env["MUTATION_AREA"] as AreaName;

export default defineConfig({
  // Examples of the documentation import the package by its name.
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    root: process.cwd(),
    // Large, and never mutated: Node loads it faster, and does so for every mutant.
    server: { deps: { external: [/\/generated\/.+\.js$/] } },
    include: areas[area].tests,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
