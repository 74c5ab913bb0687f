import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import assumptions from "../../generated/assumptions.json" with { type: "json" };
import { contextOf } from "../../src/verify/check/resources.ts";
import { assumedCode, type Refuted } from "../../src/verify/check/verdict.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { journeyChecks } from "../../src/verify/checks/journeys.ts";
import { Server } from "../../src/verify/server/server.ts";
import { mutants } from "./mutants/mutants.ts";

const checks = await allChecks();
const placesOf = ({ source }: (typeof checks)[number]) => (source.level === "assumed" ? source.places : []);

/**
 * What no request of a check causes: an internal error, a busy server, a modification that fails after it was accepted,
 * an event of another kind, and what never becomes a request. A body that nests too deeply is invalid at any depth, so
 * its response shows nothing.
 */
const uncaused = [
  "errors/examples/headersTooLarge.yaml#/",
  "errors/examples/malformedHttp.yaml#/",
  "errors/examples/requestTimeout.yaml#/",
  "errors/examples/invalidHost.yaml#/",
  "errors/examples/jsonTooDeep.yaml#/",
  "errors/headers/RetryAfter.yaml#/",
  "errors/responses/Overloaded.yaml#/",
  "errors/responses/TooManyRequests.yaml#/",
  "events/schemas/ModificationData.yaml#/",
  "events/schemas/OtherWebhookEvent.yaml#/",
  "events/schemas/WebhookEvent.yaml#/x-never-sent",
  "modifications/schemas/FailureReason.yaml#/",
  ...(["TooManyRequests", "InternalError", "Overloaded", "ProviderError"] as const).map(assumedCode),
];

/** What says nothing about a server: advice, names, what a receiver does, and what is the sandbox's own. */
const ours = [
  "common/ApiKey.yaml#/x-client-secret",
  "errors/examples/unknownPreference.yaml#/",
  "errors/schemas/ErrorCode.yaml#/",
  "errors/schemas/ErrorCode.yaml#/x-other-errors",
  "errors/schemas/KnownErrorCode.yaml#/",
  "errors/schemas/OtherErrorCode.yaml#/",
  "events/parameters/WebhookTimestamp.yaml#/x-tolerance",
  "live/pos-payment.yaml#/post/x-client-timeout",
  "pos/schemas/Terminal.yaml#/x-live-terminals",
  "pos/schemas/Terminal.yaml#/x-test-terminals",
  "sessions/schemas/SessionRequest.yaml#/x-live-cards",
  "test/pos-payment.yaml#/post/x-client-timeout",
  ...(["InvalidApiKey"] as const).map(assumedCode),
];

/** The lengths of identifiers, which a server chooses: one response cannot show that none is longer. */
const lengths = ["errors/schemas/TraceId.yaml#/", "sessions/schemas/SessionId.yaml#/"];

const unseen = new Set([...uncaused, ...ours, ...lengths]);

/** Runs a journey with this code in place of Redocly CLI. @returns why its clause is refuted */
async function refutedBy(code: string): Promise<Refuted | undefined> {
  const [journey] = await journeyChecks();
  const folder = mkdtempSync(join(tmpdir(), "journey-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const journeyRunner = join(folder, "runner.mjs");
  writeFileSync(journeyRunner, code);
  const server = new Server({
    ...{ fetch, server: "http://127.0.0.1:9", testKey: "my_test_key", webcode: "SHOP01" },
    ...{ liveKey: "my_live_key", allowLive: false, sandbox: false },
  });
  const verdict = journey?.verify(contextOf(server, { url: "http://127.0.0.1:9", journeyRunner }));
  const refuted = await verdict?.then(() => undefined).catch((error: Refuted) => error);
  return refuted;
}

it.each([
  ["fails", "process.exit(1)"],
  ["is ended before it says how it went", 'process.kill(process.pid, "SIGKILL")'],
])("a journey whose run %s is refuted", async (_, code) => {
  expect(await refutedBy(code)).toMatchObject({ name: "Refuted", message: "The journey failed." });
});

it("a journey gets the server as arguments, and keys only in the environment, without telemetry", async () => {
  const refuted = await refutedBy(
    `console.log([...process.argv.slice(2), process.env.REDOCLY_TELEMETRY, process.env.REDOCLY_CLI_RESPECT_INPUT].join("\\n"));
    process.exit(1);`,
  );
  const servers = ["contract", "controlPlane"].flatMap((source) => ["-S", `${source}=http://127.0.0.1:9`]);
  expect(refuted?.output).toEqual([
    ...["respect", expect.stringMatching(/\.arazzo\.yaml$/), ...servers, "off"],
    expect.stringMatching(
      /^apiKey=my_test_key,liveApiKey=my_live_key,idempotencyKey=verify-[\da-f-]{36},webcode=SHOP01$/,
    ),
  ]);
});

describe("the checks", () => {
  it("have unique ids", () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it("name the section of the guide that their clause is from", () => {
    const given = checks.filter(({ source }) => source.level === "given");
    const sections = Map.groupBy(given, ({ source }) => ("section" in source ? source.section : ""));
    const ids = Array.from(sections, ([section, found]) => [section, found.map(({ id }) => id)]);
    expect(Object.fromEntries(ids)).toMatchInlineSnapshot(`
      {
        "API Key management": [
          "keys.edit-ips",
          "keys.revoke",
          "keys.regenerate",
        ],
        "API Keys": [
          "api-key.missing",
          "api-key.unknown",
        ],
        "Client Secret": [
          "redirect.url-ok",
        ],
        "Environments": [
          "environments.data",
        ],
        "IP restriction": [
          "ip.not-allowed",
          "ip.allowed",
        ],
        "Idempotency": [
          "idempotency.session",
          "idempotency.pos",
          "idempotency.modification",
          "idempotency.isolated",
        ],
        "Idempotency conflicts (409)": [
          "idempotency.different-body",
          "idempotency.different-endpoint",
        ],
        "Required headers": [
          "idempotency.optional",
        ],
        "Scopes": [
          "scopes.live-key-on-test-routes",
          "scopes.test-key-on-live-routes",
        ],
        "Webcode restriction": [
          "webcode.mismatch",
          "webcode.required",
        ],
      }
    `);
  });

  it("name only assumptions of the contract", () => {
    const known = assumptions.assumptions.flatMap(({ places }) => places);
    expect(known).toEqual(expect.arrayContaining(checks.flatMap(placesOf)));
  });

  it("cover every assumption that requests can test", () => {
    const seen = new Set(checks.flatMap(placesOf));
    const missed = assumptions.assumptions.filter(({ places }) => !places.some((place) => seen.has(place)));
    const unexplained = missed.filter(({ places }) => !places.some((place) => unseen.has(place)));
    expect(unexplained.flatMap(({ places }) => places)).toEqual([]);
    const needless = [...unseen].filter((place) => !missed.some(({ places }) => places.includes(place)));
    expect(needless).toEqual([]);
  });

  it("each have a mutant that breaks their clause", () => {
    const broken = new Set(mutants.map(({ clause }) => clause));
    const withoutMutant = checks.filter(({ id }) => !broken.has(id) && !id.startsWith("journey."));
    expect(withoutMutant.map(({ id }) => id)).toEqual([]);
  });
});
