import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type * as Sandboxes from "../../../src/sandbox/sandbox.ts";
import type { Check } from "../../../src/verify/check/check.ts";
import type * as All from "../../../src/verify/checks/all.ts";
import type { ReceivedWebhook } from "../../../src/verify/server/webhook-receiver.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { asBefore, type Change, claimChanges, responseChanges, unlike, webhookChanges } from "./changes.ts";
import type * as Recordings from "./recording.ts";
import type { Recording, SentRequest } from "./recording.ts";
import { merged, namesIn, requestLine, shortened } from "./script.ts";

// To accept a difference that is meant: npx vitest run --project unit tests/verify/decisive -u
// The beginning of clauses.txt says how to read it.

const legend = `A clause, and below it what its check sends: each request, webhook and redirect, with the parts whose
change keeps the check from confirming the clause, and what it says of the first one. Of "data.x" the value decides, of
"data.x?" only whether there is one of that type, and of "no data.x" that there is none.`;

let uniqueCount = 0;
vi.mock("../../../src/verify/check/fixtures.ts", async (original) => ({
  ...(await original<object>()),
  unique: () => `verify-${++uniqueCount}`,
}));
vi.mock("../../../src/redirect/open.ts", async (original) => {
  const real = await original<typeof import("../../../src/redirect/open.ts")>();
  return {
    ...real,
    openRedirectData: (...args: Parameters<typeof real.openRedirectData>) =>
      recordings.openClaims(() => real.openRedirectData(...args)),
  };
});
vi.mock("node:timers/promises", async (original) => ({
  ...(await original<object>()),
  setTimeout: async () => undefined,
}));

let recordings: typeof Recordings;
let allChecks: typeof All.allChecks;
let sandbox: Sandboxes.Sandbox;
beforeAll(async () => {
  // Another file of this worker may have loaded these modules without what is replaced here.
  vi.resetModules();
  recordings = await import("./recording.ts");
  ({ allChecks } = await import("../../../src/verify/checks/all.ts"));
  const { createSandbox }: typeof Sandboxes = await import("../../../src/sandbox/sandbox.ts");
  // Webhooks and redirects have the time of this machine, which a replay must not be later than.
  vi.useFakeTimers({ toFake: ["Date"] });
  sandbox = await createSandbox({
    clock: manualClock(),
    testKey: "my_test_key",
    liveKey: "my_live_key",
    receiver: async (request) =>
      recordings.receive({
        path: new URL(request.url).pathname,
        headers: request.headers,
        body: await request.text(),
      }),
  });
});
afterAll(async () => {
  await sandbox.close();
  vi.useRealTimers();
  vi.resetModules();
});

/** Why a check does not confirm its clause with a recording; `undefined` when it does. */
function problemWith(check: Check, recording: Recording): Promise<string | undefined> {
  uniqueCount = 0;
  return recordings.problemWith(check, sandbox, recording);
}

/** The parts whose change keeps the check from confirming its clause, and what it says of the first one. */
async function decisive<Kind extends "responses" | "webhooks" | "claims">(
  check: Check,
  recording: Recording,
  kind: Kind,
  index: number,
  changes: Iterable<Change<Recording[Kind][number]>>,
): Promise<string> {
  const decidingParts = new Map<string, string>();
  for (const { part, input } of changes) {
    const found = [...decidingParts.keys()];
    const isKnown =
      decidingParts.has(part) ||
      // Where the value decides, its presence does, too, and where a status does, any other one.
      found.some((name) => part === `${name}?` || part === `${name} 500`) ||
      (part.endsWith(asBefore) && found.includes(part.slice(0, -asBefore.length))) ||
      // Whole responses are only exchanged where no single part decides.
      (part === unlike.earlier && found.length > 0) ||
      (part === unlike.same && found.some((name) => name !== "status" && !name.endsWith("?")));
    if (isKnown) continue;
    const inputs = (recording[kind] as unknown[]).with(index, input);
    const problem = await problemWith(check, { ...recording, [kind]: inputs });
    if (problem !== undefined) decidingParts.set(part, problem);
    // A check that compares the bytes compares all of them.
    if (part === "bytes" && problem !== undefined) break;
  }
  const [problem] = decidingParts.values();
  return problem === undefined ? "" : ` → ${[...decidingParts.keys()].join(", ")}: ${problem}`;
}

/** The lines of one check: each request, webhook and redirect with its decisive parts. */
async function linesOf(check: Check): Promise<string[]> {
  uniqueCount = 0;
  await sandbox.settled();
  await sandbox.reset();
  const recorded = await recordings.record(check, sandbox);
  const named = namesIn(recorded);
  const paymentOf = ({ body }: ReceivedWebhook): string => JSON.parse(body).data.paymentReference;
  const hasWebhooks = check.needs.includes("webhooks");
  // The events of one payment have an order, and those of several payments have none.
  const webhooks = hasWebhooks
    ? recorded.webhooks.toSorted((one, other) =>
        named(paymentOf(one)).localeCompare(named(paymentOf(other)), "en", { numeric: true }),
      )
    : [];
  const recording = { ...recorded, webhooks };
  expect([check.id, await problemWith(check, recording)]).toEqual([check.id, undefined]);
  const lines: string[] = [];
  const add = (what: string, parts: string) =>
    lines.push(`  ${shortened(named(what))}${shortened(named(parts))}`);
  for (const [index, request] of recording.requests.entries()) {
    const changes = responseChanges(recording.responses, index);
    add(requestLine(request as SentRequest), await decisive(check, recording, "responses", index, changes));
  }
  for (const [index, webhook] of webhooks.entries()) {
    const parts = await decisive(check, recording, "webhooks", index, webhookChanges(webhook));
    add(`${JSON.parse(webhook.body).event_code} of ${paymentOf(webhook)}`, parts);
  }
  for (const [index, claims] of recording.claims.entries())
    add("data of the redirect", await decisive(check, recording, "claims", index, claimChanges(claims)));
  return merged(lines);
}

/** Journeys need a URL, and `responses.documented` reads what the other checks received. */
const isReplayed = ({ id, needs }: Check): boolean => !needs.includes("url") && id !== "responses.documented";

it("each check sends the requests in clauses.txt, and exactly the listed parts decide its clause", async () => {
  const lines = [legend, ""];
  for (const check of await allChecks()) {
    const needs = check.needs.length > 0 ? ` (needs ${check.needs.join(", ")})` : "";
    lines.push(`${check.id}: ${check.says}${needs}`, ...(isReplayed(check) ? await linesOf(check) : []), "");
  }
  await expect(lines.join("\n")).toMatchFileSnapshot("clauses.txt");
});
