import { type AreaName, areas } from "../mutation/areas.ts";
import type { Figures } from "./tests.ts";

/** The projects that a proof's files belong to. The project `twice` would run some of them a second time. */
const projects = ["unit", "integration", "nightly"];

/** A claim about the project, and the long run that proves or refutes it. */
export interface Proof {
  /** What `--only` calls it; also its place in docs/internals/proof.md. */
  name: string;
  /** One sentence about what is proven. */
  claim: string;
  /** What to paste into a shell, in the project's folder, to run it again. */
  command(seed: number): string;
  /**
   * Runs it to its end.
   *
   * @param seed what everything random starts from
   * @throws {Error} when the claim does not hold
   */
  run(seed: number): Promise<Figures>;
}

/** Tests that `npm test` also runs, with larger numbers in the environment. */
function byTests(name: string, claim: string, files: string[], amounts: Record<string, number>): Proof {
  return {
    name,
    claim,
    command(seed) {
      const settings = Object.entries({ ...amounts, SEED: seed }).map(([key, value]) => `${key}=${value}`);
      const tiers = projects.map((project) => `--project ${project}`);
      return [...settings, "npx vitest run", ...tiers, "--testTimeout 3600000", ...files].join(" ");
    },
    async run(seed) {
      // Vitest and Stryker take seconds to load, so each is loaded when it runs.
      const { runTests } = await import("./tests.ts");
      return runTests(files, { ...amounts, SEED: seed }, projects);
    },
  };
}

/** The areas of the claim. The house rules take longer than all others together, and run every night. */
const mutated = (Object.keys(areas) as AreaName[]).filter((name) => !name.startsWith("rules/"));

async function mutationFigures(): Promise<Figures> {
  const { boundOf, mutate } = await import("../mutation/run.ts");
  const figures: Figures = {};
  for (const name of mutated) {
    const statuses = (await mutate(name)).map(({ status }) => status);
    const noticed = statuses.filter((status) => status === "Killed" || status === "Timeout").length;
    const missed = statuses.filter((status) => status === "Survived" || status === "NoCoverage").length;
    const share = ((noticed / (noticed + missed)) * 100).toFixed(1);
    figures[name] =
      `${share} % of ${(noticed + missed).toLocaleString("en")}, at least ${boundOf(areas[name])} %`;
    console.log(`${name}: ${figures[name]}`);
  }
  if (process.exitCode)
    throw new Error(
      "The tests of an area noticed too few changes, or missed one without a reason. Nothing was written.",
    );
  return figures;
}

/** Everything that is proven at length. */
export const proofs: Proof[] = [
  byTests(
    "fuzzing",
    "Whatever is sent to the API, valid or not, is answered as the contract says, and accepted exactly when the contract allows it.",
    ["tests/properties/requests.test.ts"],
    { FUZZ_REQUESTS: 100_000 },
  ),
  byTests(
    "hostile",
    "Hostile requests to every route break nothing. No request of at most 64 KiB takes more than 100 ms of processor time, 1,000 in a row leave at most 64 MiB in memory, and the sandbox stays healthy.",
    ["tests/properties/hostile.test.ts"],
    { HOSTILE_REQUESTS: 1_000 },
  ),
  byTests(
    "flood",
    "During 30 s of a flood without a key (200 connections with half headers or half bodies, 300 queries of 32 KB a second) requests with a key are answered, with a median of at most 3 times the quiet one, and nothing is lost.",
    ["tests/properties/flood.test.ts"],
    { FLOOD_SECONDS: 30 },
  ),
  byTests(
    "secrets",
    "No key, client secret or admin token is in any response, page, log line, metric, webhook or stored byte, in any encoding, except in the response that shows it once.",
    ["tests/properties/secrets.test.ts"],
    {},
  ),
  byTests(
    "model",
    "Sequences of calls, repetitions, payments, key and secret changes, time and restarts have the responses, statuses and signed events that a simple model has. Each acknowledged write stands in the store once and replays to the byte, and no secret leaves the sandbox.",
    ["tests/properties/model.test.ts"],
    { MODEL_SEQUENCES: 10_000 },
  ),
  byTests(
    "concurrency",
    "Calls that run at once, among them the same attempt several times, are answered as if they had come one after another in some order.",
    ["tests/properties/concurrency.test.ts"],
    { CONCURRENT_ROUNDS: 2_000 },
  ),
  byTests(
    "mixed-requests",
    "Requests to the API, the control plane and the pages that run at once, resets among them, get no error because of each other: on SQLite and on two replicas with PostgreSQL.",
    ["tests/properties/mixed.test.ts"],
    { MIXED_REQUESTS: 5_000 },
  ),
  byTests(
    "chaos",
    "Writes through the TypeScript client, as the guide tells to send them, are executed exactly once while connections break, responses are cut off or late, and 429, 500, 502, 503 and 504 come before and after the commit. A charge of unknown outcome is reported and never repeated.",
    ["tests/properties/chaos.test.ts"],
    { CHAOS_WRITES: 10_000 },
  ),
  byTests(
    "crashes",
    "A sandbox that is killed (SIGKILL) at random moments under load loses nothing that it acknowledged, does nothing twice, sends every event, shows no secret and works on.",
    ["tests/properties/crash.test.ts"],
    { CRASH_KILLS: 200 },
  ),
  byTests(
    "webhooks",
    "A receiver that fails half the time, by status, redirect or broken connection, gets every event in the end, and those of each payment in their order.",
    ["tests/sandbox/webhooks/receivers.test.ts"],
    { WEBHOOK_EVENTS: 1_000 },
  ),
  byTests(
    "receivers",
    "No hostile receiver stops the worker or delays the events of another payment, on SQLite and on two replicas with PostgreSQL.",
    ["tests/sandbox/webhooks/hostile.test.ts"],
    { HOSTILE_EVENTS: 1_000 },
  ),
  byTests(
    "verify",
    "`avirato verify`, over HTTP, refutes no clause and no assumption of the contract on the sandbox, and finds every server that is wrong on purpose in one way.",
    ["tests/verify/command.test.ts", "tests/verify/mutants.test.ts"],
    {},
  ),
  byTests(
    "replicas",
    "Three sandboxes on one PostgreSQL database, killed (SIGKILL) at random while many send the same attempts, do nothing twice and answer each attempt always the same.",
    ["tests/properties/replicas-killed.test.ts"],
    { REPLICA_REQUESTS: 10_000 },
  ),
  {
    name: "judges",
    claim:
      "Public contract-test tools find no response of the sandbox that the contract does not document: Specmatic with the contract's examples and with requests that it generates, valid and invalid, and Redocly Respect with a journey that Redocly writes for each operation.",
    command: () => "npm run test:judges",
    async run() {
      const { runJudges } = await import("../judges/run-judges.ts");
      return runJudges({ everyChange: false });
    },
  },
  {
    name: "mutation",
    claim:
      "When the code is broken in small ways, one at a time, the tests notice them: at least 92 % in signatures, encryption and masking, 90 % in the client and the rules of the API, and 85 % everywhere else. A run takes over the results of the run before where neither code nor tests have changed.",
    command: () => `npm run test:mutation -- ${mutated.join(" ")}`,
    run: mutationFigures,
  },
];
