import type { Area } from "./area.ts";

/** The scripts that write files or judge others. */
export const scriptAreas = {
  // `npm run generate -- --check` runs bundle.ts, contract.ts, files.ts and outputs.ts, and compares generated/.
  "generate/tables": {
    mutate: ["scripts/generate/tables/*.ts", "scripts/generate/{currencies,environments}.ts"],
    tests: ["tests/scripts/generate/rebuilt/tables.test.ts", "tests/scripts/generate/refusals.test.ts"],
    atLeast: 85,
  },
  "generate/shapes": {
    mutate: ["scripts/generate/shapes/*.ts", "scripts/generate/inline.ts"],
    tests: [
      "tests/scripts/generate/refusals.test.ts",
      "tests/scripts/generate/rebuilt/documents.test.ts",
      "tests/scripts/generate/shapes/environment.test.ts",
    ],
    atLeast: 85,
  },
  "generate/collections": {
    mutate: ["scripts/generate/collections/*.ts"],
    tests: [
      "tests/scripts/generate/collections/expressions.test.ts",
      "tests/scripts/generate/rebuilt/collections.test.ts",
      "tests/scripts/generate/refusals.test.ts",
    ],
    atLeast: 85,
  },
  "generate/assumptions": {
    mutate: ["scripts/generate/{assumptions,assumed-places}.ts"],
    tests: ["tests/scripts/generate/refusals.test.ts", "tests/scripts/generate/rebuilt/assumptions.test.ts"],
    atLeast: 85,
  },
  "generate/code": {
    // Each of these tests takes seconds.
    mutate: ["scripts/generate/validators/*.ts", "scripts/generate/types.ts"],
    tests: [
      "tests/scripts/generate/refusals.test.ts",
      "tests/scripts/generate/rebuilt/{types,validators}.test.ts",
    ],
    atLeast: 85,
  },
  judges: {
    mutate: ["scripts/judges/*.ts"],
    tests: ["tests/scripts/judges/*.test.ts"],
    atLeast: 85,
  },
  codegen: {
    mutate: ["scripts/codegen/{numbered-names,page,try-tools}.ts"],
    tests: ["tests/scripts/codegen/*.test.ts", "tests/scripts/{failures,kept-figures}.test.ts"],
    atLeast: 85,
  },
  "contract-diff": {
    // changes.ts runs Redocly for every comparison.
    mutate: ["scripts/contract-diff/{documents,names,renamed,table}.ts"],
    tests: ["tests/scripts/contract-diff/{names,renamed,table}.test.ts"],
    atLeast: 85,
  },
} satisfies Record<string, Area>;
