import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { createTestClient } from "../../../src/index.ts";
import { createPayments } from "../../../src/payments/payments.ts";
import { events } from "../../../src/sandbox/commands/trigger/events.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { codeIn, guides, prose, spanishPages } from "./pages.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const pages = [
  ...guides,
  ...[...spanishPages].map(([name, text]) => [`es/${name}`, text] as const),
  ...["README.md", "docs/package/README.md"].map(
    (file) => [file, readFileSync(fromRoot(file), "utf8")] as const,
  ),
];

/** The members in the text of a page, such as `sandbox.clock.advance`. A part of `payments` may stand for itself. */
const membersIn = (text: string): string[] =>
  codeIn(prose(text))
    .flatMap(
      (code) =>
        code.match(
          /(?<![\w./-])(?:sandbox|payments|client|sessions|modifications|pos)(?:\.\w+)+(?![\w/-])/g,
        ) ?? [],
    )
    // Files, and the events of `avirato trigger`.
    .filter((member) => !/\.(?:go|php|py|ts)$/.test(member) && !Object.hasOwn(events, member));

const mentioned = pages.flatMap(([page, text]) => membersIn(text).map((member) => [page, member] as const));

it("the members of a sandbox, of payments and of a client are found", () => {
  expect(mentioned.length).toBeGreaterThan(25);
});

it.each(mentioned)("the page %s names a member that exists: %s", (_, member) => {
  const payments = createPayments({ environment: "test", apiKey: "my_test_key", webcode: "SHOP01" });
  const known = { sandbox, payments, client: createTestClient({ apiKey: "my_test_key" }), ...payments };
  const found = member.split(".").reduce<unknown>((value, name) => Object(value)[name], known);
  expect(found).toBeDefined();
});
