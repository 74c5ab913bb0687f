/** One part of the code that is mutated, and the tests that are asked about it. */
interface Area {
  mutate: string[];
  tests: string[];
}

const sandbox = ["tests/contract/{examples,operations}.test.ts", "tests/sandbox/**/*.test.ts"];

/**
 * Each area has tests of its own, because what runs while a module is loaded belongs to no single test: such a mutant
 * asks all of them. What starts a command or a browser is left out: the mutant would not be in that process.
 */
export const areas = {
  webhooks: { mutate: ["src/webhooks/*.ts"], tests: ["tests/webhooks/*.test.ts"] },
  redirect: { mutate: ["src/redirect/*.ts"], tests: ["tests/redirect/*.test.ts"] },
  client: { mutate: ["src/client/*.ts"], tests: ["tests/client/*.test.ts"] },
  contract: {
    mutate: ["src/contract/*.ts"],
    tests: ["tests/contract/{body,mock,router,validation}.test.ts"],
  },
  rules: { mutate: ["openapi/rules/**/*.mjs"], tests: ["tests/rules/*.test.ts"] },
  payments: { mutate: ["src/sandbox/payments/*.ts"], tests: sandbox },
  access: { mutate: ["src/sandbox/access/*.ts"], tests: sandbox },
  deliveries: { mutate: ["src/sandbox/webhooks/*.ts"], tests: sandbox },
  requests: {
    mutate: [
      "src/sandbox/{answers,clock,context,guards,idempotency,identifiers,operations,pipeline,worker}.ts",
    ],
    tests: sandbox,
  },
} satisfies Record<string, Area>;

export type AreaName = keyof typeof areas;

/** Tests that ask a process of its own, which has no mutant in it. */
export const otherProcesses = ["tests/rules/command.test.ts", "tests/sandbox/crash.test.ts"];
