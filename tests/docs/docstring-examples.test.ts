import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import * as clients from "../../src/index.ts";
import { createPayments } from "../../src/payments/payments.ts";
import * as redirect from "../../src/redirect/index.ts";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import * as webhooks from "../../src/webhooks/index.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../support/sandbox.ts";

/** They send requests to a server for seconds; `verify` and `testReceiver` have tests of their own. */
const long = ["test-receiver/test-receiver.ts", "verify/check/check.ts", "verify/verify.ts"];

interface Example {
  file: string;
  code: string;
}

/** The examples of all docstrings. */
const examples: Example[] = globSync("**/*.ts", { cwd: fromRoot("src") }).flatMap((file) => {
  const source = readFileSync(fromRoot("src", file), "utf8");
  return Array.from(source.matchAll(/\* @example\s([\s\S]*?)\*\//g), ([, text = ""]) => {
    const lines = text.split("\n").map((line) => line.replace(/^ *\* ?/, ""));
    const code = lines.join("\n").split(/^@\w/m)[0] ?? "";
    return { file, code: code.trim() };
  });
});

/** The JavaScript of a value in a comment; `undefined` for other text. */
function valueIn(comment: string): { value: unknown } | undefined {
  try {
    return { value: new Function(`return (${comment.replaceAll(", … }", " }")});`)() };
  } catch {
    return undefined;
  }
}

/** What a comment behind or below an expression says of it. */
function expectAsSaid(actual: unknown, comment: string): void {
  const said = valueIn(comment);
  if (!said) expect(actual).toBe(comment);
  else if (comment.includes(", … }")) expect(actual).toMatchObject(said.value as object);
  else expect(actual).toEqual(said.value);
}

/** The code, which compares the value of an expression with the comment behind or below it. */
const withChecks = (code: string): string =>
  code
    .replaceAll(/^(.*);((?:\n\/\/ .*)+)$/gm, (_, expression, comment) => {
      const text = comment.trim().replaceAll(/^\/\/ /gm, "");
      return `said(${expression}, ${JSON.stringify(text)});`;
    })
    .replaceAll(
      /^(.*); \/\/ (.+)$/gm,
      (_, expression, text) => `said(${expression}, ${JSON.stringify(text)});`,
    )
    // What is taken out of a result is there.
    .replaceAll(/^const \{ ([\w, ]+) \} = .*;$/gm, (line, names) => `${line} found([${names}]);`);

const expectFound = (values: unknown[]) =>
  expect(values.filter((value) => value !== undefined)).not.toEqual([]);

const sandboxes: Sandbox[] = [];
async function open(options: SandboxOptions): Promise<Sandbox> {
  const sandbox = await createSandbox({ strict: true, clock: manualClock(), ...options });
  sandboxes.push(sandbox);
  return sandbox;
}

let scope: Record<string, unknown>;
let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
beforeAll(async () => {
  sandbox = await open({ receiver: () => new Response() });
  calls = callsTo(sandbox);
  const apiKey = sandbox.keys.test;
  const clientSecret = sandbox.secrets.test;
  const { amount } = sessionBody;
  const paymentReference = await calls.paid();
  await calls.test.post("/payment/refund", { webcode, paymentReference, amount, reason: "RETURN" });
  await sandbox.clock.advance({ days: 1 });
  scope = {
    ...clients,
    ...redirect,
    ...webhooks,
    // Without the file that it names.
    createSandbox: (options: object) => open({ ...options, data: ":memory:" }),
    createPayments,
    sandbox,
    client: clients.createTestClient({ apiKey, fetch: sandbox.fetch }),
    payments: createPayments({
      environment: "test",
      apiKey,
      webcode,
      secrets: clientSecret,
      fetch: sandbox.fetch,
    }),
    apiKey,
    clientSecret,
    secret: clientSecret,
    paymentReference,
    amount,
    urlOk: sessionBody.urlOk,
    urlKo: sessionBody.urlKo,
    from: "2026-06-01 00:00:00",
    to: "2026-07-31 00:00:00",
    url: "http://127.0.0.1:4020/external/v1/test/pos/terminals?webcode=SHOP01",
    body: sessionBody,
    event: webhooks.webhookFixture("REFUND_FAILED"),
    error: new clients.AviratoConnectionError(
      "network",
      { idempotencyKey: "12345:charge" } as never,
      undefined,
    ),
    terminal: { poiId: "V400m-TEST-000001" },
    idempotencyKey: "12345:charge",
    shop: { handleWebhook: () => new Response() },
    process: { env: { AVIRATO_LIVE_KEY: sandbox.keys.live } },
    console: { log() {}, error() {} },
    ...Object.fromEntries(
      ["add", "subtract", "settle", "alert", "chargeAgain", "showTheReceipt"].map((name) => [name, () => {}]),
    ),
    said: expectAsSaid,
    found: expectFound,
  };
});
beforeEach(async () => {
  vi.stubGlobal("fetch", sandbox.fetch);
  // What the examples before changed: a session expires, and a fault hits another one's charge.
  await calls.control("DELETE", "/faults");
  const { sessionId } = (await calls.test.post("/payment/session", sessionBody)).json.data;
  const secret = scope["clientSecret"] as string;
  const paid = { ...sessionBody, sessionId, paymentReference: "SHOP01-PXT-1", status: "completed" } as const;
  const data = await redirect.sealRedirectData(paid, secret, { audience: `test:${webcode}` });
  const { body, headers } = await webhooks.signWebhook(webhooks.webhookFixture("AUTHORISATION"), secret);
  // Both the redirect of a customer and a webhook.
  const request = new Request(`${sessionBody.urlOk}?data=${data}`, { method: "POST", body, headers });
  Object.assign(scope, { sessionId, request });
});
afterAll(() => Promise.all(sandboxes.map((sandbox) => sandbox.close())));

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

describe("the example of a docstring", () => {
  it("is looked for in all files of the source", () => {
    expect(examples.length).toBeGreaterThan(30);
    expect(examples.filter(({ code }) => withChecks(code).includes("said(")).length).toBeGreaterThan(10);
    expect(long.filter((file) => !examples.some((example) => example.file === file))).toEqual([]);
  });

  it.each(examples.filter(({ file }) => !long.includes(file)))(
    "runs, and has the values that it says: $file, $code",
    async ({ file, code }) => {
      const own = await import(/* @vite-ignore */ fromRoot("src", file));
      const names = { ...scope, ...own };
      // In a block, where it may declare what is a name of the scope.
      const run = new AsyncFunction(...Object.keys(names), `{ ${withChecks(code)}\n}`);
      await run(...Object.values(names));
    },
  );
});
