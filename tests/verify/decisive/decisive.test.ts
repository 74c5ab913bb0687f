import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import type { Check } from "../../../src/verify/check/check.ts";
import type * as All from "../../../src/verify/checks/all.ts";
import type { JsonResponse } from "../../../src/verify/server/exchange.ts";
import type { ReceivedWebhook } from "../../../src/verify/server/webhook-receiver.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { type Change, claimChanges, responseChanges, unlike, webhookChanges } from "./changes.ts";
import type * as Recordings from "./recording.ts";
import type { Recording, SentRequest } from "./recording.ts";
import { counted, namesIn, requestLine } from "./script.ts";

// After a change that is meant: npx vitest run --project unit tests/verify/decisive -u

let uniques = 0;
vi.mock("../../../src/verify/check/fixtures.ts", async (original) => ({
  ...(await original<object>()),
  unique: () => `verify-${++uniques}`,
}));
vi.mock("../../../src/redirect/open.ts", async (original) => {
  const real = await original<typeof import("../../../src/redirect/open.ts")>();
  return {
    ...real,
    openRedirectData: (...args: Parameters<typeof real.openRedirectData>) =>
      recordings.openClaims(() => real.openRedirectData(...args)),
  };
});
vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

let recordings: typeof Recordings;
let allChecks: typeof All.allChecks;
let sandbox: Sandbox;
let deliver: (webhook: ReceivedWebhook) => Response;
beforeAll(async () => {
  // Another file of this worker may have loaded the checks, without what is replaced here.
  vi.resetModules();
  recordings = await import("./recording.ts");
  ({ allChecks } = await import("../../../src/verify/checks/all.ts"));
  sandbox = await createSandbox({
    clock: manualClock(),
    testKey: "my_test_key",
    liveKey: "my_live_key",
    receiver: async (request) =>
      deliver({ path: new URL(request.url).pathname, headers: request.headers, body: await request.text() }),
  });
});
afterAll(async () => {
  await sandbox.close();
  vi.resetModules();
});

/** The parts of one input without which the check does not confirm its clause, and what it says of the first. */
async function decisive<Input>(
  check: Check,
  recording: Recording,
  changes: Iterable<Change<Input>>,
  changed: (input: Input) => Partial<Recording>,
): Promise<string> {
  const parts = new Map<string, string>();
  for (const { part, input } of changes) {
    const found = [...parts.keys()];
    const isKnown =
      parts.has(part) ||
      // A value that decides must be there, too.
      (part.endsWith("?") && parts.has(part.slice(0, -1))) ||
      (part === unlike.earlier && found.length > 0) ||
      (part === unlike.same && found.some((name) => name !== "status" && !name.endsWith("?")));
    if (isKnown) continue;
    uniques = 0;
    const problem = await recordings.problemWith(check, sandbox, { ...recording, ...changed(input) });
    if (problem !== undefined) parts.set(part, problem);
    // A check that compares the bytes compares all of them.
    if (part === "bytes" && parts.has(part)) break;
  }
  const [problem] = parts.values();
  return problem === undefined ? "" : ` → ${[...parts.keys()].join(", ")}: ${problem}`;
}

/** What a check sends, and what of each response, webhook and redirect decides whether it confirms its clause. */
async function linesOf(check: Check): Promise<string[]> {
  uniques = 0;
  deliver = () => new Response();
  await sandbox.settled();
  await sandbox.reset();
  const recording = await recordings.record(check, sandbox, (next) => {
    deliver = next;
  });
  const { requests, responses, claims } = recording;
  const named = namesIn(recording);
  const subjectOf = ({ body }: ReceivedWebhook): string => JSON.parse(body).data.paymentReference;
  // Only the events of one payment have an order.
  const webhooks = recording.webhooks
    .filter(() => check.needs.includes("webhooks"))
    .sort((one, other) => named(subjectOf(one)).localeCompare(named(subjectOf(other))));
  const lines: string[] = [];
  const add = (what: string, parts: string) => lines.push(named(`  ${what}${parts}`));
  for (const index of responses.keys()) {
    const changes = responseChanges(responses, index);
    const changed = (input: JsonResponse) => ({ responses: responses.with(index, input) });
    add(requestLine(requests[index] as SentRequest), await decisive(check, recording, changes, changed));
  }
  for (const [index, webhook] of webhooks.entries()) {
    const changed = (input: ReceivedWebhook) => ({ webhooks: webhooks.with(index, input) });
    const parts = await decisive(check, recording, webhookChanges(webhook), changed);
    add(`${JSON.parse(webhook.body).event_code} of ${subjectOf(webhook)}`, parts);
  }
  for (const [index, claim] of claims.entries()) {
    const changed = (input: object) => ({ claims: claims.with(index, input) });
    add("data of the redirect", await decisive(check, recording, claimChanges(claim), changed));
  }
  return counted(lines);
}

/** Neither a sandbox without a port nor a change of one response shows what these read. */
const isReplayed = ({ id, needs }: Check): boolean => !needs.includes("url") && id !== "responses.documented";

it("the checks send these requests, and these parts of what they get decide their clauses", async () => {
  const found: string[] = [];
  for (const check of await allChecks()) {
    const needs = check.needs.length > 0 ? ` (needs ${check.needs.join(", ")})` : "";
    found.push(`${check.id}: ${check.says}${needs}`, ...(isReplayed(check) ? await linesOf(check) : []), "");
  }
  await expect(found.join("\n")).toMatchFileSnapshot("clauses.txt");
});
