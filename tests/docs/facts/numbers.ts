import {
  environments,
  idempotencyRetentionSeconds,
  maxBodyBytes,
  maximums,
  redirectEncryption,
  serverLimits,
  sessionLifetimeSeconds,
  terminals,
  webhookDelivery,
  webhookToleranceSeconds,
} from "../../../generated/constants.ts";
import { adminAccess, sandboxErrors } from "../../../generated/control-plane.ts";
import { apiErrors } from "../../../generated/errors.ts";
import { clientTimeoutSeconds, operations } from "../../../generated/operations.ts";
import { maxResponseBytes } from "../../../src/client/read-text.ts";
import { commandTables } from "../../support/command-tables.ts";
import { tableOf } from "./pages.ts";
import { testKeyChecks } from "./test-key-checks.ts";

export const words = [
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
const retries = webhookDelivery.retryAfterSeconds.map(Number);
const retryMinutes = retries.filter((delay) => delay >= 60 && delay < 3_600).map((delay) => delay / 60);
const retryHours = retries.filter((delay) => delay >= 3_600).map((delay) => delay / 3_600);
const redirectLifetime = inWords(minutes(redirectEncryption.lifetimeSeconds));

/**
 * Every quantity on each page: a number in digits with its unit, or a number in words with the next word. One that code or
 * contract decides is computed from there; the others were measured, say when something happened, or count what the page
 * lists.
 */
export const quantities: Record<string, readonly string[]> = {
  "key-management": [`${words[tableOf("key-management", "action").length]} actions`],
  journeys: ["two refunds", `${words[Object.keys(environments).length]} environments`],
  "ip-and-webcode": ["two must"],
  environments: [
    `${words[Object.keys(environments).length]} environments`,
    "two digits",
    `${words[terminals.test.length]} of`,
  ],
  authentication: [`${words[terminals.test.length]} terminals`, "two messages"],
  assumptions: ["two things"],
  "client-secret": [redirectLifetime],
  clients: ["2 kB", retention, "two cases"],
  cookbook: [hours(sessionLifetimeSeconds), redirectLifetime, "two requests", "two tabs", "ten minutes"],
  counter: [`${charge} seconds`, "three things"],
  downloads: [`${operations.length} operations`, `${words[operations.length / 2]} operations`],
  evidence: [
    "300 requests",
    MiB(maxBodyBytes),
    "ten minutes",
    `${testKeyChecks.clauses} clauses`,
    `${testKeyChecks.assumptions} assumptions`,
    "ten at",
  ],
  faults: ["seven scenarios", "two requests"],
  go: ["200 writes"],
  "going-live": [tolerance, `${words[terminals.test.length]} of`],
  idempotency: [retention, "two conflicts", "two messages"],
  java: ["200 writes"],
  operation: [
    "16 characters",
    `${words[adminAccess.freeAttempts + 1]} wrong`,
    "1 second",
    inWords(hours(adminAccess.loginSeconds)),
    "20 packages",
    "6 MB",
    `${serverLimits.shutdownGraceSeconds} seconds`,
    "2 MiB",
    `${serverLimits.keepAliveSeconds} seconds`,
    // Measured with `SOAK_SECONDS=3600`, with and without the option.
    "170 MiB",
    "240 MiB",
    MiB(maxBodyBytes),
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
    "three ways",
    "two replicas",
    "two copies",
    "two places",
  ],
  php: ["200 writes"],
  proxy: [`port ${commandTables["avirato proxy"].port.default}`, MiB(maxResponseBytes)],
  python: ["200 writes"],
  reconciliation: ["25 hours", "one day", "two differ"],
  refunds: [retention, "three times", "two items", "two programs"],
  store: [
    "30 seconds",
    "32 bytes",
    "ten seconds",
    `${words[tableOf("store", "`--data`").length]} behave`,
    "two replicas",
    "two at",
    "two cases",
    "ten connections",
  ],
  "test-receiver": ["16 webhooks", "4 minutes", minutes(2 * webhookToleranceSeconds)],
  testing: ["four seconds", `${words[webhookDelivery.retryAfterSeconds.length + 1]} attempts`],
  versions: ["180 days", "two contracts"],
  webhooks: [
    tolerance,
    `${webhookDelivery.timeoutSeconds} seconds`,
    `${retries[0]} seconds`,
    `${retryMinutes.at(-1)} minutes`,
    `${retryHours.at(-1)} hours`,
    "two headers",
    "two time",
  ],
};

type ErrorName = keyof typeof apiErrors;
const statuses = (...names: ErrorName[]) => names.map((name) => String(apiErrors[name].statusCode));
const codes = (...names: ErrorName[]) => names.map((name) => String(apiErrors[name].code));
const both = (...names: ErrorName[]) => [...statuses(...names), ...codes(...names)];
/** The status of a success of an operation. */
const successOf = (operationId: string) =>
  String(
    operations
      .find((operation) => operation.operationId === operationId)
      ?.statuses.find((status) => status < 300),
  );
const sandboxStatus = (name: keyof typeof sandboxErrors) => String(sandboxErrors[name].statusCode);
const milliseconds = (seconds: number) => (seconds * 1_000).toLocaleString("en");

const again = statuses("tooManyRequests", "overloaded");
const writeOnce = [...again, ...statuses("internalError")];
const conflict = statuses("differentBody");

/** Every other number on each page that is not in code: statuses, codes, defaults, exit codes, and versions of others. */
export const otherNumbers: Record<string, readonly string[]> = {
  authentication: [
    ...both("missingApiKey", "routeNotFound", "wrongEnvironment", "ipNotAllowed"),
    ...statuses("unsupportedMediaType", "invalidRequest", "differentBody"),
  ],
  // What `verifyWebhook` and `openRedirectData` are answered with is up to the merchant.
  "client-secret": ["400"],
  clients: [
    ...["2500", "4217", "2", milliseconds(30), milliseconds(charge), "0"],
    ...both("terminalTimeout"),
    ...writeOnce,
    ...conflict,
  ],
  cookbook: [...conflict, ...statuses("missingApiKey", "tooManyRequests"), "24", "8601"],
  counter: [...both("terminalTimeout"), ...again, ...statuses("terminalNotFound")],
  deposits: ["0", ...statuses("captureExceedsAuthorised"), successOf("capturePayment")],
  downloads: ["3.1", "3.0", "3.0.3"],
  environments: [...both("terminalTimeout")],
  errors: [...writeOnce, ...both("terminalTimeout"), ...conflict, "1", "3"],
  evidence: [String(testKeyChecks.clausesAlone), String(testKeyChecks.assumptionsAlone)],
  faults: ["1", ...again],
  go: ["1.19", ...writeOnce],
  idempotency: [...conflict, ...codes("differentBody")],
  "ip-and-webcode": [...both("ipNotAllowed"), ...codes("wrongWebcode"), ...statuses("paymentNotFound")],
  java: ["17", ...writeOnce],
  "key-management": [sandboxStatus("missingAdminToken")],
  operation: [
    ...["0444", "200", "303", "0"],
    ...[sandboxStatus("forwardedRequest"), sandboxStatus("foreignPage"), sandboxStatus("unsupportedForm")],
    ...statuses("internalError"),
    ...statuses("tooManyRequests", "unknownPreference", "payloadTooLarge", "overloaded", "headersTooLarge"),
    ...statuses("requestTimeout"),
    ...conflict,
    String(serverLimits.jsonDepth),
    serverLimits.requestsUnderWay.toLocaleString("en"),
    String(maximums.limit),
  ],
  php: ["8.1", ...writeOnce],
  proxy: ["127.0.0.1", ...statuses("missingApiKey"), ...conflict, ...again],
  python: ["3.9", ...writeOnce],
  reconciliation: ["23"],
  refunds: [...writeOnce, ...statuses("refundExceedsCaptured"), successOf("refundPayment")],
  scopes: both("wrongEnvironment"),
  store: ["18", "10", ...both("internalError"), ...statuses("overloaded")],
  "test-receiver": ["400", "499", String(webhookDelivery.switchesOffAt), "500", "0", "1", "2"],
  testing: ["22.13"],
  versions: ["1.0.0"],
  verify: ["0", "1", "2", ...conflict],
  webhooks: [
    ...[sandboxStatus("noActiveKey"), "400", "204", String(webhookDelivery.switchesOffAt)],
    ...[...retryMinutes.slice(0, -1), ...retryHours.slice(0, -1)].map(String),
  ],
};
