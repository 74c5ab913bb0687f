import type { Area } from "./area.ts";
import { scriptAreas } from "./script-areas.ts";

const ruleTests = ["tests/rules/{contract,rules}.test.ts"];

/** The house rules of one topic; their fixtures are beside them. */
const topic = (name: string): Area => ({
  mutate: [`openapi/rules/${name}/*.mjs`],
  tests: ruleTests,
  atLeast: 92,
});

const pages = "src/sandbox/pages/app.ts";
const sandbox = (...names: string[]) => names.map((name) => `tests/sandbox/${name}.test.ts`);

/**
 * Each area lists its tests. A mutant in code that runs while a module is loaded is covered by no single test, so all
 * tests of the area run on it. Tests that start a command or a browser are left out, because that process would not
 * contain the mutant; those that need PostgreSQL too, because nothing starts it here.
 */
export const areas = {
  webhooks: { mutate: ["src/webhooks/*.ts"], tests: ["tests/webhooks/*.test.ts"], atLeast: 92 },
  redirect: { mutate: ["src/redirect/*.ts"], tests: ["tests/redirect/*.test.ts"], atLeast: 92 },
  vault: {
    mutate: ["src/sandbox/store/vault.ts"],
    tests: sandbox("store/{at-rest,vault}"),
    atLeast: 92,
  },
  redact: {
    mutate: ["src/contract/redact.ts"],
    tests: ["tests/contract/redact{,-forms}.test.ts"],
    atLeast: 92,
  },
  client: {
    mutate: ["src/client/*.ts", "src/payments/*.ts"],
    tests: ["tests/client/*.test.ts", "tests/payments/*.test.ts"],
  },
  contract: {
    mutate: ["src/contract/{api-error,body,response,router,target,validation}.ts"],
    tests: ["tests/contract/{api-error,body,response,router,target,validation}.test.ts"],
  },
  "rules/shared": {
    mutate: ["openapi/rules/{functions,model}/*.mjs"],
    tests: [...ruleTests, "tests/rules/model/*.test.ts"],
    atLeast: 92,
  },
  "rules/bodies": topic("bodies"),
  "rules/claims": {
    mutate: ["openapi/rules/claims/*.mjs"],
    tests: [...ruleTests, "tests/rules/claims.test.ts"],
    atLeast: 92,
  },
  "rules/errors": topic("errors"),
  "rules/examples": topic("examples"),
  "rules/generators": topic("generators"),
  "rules/idempotency": topic("idempotency"),
  "rules/texts": topic("texts"),
  "rules/trees": topic("trees"),
  "rules/versions": topic("versions"),
  "rules/webhooks": topic("webhooks"),
  payments: {
    mutate: ["src/sandbox/payments/*.ts"],
    tests: sandbox(
      "payments/*",
      "faults/modifications",
      "pages/payment-page",
      "pages/dashboard/{lists,paging,payments}",
      "pages/dashboard",
      "webhooks/deliveries",
      "worker",
    ),
  },
  access: {
    mutate: ["src/sandbox/access/*.ts"],
    tests: sandbox("access/*", "control-plane/*", "store/at-rest"),
  },
  faults: {
    mutate: ["src/sandbox/faults/*.ts", "src/sandbox/control-plane/faults.ts"],
    tests: sandbox(
      "faults/{claim,invalid,modifications,restart,webhooks}",
      "control-plane/*",
      "faults/requests",
    ),
    atLeast: 85,
  },
  "control-plane": {
    mutate: ["src/sandbox/control-plane/!(faults).ts"],
    tests: sandbox(
      "control-plane/*",
      "pages/{app,guards}",
      "in-process",
      "library/{clock,methods,receiver}",
      "pages/login",
      "webhooks/switching-off",
    ),
    atLeast: 85,
  },
  "pages/shared": {
    mutate: ["src/sandbox/pages/{app,audit,environment,headers}.ts", "src/sandbox/pages/{common,site}/*.ts"],
    tests: sandbox(
      "pages/{app,audit,site}",
      "pages/common/*",
      "pages/{every-route,guards,login}",
      "observability/health",
    ),
    load: pages,
    atLeast: 85,
  },
  "pages/dashboard": {
    mutate: ["src/sandbox/pages/dashboard/!(browser).ts"],
    tests: sandbox(
      "pages/dashboard/{outlines,parts}",
      "pages/dashboard/{clock,events,flash}",
      "pages/login",
      "pages/dashboard/{payments,requests,paging}",
      "pages/{app,audit,dashboard,every-route}",
    ),
    load: pages,
    atLeast: 85,
  },
  "pages/payment-page": {
    mutate: ["src/sandbox/pages/payment-page/!(browser).ts"],
    tests: sandbox(
      "pages/payment-page-{fields,outlines}",
      "pages/payment-page",
      "pages/payment-page-forms",
      "pages/app",
    ),
    load: pages,
    atLeast: 85,
  },
  "store/sqlite": {
    mutate: ["src/sandbox/store/{sqlite*,open,private-files,expiry-order}.ts"],
    // The other tests there start a sandbox, which takes longer and detects no more.
    tests: sandbox(
      "store/sqlite-positions",
      "store/private-files",
      "store/sqlite-conformance",
      "store/sqlite-check",
      "store/sqlite-upgrade",
      "store/sqlite-groups",
      "store/sqlite-file",
      "store/expiry-order",
    ),
    atLeast: 85,
  },
  "store/postgres": {
    // The other parts are statements and their transactions, which only a database can judge: store/postgres-*.test.ts
    // runs them on one.
    mutate: ["src/sandbox/store/postgres-{commit,errors,groups,health,pool,sql,time}.ts"],
    tests: sandbox("store/postgres-{commit,errors,groups,health,pool,sql,time}"),
    atLeast: 85,
  },
  guards: { mutate: ["src/sandbox/pages/guards.ts"], tests: sandbox("pages/guards") },
  deliveries: {
    mutate: ["src/sandbox/webhooks/*.ts", "src/sandbox/worker.ts"],
    tests: sandbox(
      "webhooks/!(hostile)",
      "faults/webhooks",
      "library/receiver",
      "pages/dashboard/events",
      "control-plane/*",
      "worker",
    ),
    atLeast: 85,
  },
  idempotency: {
    mutate: ["src/sandbox/api/idempotency.ts"],
    tests: sandbox("bounded-growth", "api/idempotency*", "observability/request-lines"),
  },
  core: {
    mutate: ["src/sandbox/core/{addresses,clock,context,identifiers}.ts"],
    tests: sandbox("core/*"),
  },
  options: {
    mutate: [
      "src/sandbox/options.ts",
      "src/sandbox/core/{flag-help,flags,option,option-checks,secret-file}.ts",
    ],
    tests: sandbox("core/option", "options"),
  },
  http: {
    mutate: ["src/http/*.ts"],
    tests: ["tests/http/*.test.ts", "tests/contract/body.test.ts", ...sandbox("listening")],
    atLeast: 85,
  },
  requests: {
    mutate: ["src/sandbox/api/{checks,limiter,operations,parse,pipeline,response,transport}.ts"],
    tests: sandbox(
      "api/*",
      "faults/{claim,modifications,requests}",
      "access/api-keys",
      "commands/*",
      "listening",
      "observability/*",
      "pages/dashboard",
      "payments/*",
      "worker",
    ),
  },
  mock: {
    // The command runs in a process of its own.
    mutate: ["src/mock/!(command).ts"],
    tests: ["tests/mock/{mock,preferred-example,prism-missing}.test.ts"],
    atLeast: 85,
  },
  observability: {
    mutate: ["src/sandbox/observability/*.ts"],
    // The other tests there start a sandbox for what takes these no time.
    tests: sandbox(
      "observability/{exposition,health-rules,internal-errors,metrics-page,outages,request-log,written-lines}",
    ),
    atLeast: 85,
  },
  proxy: {
    mutate: ["src/proxy/{evidence,idempotency,live-guard,names,rules}.ts"],
    tests: ["tests/proxy/{collector,idempotency,limits,live-guard,names,rules}.test.ts"],
    atLeast: 85,
  },
  "proxy/forwarding": {
    // Each of these tests loads Prism, so the parts that need no proxy are an area of their own.
    mutate: ["src/proxy/{forward,proxy}.ts"],
    tests: ["tests/proxy/forwarding.test.ts"],
    atLeast: 85,
  },
  "test-receiver": {
    // The command runs in a process of its own.
    mutate: ["src/test-receiver/!(command).ts"],
    tests: ["tests/test-receiver/{script,test-receiver}.test.ts"],
    atLeast: 85,
  },
  verify: {
    mutate: ["src/verify/check/!(fixtures).ts", "src/verify/{report,server}/*.ts", "src/verify/verify.ts"],
    tests: [
      "tests/verify/{expectations,reports}.test.ts",
      "tests/verify/server.test.ts",
      "tests/verify/webhook-receiver.test.ts",
      "tests/verify/verify.test.ts",
    ],
    atLeast: 85,
  },
  "verify/fixtures": {
    mutate: ["src/verify/check/fixtures.ts"],
    tests: ["tests/verify/fixtures.test.ts"],
    atLeast: 85,
  },
  ...scriptAreas,
} satisfies Record<string, Area>;

export type AreaName = keyof typeof areas;
