/**
 * The import direction of src/, from top to bottom: a module may import its own entry and the levels below it. Entries of
 * one level stand side by side and do not import each other. Each entry is a regular expression on the module's path.
 */
const levels = [
  ["src/(cli|index)\\.ts$"],
  ["src/sandbox/commands/"],
  ["src/sandbox/sandbox\\.ts$"],
  ["src/sandbox/pages/"],
  ["src/sandbox/control-plane/"],
  ["src/sandbox/worker\\.ts$"],
  ["src/sandbox/api/", "src/verify/", "src/mock/", "src/proxy/", "src/test-receiver/"],
  [
    "src/sandbox/payments/",
    "src/sandbox/observability/",
    "src/sandbox/faults/",
    "src/sandbox/bootstrap\\.ts$",
  ],
  ["src/sandbox/webhooks/"],
  ["src/sandbox/access/"],
  ["src/sandbox/store/"],
  // The types of the options are core's (a clock, identifiers), so the two are one entry.
  ["src/sandbox/(core/|options\\.ts$)"],
  ["src/http/", "src/prism/"],
  ["src/payments/"],
  ["src/client/", "src/redirect/", "src/webhooks/"],
  ["src/contract/"],
];

const anywhereOf = (entries) => `^(${entries.join("|")})`;

const downwards = levels.flatMap((level, index) =>
  level.map((entry) => ({
    name: "downwards",
    comment:
      "An import in src/ goes down the order of the levels in .dependency-cruiser.mjs. Move what both need down.",
    severity: "error",
    from: { path: anywhereOf([entry]) },
    to: { path: anywhereOf(levels.slice(0, index + 1).flat()), pathNot: anywhereOf([entry]) },
  })),
);

/** A rule that forbids imports from one part of the tree to another. */
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...downwards,
    never(
      "known-level",
      "Every file of src/ has a level in .dependency-cruiser.mjs. Add the new folder there.",
      { path: "^src/", pathNot: anywhereOf(levels.flat()) },
      {},
    ),
    never("no-circle", "Modules do not import each other in a circle.", {}, { circular: true }),
    never(
      "http-in-parts",
      "An import of node:http loads undici, so src/ imports only types of it. Its functions are in src/http/node-http.ts.",
      { path: "^src/" },
      { path: "^https?$", dependencyTypesNot: ["type-only"] },
    ),
    never(
      "src-alone",
      "src/ is published: it imports neither scripts/ nor tests/.",
      { path: "^src/" },
      { path: "^(scripts|tests)/" },
    ),
    never(
      "scripts-without-tests",
      "scripts/ does not import tests/. Tests may import scripts.",
      { path: "^scripts/" },
      { path: "^tests/" },
    ),
    never(
      "browser-safe",
      "The client, the payments, the webhooks and the redirect run in browsers: they import nothing from node:.",
      { path: "^src/(client|payments|webhooks|redirect)/" },
      { dependencyTypes: ["core"] },
    ),
  ],
  options: {
    // Type imports count: a module that needs a type from above is in the wrong place too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["source", "import", "types", "node", "default"],
      exportsFields: ["exports"],
    },
    doNotFollow: { path: ["node_modules", "^generated/"] },
  },
};
