import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  apiKeyHeader,
  environments,
  eventCodes,
  idempotencyKeyHeader,
  magicAmounts,
  maxBodyBytes,
  maximums,
  serverLimits,
  testCards,
  webhookDelivery,
  webhookSignatureHeader,
  webhookTimestampHeader,
} from "../../../generated/constants.ts";
import { sandboxErrors } from "../../../generated/control-plane.ts";
import { apiErrors } from "../../../generated/errors.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { scriptFor } from "../../../src/test-receiver/script.ts";
import { commandTables } from "../../support/command-tables.ts";
import { component } from "../../support/contract.ts";
import { codeIn, guide, prose, tableOf } from "./pages.ts";

const KiB = 1024;
const MiB = KiB * KiB;
const column = (rows: string[][], index: number) => rows.map((row) => row[index] ?? "");
const codes = (rows: string[][], index = 0) => column(rows, index).flatMap(codeIn);
const source = (...path: string[]) => readFileSync(fromRoot("src", ...path), "utf8");

describe("the tables of the guides about the API", () => {
  it("have the headers of a request and of a webhook", () => {
    expect(codes(tableOf("authentication", "header"))).toEqual([
      apiKeyHeader,
      "Content-Type",
      idempotencyKeyHeader,
    ]);
    expect(codes(tableOf("webhooks", "header"))).toEqual([webhookTimestampHeader, webhookSignatureHeader]);
  });

  it("have the routes and scopes of each environment", () => {
    const [, live = "", test = ""] = tableOf("environments", "", "Live", "Test").find(
      ([name]) => name === "routes",
    ) as string[];
    expect([codeIn(live), codeIn(test)]).toEqual([
      [`${environments.live.routes}/…`],
      [`${environments.test.routes}/…`],
    ]);
    const { live: own, test: other } = environments;
    expect(tableOf("scopes", "scope", "reaches", "does not reach").map((row) => row.flatMap(codeIn))).toEqual(
      [
        [own.scope, `${own.routes}/…`, `${other.routes}/…`],
        [other.scope, `${other.routes}/…`, `${own.routes}/…`],
      ],
    );
  });

  it("have the event codes of the contract", () => {
    expect(
      codes(tableOf("webhooks", "`event_code`"))
        .filter((code) => /^[A-Z]/.test(code))
        .sort(),
    ).toEqual([...eventCodes].sort());
  });

  it.each([
    ["environments", "card"],
    ["testing", "card in Test"],
  ])("have the test cards with their outcomes: %s", (page, header) => {
    const words = { authorised: "authorised", refused: "refused", challenge: "asks for" };
    const rows = tableOf(page, header, "outcome");
    expect(column(rows, 0).flatMap(codeIn)).toEqual(testCards.map(({ number }) => number));
    for (const [index, { outcome }] of testCards.entries())
      expect(rows[index]?.[1]).toMatch(new RegExp(`^${words[outcome as keyof typeof words] ?? "asks for"}`));
  });

  it("have the claims of the redirect's data", () => {
    const { properties } = component("schemas", { $ref: "#/components/schemas/RedirectData" }) as {
      properties: Record<string, { const?: string; enum?: string[] }>;
    };
    const rows = tableOf("client-secret", "claim");
    expect(codes(rows).sort()).toEqual(Object.keys(properties).sort());
    const { const: only, enum: values } = properties["status"] ?? {};
    expect(
      codes(
        rows.filter(([claim]) => claim === "`status`"),
        1,
      ),
    ).toEqual(values ?? [only]);
  });

  it("have the magic amounts with their outcomes", () => {
    const [first, second] = tableOf("environments", "amount ends in");
    const { statusCode, code } = apiErrors.terminalTimeout;
    expect([first, second].map((row) => codeIn(row?.[0])[0])).toEqual(Object.keys(magicAmounts));
    expect(magicAmounts["51"]).toBe("refused");
    expect(first?.[1]).toMatch(/^refused/);
    expect(second?.[1]).toBe(`times out: ${statusCode} with code ${code}`);
  });
});

describe("the tables of the guides about commands", () => {
  it("have the default store", () => {
    const { data } = commandTables["avirato sandbox"];
    expect(tableOf("store", "`--data`")[0]?.[0]).toBe(`\`${data.default}\`, the default`);
  });

  it("have the exit codes of avirato test-receiver", () => {
    // They are asserted one by one in tests/test-receiver/command.test.ts.
    expect(column(tableOf("test-receiver", "code", "meaning"), 0)).toEqual(["0", "1", "2"]);
  });

  it("have every webhook that avirato test-receiver sends, with the response that it wants", async () => {
    const steps = await scriptFor(
      "secret",
      { webcode: "SHOP01", customReference: "ORDER-1" },
      1_790_000_000_000,
    );
    const listed = tableOf("test-receiver", "webhook", "right response").flatMap(([names, response]) =>
      codeIn(names?.split(":")[0]).map((name) => [name, response] as const),
    );
    const wanted = { accept: "2xx", refuse: "4xx" } as const;
    const sent = new Map(steps.map(({ name, expected }) => [name, wanted[expected]]));
    expect(new Map(listed)).toEqual(sent);
    expect(guide("test-receiver")).toContain(`${steps.length} webhooks`);
  });

  it("have every rule of avirato proxy", () => {
    const texts = [
      "violations",
      "exchange",
      "idempotency",
      "proxy",
      "rules",
      "schema",
      "live-guard",
      "forward",
    ];
    const code = texts.map((name) => source("proxy", `${name}.ts`)).join("\n");
    for (const rule of codes(tableOf("proxy", "rule", "meaning")).filter(
      (name) => name !== "application/json",
    ))
      expect(code).toContain(`"${rule}"`);
  });

  it("have the actions of avirato keys", () => {
    const actions = codes(tableOf("key-management", "action"), 2);
    expect(actions).toEqual(
      ["create", "list", "edit-ips", "revoke", "regenerate", "rotate-secret"].map(
        (name) => `avirato keys ${name}`,
      ),
    );
    expect(source("sandbox", "commands", "keys.ts")).toMatch(
      new RegExp(actions.map((action) => `^ {2}${action.split(" ").at(-1)} [\\s\\S]*`).join(""), "m"),
    );
  });

  it("have the variables that avirato sandbox gives a command", () => {
    const given = source("sandbox", "commands", "with-command.ts").match(/AVIRATO_\w+(?=:)/g) ?? [];
    expect(codes(tableOf("testing", "variable", "value")).sort()).toEqual([...given].sort());
  });

  it("have the file and the variable of each secret of a shared sandbox", () => {
    const { adminToken, testKey, liveKey, vaultKey } = commandTables["npm start"];
    const rows = tableOf("operation", "value", "in a file", "in the environment");
    expect(codes(rows, 2)).toEqual([
      ...[adminToken, testKey, liveKey, vaultKey].map(({ environment }) => environment),
    ]);
    expect(codes(rows, 1)).toEqual(
      ["admin-token", "test-key", "live-key", "vault-key"].map((flag) => `--${flag}-file`),
    );
  });
});

describe("the tables of the guide about a shared sandbox", () => {
  it("have the limits of the contract and of the control plane's document, with the response above each", () => {
    const status = (name: keyof typeof apiErrors) => String(apiErrors[name].statusCode);
    const size = (bytes: number) => (bytes % MiB === 0 ? `${bytes / MiB} MiB` : `${bytes / KiB} KiB`);
    const limits = tableOf("operation", "what", "limit", "response").map(
      ([what = "", limit = "", response = ""]) => [what, limit, response.slice(0, 3)],
    );
    const { headersTimeoutSeconds, requestTimeoutSeconds } = serverLimits;
    expect(limits).toEqual([
      ["body", size(maxBodyBytes as number), status("payloadTooLarge")],
      ["levels of objects and arrays in a body", String(serverLimits.jsonDepth), status("jsonTooDeep")],
      [
        "bodies under way in one process, all together",
        size(serverLimits.bodyBytesUnderWay),
        status("bodiesUnderWay"),
      ],
      ["form on a page", size(serverLimits.formBytes), status("payloadTooLarge")],
      [
        "forms arriving in one process, all together",
        size(serverLimits.formBytesUnderWay),
        status("overloaded"),
      ],
      ["`Host` headers", "exactly one, and valid", status("invalidHost")],
      ["URL and headers together", size(serverLimits.headerBytes), status("headersTooLarge")],
      [
        "time for the headers, for the whole request",
        `${headersTimeoutSeconds} s, ${requestTimeoutSeconds} s`,
        status("requestTimeout"),
      ],
      [
        "requests under way in one process",
        `${serverLimits.requestsUnderWay.toLocaleString("en")}, or \`--max-requests\``,
        status("overloaded"),
      ],
      ["entries of a page", String(maximums.limit), "400"],
    ]);
  });

  it("have the errors of health", () => {
    const unhealthy = Object.entries(sandboxErrors)
      .filter(([name, { statusCode }]) => statusCode === 503 && /^(store|worker)/.test(name))
      .map(([name]) => name);
    expect(
      codes(tableOf("operation", "`error.name`"))
        .filter((name) => name !== "internal-error")
        .sort(),
    ).toEqual(unhealthy.sort());
  });

  it("have the metrics of the sandbox", async () => {
    const sandbox = await createSandbox();
    const text = await (await sandbox.fetch("/_sandbox/metrics")).text();
    await sandbox.close();
    const own = [...text.matchAll(/^# TYPE (sandbox_\w+)/gm)].map(([, name = ""]) => name);
    const listed = codes(tableOf("operation", "metric", "what it tells")).filter((name) =>
      /^sandbox_/.test(name),
    );
    expect(listed.sort()).toEqual(own.sort());
    const alerts = readFileSync(fromRoot("docs", "guides", "operation", "alerts.yml"), "utf8");
    for (const [name] of alerts.matchAll(/\b(?:sandbox|nodejs|process)_\w+/g))
      expect(text).toContain(name.replace(/_bucket$/, ""));
  });
});

it("the retries of a webhook are those of the contract", () => {
  const [seconds, minutes, hours] = [
    webhookDelivery.retryAfterSeconds,
    [60, 3_600],
    [3_600, Number.POSITIVE_INFINITY],
  ];
  const list = (values: number[]) => `${values.slice(0, -1).join(", ")} and ${values.at(-1)}`;
  const inMinutes = seconds.filter((delay) => delay >= (minutes[0] ?? 0) && delay < (minutes[1] ?? 0));
  const inHours = seconds.filter((delay) => delay >= (hours[0] ?? 0));
  const times = `after ${seconds[0]} seconds, ${list(inMinutes.map((delay) => delay / 60))} minutes, ${list(inHours.map((delay) => delay / 3_600))} hours`;
  const text = prose(guide("webhooks")).replaceAll(/\s+/g, " ");
  expect(text).toContain(times);
  expect(text).toContain(`Respond with 2xx within ${webhookDelivery.timeoutSeconds} seconds`);
  expect(text).toContain(`A response with ${webhookDelivery.switchesOffAt} switches the URL off`);
});

it.each([
  ["redirect", "client-secret"],
  ["webhooks", "webhooks"],
])("the codes of the errors of %s are those of the guide %s", (folder, page) => {
  const text = source(folder, "error.ts");
  const meanings = new Map(
    Array.from(text.matchAll(/^ \* - `(\w+)`: (.*)$/gm), ([, code = "", meaning = ""]) => [
      `\`${code}\``,
      meaning,
    ]),
  );
  const wordsOf = (sentence = "") => new Set(sentence.toLowerCase().match(/[a-z]{3,}/g) ?? []);
  const shared = (one?: string, other?: string) =>
    wordsOf(one).intersection(wordsOf(other)).size / wordsOf(one).union(wordsOf(other)).size;
  const rows = tableOf(page, "`code`", "what is wrong");
  // No two codes have each other's words.
  for (const [code = "", words] of rows)
    for (const [other = "", others] of rows.filter((row) => row[0] !== code)) {
      const own = shared(meanings.get(code), words) + shared(meanings.get(other), others);
      const swapped = shared(meanings.get(code), others) + shared(meanings.get(other), words);
      expect([code, other, own > swapped]).toEqual([code, other, true]);
    }
  const [, declared = ""] = /readonly code:([^;]+);/.exec(text) ?? [];
  const names = [...declared.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name);
  expect(
    codes(tableOf(page, "`code`"))
      .filter((name) => /^[a-z_]+$/.test(name) && name !== "body")
      .sort(),
  ).toEqual(names.sort());
});
