// tier: languages
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorCodes, otherErrors } from "../../generated/errors.ts";
import { runIn } from "../../scripts/run-in.ts";
import { sealRedirectData } from "../../src/redirect/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { testReceiver } from "../../src/test-receiver/test-receiver.ts";
import { freePort } from "../support/process.ts";
import { leaveFigures } from "../support/settings.ts";
import { type Conversation, converse, serve } from "./child.ts";
import { environment, type Language, languages, prepareLanguage } from "./languages.ts";
import { sendWrites } from "./writes.ts";

const secret = "example_client_secret";

it("a language that is not installed fails with the packages of Debian that it needs", async () => {
  const missing = { ...(languages[0] as Language), probe: ["no-such-program"] };
  await expect(prepareLanguage("languages", missing)).rejects.toThrow(
    "The examples in PHP need Debian's php-cli php-curl: apt-get install php-cli php-curl.",
  );
});

describe.each(languages)("the examples in $name", (language) => {
  let folder: string;
  let sandbox: Sandbox;
  let server: Record<string, string>;
  let program: Conversation;
  beforeAll(async () => {
    folder = await prepareLanguage("languages", language);
    sandbox = await createSandbox({ strict: true });
    const { url } = await sandbox.listen({ port: 0 });
    server = {
      AVIRATO_SERVER: url,
      AVIRATO_TEST_KEY: sandbox.keys.test,
      AVIRATO_TEST_SECRET: sandbox.secrets.test,
    };
    program = converse(folder, language.harness, { ...server, TIMEOUT_SECONDS: "30" });
  });
  afterAll(async () => {
    await program?.end();
    await sandbox?.close();
  });

  it("sell, meet both conflicts of idempotency keys, and open what the customer brings back", async () => {
    const printed = await runIn(folder, language.shop, { ...environment, ...server });
    expect(printed.trim().split("\n")).toEqual([
      "created: pending",
      "sent again: the same session",
      "changed order: another session",
      "key of another operation: Idempotency key already used for a different endpoint.",
      "paid: completed, 2600 EUR",
      "brings the data of another order: not paid",
      "charged: authorised",
    ]);
  });

  it("receive webhooks as a receiver must", async () => {
    const port = await freePort();
    const stop = await serve(folder, language.receiver(port), { CLIENT_SECRET: secret });
    const url = `http://127.0.0.1:${port}/webhooks`;
    const results = await testReceiver({ url, secret, webcode: "SHOP01", customReference: "12345" });
    await stop();
    expect(results).toHaveLength(16);
    expect(results?.filter(({ right }) => !right)).toEqual([]);
  });

  it("receive nothing without a client secret", async () => {
    const port = await freePort();
    const started = serve(folder, language.receiver(port), { CLIENT_SECRET: "" });
    // PHP starts a script with each request, so its server starts and each request fails.
    const stop = await started.catch(({ message }) => {
      expect(message).toContain("Set CLIENT_SECRET to the client secret of the environment.");
    });
    if (!stop) return;
    const { status } = await fetch(`http://127.0.0.1:${port}/webhooks`, { method: "POST", body: "{}" });
    await stop();
    expect(status).toBe(500);
  });

  const audience = "test:SHOP01";
  const claims = {
    sessionId: "S1",
    paymentReference: "P1",
    status: "completed" as const,
    amount: { value: 2500, currency: "EUR" },
  };
  const open = (data: string | null, expected: object = {}) =>
    program.ask({ do: "open", data, secrets: [secret], audience, sessionId: "S1", ...expected });
  const seal = (now = new Date()) => sealRedirectData(claims, secret, { audience, now });

  it("open genuine data of the redirect, after a rotation too", async () => {
    expect(await open(await seal())).toMatchObject({ claims: { ...claims, aud: audience } });
    expect(await open(await seal(), { secrets: ["new_client_secret", secret] })).toMatchObject({ claims });
  });

  it("tell why other data of the redirect cannot be trusted", async () => {
    const data = await seal();
    const [header = "", ...parts] = data.split(".");
    const changed = [header, ...parts.with(2, `A${parts[2]?.slice(1)}`)].join(".");
    const forged = Buffer.from('{"alg":"none","enc":"A256GCM"}').toString("base64url");
    expect(await open(null)).toEqual({ code: "malformed" });
    expect(await open(data.slice(0, -10))).toEqual({ code: "malformed" });
    expect(await open([forged, ...parts].join("."))).toEqual({ code: "malformed" });
    expect(await open(changed)).toEqual({ code: "not_genuine" });
    expect(await open(data, { secrets: ["another_secret"] })).toEqual({ code: "not_genuine" });
    expect(await open(await seal(new Date(Date.now() - 3_600_000)))).toEqual({ code: "expired" });
    expect(await open(data, { audience: "live:SHOP01" })).toEqual({ code: "wrong_audience" });
    expect(await open(data, { sessionId: "S2" })).toEqual({ code: "other_session" });
  });

  it("send a request again after the errors that the contract names", async () => {
    const { unknownClientError, unknownServerError, noResponse } = otherErrors;
    const known = errorCodes.flatMap((entry) =>
      entry.statusCodes.map((status) => ({ ...entry, status, error: { code: entry.code } })),
    );
    const others = [
      { ...unknownClientError, status: 422, error: { code: 19999 } },
      { ...unknownServerError, status: 500, error: { code: 19999 } },
      { ...noResponse, status: 502, error: {} },
      { resend: "after-wait", automatic: true, status: 503, error: {} },
    ];
    for (const { status, error, resend, automatic } of [...known, ...others])
      expect(await program.ask({ do: "advice", status, error }), `${status} ${error.code}`).toEqual({
        final: resend === "new-key" || resend === "never",
        automatic,
      });
  });

  it("execute no write twice, whatever goes wrong, and report a charge of unknown outcome", async ({
    task,
  }) => {
    leaveFigures(task, await sendWrites(folder, language), ` in ${language.name}`);
  });
});
