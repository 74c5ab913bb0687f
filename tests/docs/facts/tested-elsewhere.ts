import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import type { Proof } from "./proofs.ts";

/** Sentences that a test of another tier or area plays: it needs PostgreSQL, other languages, or a store that breaks. */
const tested: [page: string, sentence: string, file: string, title: string][] = [
  [
    "operation",
    "It responds with 200, or with 503 and the name of what is wrong:",
    "sandbox/observability/health.test.ts",
    "is 503 while the store cannot be read, and 200 afterwards",
  ],
  [
    "operation",
    'An internal error is a line with `"event": "internal-error"`, its message, and the traceId of the 500 that the caller got.',
    "sandbox/observability/health.test.ts",
    "is logged with the traceId of its response, right before the request",
  ],
  [
    "store",
    "Every request gets a 500 with code 10500.",
    "sandbox/operations/outages.test.ts",
    "writes one line for all requests that fail, with the cause and the remedy",
  ],
  [
    "store",
    "Its outcome may then be unknown and the request gets a 500: repeat it with the same `Idempotency-Key`.",
    "sandbox/operations/commits.test.ts",
    "fails the request when its outcome is unknown, and a repetition gets the response",
  ],
  [
    "store",
    "A request that reaches two replicas at the same moment is executed by one. The other waits for it and gives its response, byte for byte.",
    "sandbox/store/replicas.test.ts",
    "execute requests with the same idempotency key once, and replay the same bytes",
  ],
  [
    "store",
    "- **Refunds** that reach several replicas together never exceed what was captured.",
    "sandbox/store/replicas.test.ts",
    "never refund more than was captured",
  ],
  [
    "store",
    "When a connection breaks during a commit, the replica first asks the database whether the transaction was committed, so nothing is executed twice.",
    "sandbox/operations/commits.test.ts",
    "is looked up, so that a request without an idempotency key is executed once and succeeds",
  ],
  [
    "store",
    "another one sends the event again 30 seconds later",
    "sandbox/store/replicas.test.ts",
    "are not sent by one replica while the other sends them, but after its timeout",
  ],
  [
    "webhooks",
    "A receiver that is slow or hangs delays no event for another URL.",
    "sandbox/webhooks/hostile.test.ts",
    "sends events for other URLs while one receiver hangs with all that it may be sent at once",
  ],
];

/** The text of the test with this title, up to the next one. */
function testOf(file: string, title: string): string {
  const [, after] = readFileSync(fromRoot("tests", file), "utf8").split(`it("${title}"`);
  if (after === undefined) throw new Error(`tests/${file} has no test with the title "${title}".`);
  return after.split(/^\s*(?:it|describe)\b/m)[0] ?? "";
}

/** The named test is there, and expects every status and code of the sentence. */
export const testedElsewhere: readonly Proof[] = tested.map(([page, sentence, file, title]) => [
  page,
  sentence,
  async () => {
    const test = testOf(file, title);
    for (const [number] of sentence.matchAll(/\b\d{3,5}\b/g))
      expect(test).toMatch(new RegExp(`\\b${number}\\b`));
  },
]);
