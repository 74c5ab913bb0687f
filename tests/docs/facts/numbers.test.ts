import { describe, expect, it } from "vitest";
import assumptions from "../../../generated/assumptions.json" with { type: "json" };
import {
  idempotencyRetentionSeconds,
  maxBodyBytes,
  redirectEncryption,
  serverLimits,
  sessionLifetimeSeconds,
  webhookDelivery,
  webhookToleranceSeconds,
} from "../../../generated/constants.ts";
import { adminAccess } from "../../../generated/control-plane.ts";
import { clientTimeoutSeconds, operations } from "../../../generated/operations.ts";
import { maxResponseBytes } from "../../../src/client/read-text.ts";
import { allChecks } from "../../../src/verify/checks/all.ts";
import { commandTables } from "../../support/command-tables.ts";
import { guides, prose, spanishPages } from "./pages.ts";

const words = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const hours = (seconds: number) => `${seconds / 3_600} hours`;
const minutes = (seconds: number) => `${seconds / 60} minutes`;
const inWords = (text: string) => text.replace(/^\d+/, (digits) => words[Number(digits)] ?? digits);
const MiB = (bytes: number) => `${bytes / 1024 / 1024} MiB`;
const KiB = (bytes: number) => `${bytes / 1024} KiB`;

const retention = hours(idempotencyRetentionSeconds);
const [charge = 0] = Object.values(clientTimeoutSeconds);
const tolerance = inWords(minutes(webhookToleranceSeconds));
const redirectLifetime = inWords(minutes(redirectEncryption.lifetimeSeconds));

/**
 * Every quantity on each page. One that code or contract decides is computed from there; the others were measured, or
 * say when something happened.
 */
const quantities: Record<string, readonly string[]> = {
  "client-secret": [redirectLifetime],
  clients: ["2 kB", retention],
  cookbook: [hours(sessionLifetimeSeconds), redirectLifetime, "two requests"],
  counter: [`${charge} seconds`],
  downloads: [`${operations.length} operations`, `${words[operations.length / 2]} operations`],
  evidence: [
    "250 requests",
    "1 MiB",
    "ten minutes",
    "123 clauses",
    `${assumptions.assumptions.length} assumptions`,
  ],
  faults: ["seven scenarios", "two requests"],
  go: ["200 writes"],
  "going-live": [tolerance],
  idempotency: [retention],
  java: ["200 writes"],
  operation: [
    "16 characters",
    `${words[adminAccess.freeAttempts]} wrong`,
    "1 second",
    inWords(hours(adminAccess.loginSeconds)),
    "20 packages",
    "6 MB",
    `${serverLimits.shutdownGraceSeconds} seconds`,
    "2 MiB",
    `${serverLimits.keepAliveSeconds} seconds`,
    MiB(maxBodyBytes as number),
    MiB(serverLimits.bodyBytesUnderWay),
    KiB(serverLimits.formBytes),
    MiB(serverLimits.formBytesUnderWay),
    KiB(serverLimits.headerBytes),
    `${serverLimits.headersTimeoutSeconds} s`,
    `${serverLimits.requestTimeoutSeconds} s`,
    `${serverLimits.healthTimeoutSeconds} seconds`,
    `${serverLimits.workerStallSeconds} seconds`,
    "200 ms",
    "10 seconds",
    "ten seconds",
    "ten minutes",
  ],
  php: ["200 writes"],
  proxy: [`port ${commandTables["avirato proxy"].port.default}`, MiB(maxResponseBytes)],
  python: ["200 writes"],
  reconciliation: ["25 hours", "one day"],
  refunds: [retention, "three times"],
  store: ["30 seconds", "32 bytes", "ten seconds"],
  "test-receiver": ["16 webhooks", "4 minutes", minutes(2 * webhookToleranceSeconds)],
  testing: ["four seconds", `${words[webhookDelivery.retryAfterSeconds.length + 1]} attempts`],
  versions: ["180 days"],
  webhooks: [
    tolerance,
    `${webhookDelivery.timeoutSeconds} seconds`,
    `${webhookDelivery.retryAfterSeconds[0]} seconds`,
    "30 minutes",
    "24 hours",
  ],
};

const units =
  "milliseconds?|seconds?|minutes?|hours?|days?|ms|s|characters?|bytes?|attempts|times|kB|KiB|MiB|MB|requests|writes|clauses|assumptions|operations|packages|scenarios|webhooks|wrong";
const numbers = `\\d[\\d,.]*|${words.slice(2).join("|")}|one(?= day)`;
const quantity = new RegExp(`(?<![\\w.\\-/#])(?:(?:${numbers})[ -](?:${units})|port \\d+)\\b`, "gi");
const quantitiesIn = (text: string) =>
  new Set(
    [...prose(text).replaceAll(/\s+/g, " ").matchAll(quantity)].map(([found]) =>
      found.replace("-", " ").toLowerCase(),
    ),
  );

describe.each([...guides].filter(([name]) => name !== "code-generators"))("the guide %s", (name, text) => {
  it("has the quantities of the contract and the code, and no other", () => {
    const expected = (quantities[name] ?? []).map((found) => found.toLowerCase());
    expect([...quantitiesIn(text)].sort()).toEqual([...new Set(expected)].sort());
  });
});

it("the guide to evidence says how much a Test key alone can show", async () => {
  const checks = await allChecks();
  const alone = checks.filter(({ needs }) => needs.length === 0);
  const shown = assumptions.assumptions.filter(({ places }) => {
    const own = checks.filter(
      ({ source }) => source.level === "assumed" && source.places.some((place) => places.includes(place)),
    );
    return own.length > 0 && own.every((check) => alone.includes(check));
  });
  expect(prose(guides.get("evidence") ?? "").replaceAll(/\s+/g, " ")).toContain(
    `${alone.length} of the ${checks.length} clauses, and ${shown.length} of the ${assumptions.assumptions.length} assumptions`,
  );
});

/** The numbers of a page in the order of its text, without those of samples. */
const digitsIn = (text: string) =>
  (prose(text).match(/(?<![\w.])\d[\d.,]*\d|(?<![\w.])\d(?![\w])/g) ?? []).map((digits) =>
    digits.replaceAll(/[.,]/g, ""),
  );

it.each([...spanishPages])("the Spanish page %s has the numbers of the English one", (name, spanish) => {
  expect(digitsIn(spanish).sort()).toEqual(digitsIn(guides.get(name) ?? "").sort());
});
