import { mutation } from "./mutation.ts";
import type { Proof } from "./proof.ts";
import { byTests } from "./tests.ts";

/** Everything that is shown at length; one row each. A row may run anything that ends in figures. */
export const proofs: Proof[] = [
  byTests(
    "fuzzing",
    "Whatever is sent to the API, valid or not, is answered as the contract says: with a documented status and body, never with a fault, and accepted just when the contract allows it.",
    ["tests/properties/requests.test.ts"],
    { FUZZ_REQUESTS: 50_000 },
  ),
  byTests(
    "model",
    "Sequences of calls, repetitions, payments, key and secret changes, time and restarts have the answers, statuses and signed events that a simple model has.",
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
    "crashes",
    "A sandbox that is killed (SIGKILL) at random moments under load loses nothing that it acknowledged, does nothing twice, and sends every event.",
    ["tests/properties/crash.test.ts"],
    { CRASH_KILLS: 100 },
  ),
  byTests(
    "webhooks",
    "A receiver that fails half the time, by status, redirect or broken connection, gets every event in the end, and those of each payment in their order.",
    ["tests/sandbox/webhooks/receivers.test.ts"],
    { WEBHOOK_EVENTS: 1_000 },
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
  mutation,
];
