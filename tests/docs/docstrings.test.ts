import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  idempotencyKeyHeader,
  maximums,
  redirectEncryption,
  webhookToleranceSeconds,
} from "../../generated/constants.ts";
import { clientTimeoutSeconds, operations } from "../../generated/operations.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { defaultTimeoutMs } from "../../src/client/call.ts";
import { maxResponseBytes } from "../../src/client/read-text.ts";
import { minorUnitDigits } from "../../src/contract/money.ts";
import { mockTable } from "../../src/mock/command.ts";
import { listenTable } from "../../src/sandbox/options.ts";
import { pages } from "./claims.ts";
import { publicDocstrings } from "./docstrings.ts";
import { words } from "./facts/numbers.ts";

/** The number in this place of a file, for constants and defaults that no module exports. */
function numberIn(file: string, place: RegExp): number {
  const [, digits] = place.exec(readFileSync(fromRoot("src", file), "utf8")) ?? [];
  if (digits === undefined) throw new Error(`src/${file} has no ${place}.`);
  return Number(digits.replaceAll("_", ""));
}

/** Ports have no thousands separator. */
const addressOf = ({ host, port }: typeof listenTable | typeof mockTable) => [
  host.default,
  String(port.default),
];
const inWords = (number: number | undefined) => words[number ?? -1];
const charge = "POST /pos/payment";
const methods = new Set(operations.map(({ method }) => method));
const firstAttempt = numberIn("client/idempotency-key.ts", /attempt < (\d+)/);

/**
 * Every number in the docstrings of the public API, in its order. One that code or contract decides is computed from
 * there; the others are advice, or count what the same docstring lists.
 */
const numbers: Record<string, readonly (string | number | undefined)[]> = {
  toMinorUnits: [inWords(minorUnitDigits("EUR")), inWords(minorUnitDigits("KWD"))],
  createLiveClient: [maxResponseBytes / 1024 / 1024],
  "CallOptions.retries": [numberIn("client/client.ts", /options\.retries \?\? (\d+)/)],
  "CallOptions.timeoutMs": [defaultTimeoutMs("GET /pos/terminals"), defaultTimeoutMs(charge)],
  "ClientOptions.baseUrl": addressOf(listenTable),
  ContractClient: [inWords(methods.size)],
  "AviratoConnectionError.attempts": [0],
  idempotencyKey: ["two", "two", firstAttempt, firstAttempt, maximums[idempotencyKeyHeader]],
  eachSession: [maximums.limit],
  "Payments.pos.charge": [clientTimeoutSeconds[charge]],
  "Payments.webhooks.verify": [400],
  "WebhookRequest.toleranceSeconds": [webhookToleranceSeconds],
  "Webhooks.next": [numberIn("sandbox/control-plane/webhooks.ts", /timeoutMs = ([\d_]+)/)],
  "Webhooks.list": [numberIn("sandbox/webhooks/deliveries.ts", /logSize = ([\d_]+)/)],
  "WantedFault.times": [numberIn("sandbox/faults/fault-store.ts", /times = (\d+)/)],
  "Faults.list": [0],
  "Sandbox.listen": [0, listenTable.host.default],
  "Listening.url": addressOf(mockTable),
  WebhookError: [400, "two"],
  sealRedirectData: [inWords(redirectEncryption.lifetimeSeconds / 60)],
};

/** Numbers that are part of a name, a date or a class of statuses. */
const names = /ISO [\d-]+|3-D Secure|\b\dxx\b|since 1970|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g;
const anyNumber = new RegExp(`\\b(?:\\d+(?:[.,]\\d+)*|${words.slice(2).join("|")})\\b`, "gi");
const numbersOf = (docstring: string) => docstring.replaceAll(names, "").match(anyNumber) ?? [];

it.each([
  [
    "index.ts",
    "Advice CallOptions ClientOptions ErrorCode LivePaths LiveClient Middleware TestClient TestPaths",
  ],
  ["payments/payments.ts", "Payments PaymentsOptions Period RequestOptions Write WriteOptions"],
  ["redirect/index.ts", "OpenOptions RedirectClaims SealOptions"],
  ["webhooks/index.ts", "FixtureOverrides SignedWebhook WebhookRequest"],
])("a consumer can import the types that src/%s passes on", (file, expected) => {
  const exported = readFileSync(fromRoot("src", file), "utf8").matchAll(/^export (type )?\{([^}]*)\} from/gm);
  const types = [...exported].flatMap(([, all, list = ""]) =>
    list.split(",").flatMap((entry) => {
      const [, marked, name] = /^\s*(type )?(\w+)/.exec(entry) ?? [];
      return name !== undefined && (all ?? marked) ? [name] : [];
    }),
  );
  expect(types.toSorted()).toEqual(expected.split(" ").toSorted());
});

describe("the docstrings of the public API", () => {
  const docstrings = [...publicDocstrings()].map(([name, docstring]) => ({ name, ...docstring }));
  const stated = docstrings
    .map(({ name, text }) => ({ name, found: numbersOf(text) }))
    .filter(({ found }) => found.length > 0);

  it("state numbers where the table says so, and nowhere else", () => {
    expect(stated.map(({ name }) => name).toSorted()).toEqual(Object.keys(numbers).toSorted());
  });

  it.each(stated)("state the numbers of code and contract: $name", ({ name, found }) => {
    const expected = numbers[name]?.map((value) => value?.toLocaleString("en"));
    expect(found).toEqual(expected);
  });

  it.each(["client", "payments", "redirect", "webhooks"])(
    "are claims with proofs in claims/docstrings.yaml: src/%s",
    (folder) => {
      const own = docstrings.filter(({ file }) => file.startsWith(`/src/${folder}/`));
      expect(own.length).toBeGreaterThan(9);
      const said = pages
        .filter(({ page }) => page.startsWith(`src/${folder}/`))
        .flatMap(({ claims }) => claims.map(({ says }) => says));
      const unproved = own
        .map(({ text }) => text.replaceAll(/^\/\*\*|\*?\/$/g, "").trim())
        .filter((text) => !said.includes(text));
      expect(unproved, "Add these to tests/docs/claims/docstrings.yaml, each with its proof").toEqual([]);
    },
  );
});
