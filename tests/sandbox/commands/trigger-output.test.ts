import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  learnPayment,
  sendUntilAnswered,
  untilProcessed,
} from "../../../src/sandbox/commands/trigger/api.ts";
import { runTrigger } from "../../../src/sandbox/commands/trigger/command.ts";
import { events } from "../../../src/sandbox/commands/trigger/events.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { manualClock } from "../../support/sandbox.ts";

// After a change that is meant: npx vitest run --project unit tests/sandbox/commands/trigger-output.test.ts -u

const adminToken = "sixteen-letters!";
const server = "http://127.0.0.1:4321";
let sandbox: Sandbox;
let print: ReturnType<typeof vi.spyOn>;

/** Lets the commands send to this sandbox. What is due has happened before the command looks at it. */
async function answerWith(options: Parameters<typeof createSandbox>[0]): Promise<void> {
  sandbox = await createSandbox({ clock: manualClock(), adminToken, send: async () => 204, ...options });
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    if (String(input).includes("/payment/modifications")) await sandbox.clock.advance({ seconds: 2 });
    await sandbox.settled();
    return sandbox.fetch(new Request(input, init));
  });
}
beforeEach(() => {
  print = vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(async () => {
  vi.useRealTimers();
  await sandbox?.close();
});

const trigger = (...args: string[]) => runTrigger([...args, "--server", server, "--admin-token", adminToken]);

/** What was printed, with names in place of identifiers, each the same name wherever it is. */
function printed(): string {
  const names = new Map<string, string>();
  const text = print.mock.calls
    .join("\n")
    .replaceAll(
      /SHOP01-(\w+)-\d+|\b(evt|flt)_\w+|[\da-f]{8}-[\da-f-]{27}/g,
      (id: string, kind = "", prefix = "") => {
        const kinds = [...names.values()].length + 1;
        const name = names.get(id) ?? `${kind || prefix || "uuid"}${kinds}`;
        names.set(id, name);
        return name;
      },
    );
  return text.trimEnd();
}

describe("avirato trigger", () => {
  it("prints for every event what is written down, with a webhook URL and without", async () => {
    const texts: string[] = [];
    for (const name of Object.keys(events)) {
      await answerWith({ webhookUrl: "http://127.0.0.1:9/" });
      await trigger(name);
      texts.push(`=== ${name}\n${printed()}`);
      print.mockClear();
      await sandbox.close();
    }
    await answerWith({});
    await trigger("payment.refused");
    texts.push(`=== payment.refused without a webhook URL\n${printed()}`);
    await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot("trigger-output.txt");
  });

  it.each([
    ["fulfilled", ["payment.refused"]],
    ["fulfilled", ["refund.failed"]],
    ["rejected", ["refund", "--fault", "{}"]],
  ])("leaves the API keys as they were when it is %s: %j", async (status, args) => {
    await answerWith({});
    const before = await sandbox.apiKeys.list();
    const [outcome] = await Promise.allSettled([trigger(...args)]);
    expect(outcome?.status).toBe(status);
    const after = await sandbox.apiKeys.list();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});

const data = (value: object) => Response.json({ success: true, data: value });
const refusal = () =>
  Response.json({ success: false, error: { code: 403, message: "It is refused." } }, { status: 403 });
const respond = (...responses: (() => Response)[]) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => (responses.shift() ?? refusal)());

describe("a request of avirato trigger", () => {
  const known = () => ({ webcode: "HOTEL 2", sessionId: "session", paymentReference: "payment" });

  it.each([
    ["learnPayment", learnPayment],
    ["untilProcessed", untilProcessed],
  ])("that reads fails with the message of the API: %s", async (_, read) => {
    respond(refusal);
    await expect(read(server, "a-key", known())).rejects.toThrow(new Error("It is refused."));
  });

  it("learns the newest attempt of the session, and nothing when there is none", async () => {
    const attempts = ["first", "second"].map((paymentReference) => ({ paymentReference }));
    const learned: Record<string, string> = known();
    respond(
      () => data({ attempts }),
      () => data({ attempts: [] }),
    );
    await learnPayment(server, "a-key", learned);
    expect(learned["paymentReference"]).toBe("second");
    await learnPayment(server, "a-key", learned);
    expect(learned["paymentReference"]).toBe("");
  });

  it.each([
    [3, "is sent again twice", [refusal, refusal, () => data({ id: "made" })]],
    [3, "is given up after three tries", [refusal, refusal, refusal, () => data({ id: "made" })]],
  ])("is sent %i times at most, with one Idempotency-Key, and %s", async (tries, outcome, responses) => {
    const sent = respond(...responses);
    const sending = sendUntilAnswered(
      `${server}/pay`,
      { amount: 1 },
      { key: "a-key", idempotencyKey: "once" },
    );
    if (outcome.includes("again")) expect(await sending).toEqual({ id: "made" });
    else await expect(sending).rejects.toThrow(/^http:\/\/127\.0\.0\.1:4321\/pay: 403 \{.*It is refused\./);
    expect(sent.mock.calls.map(([url, init]) => [url, init?.method, init?.body, init?.headers])).toEqual(
      Array(tries).fill([
        `${server}/pay`,
        "POST",
        '{"amount":1}',
        { "X-API-KEY": "a-key", "Content-Type": "application/json", "Idempotency-Key": "once" },
      ]),
    );
  });

  it("waits for a modification for fifteen seconds, and looks five times a second", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "Date"] });
    const received = () => data({ modifications: [{ modificationId: "one", status: "received" }] });
    const looks = respond(...Array(1_000).fill(received));
    const ended = vi.fn();
    const waiting = untilProcessed(server, "a-key", known()).then(ended);
    await vi.advanceTimersByTimeAsync(14_900);
    expect(ended).not.toHaveBeenCalled();
    expect(looks).toHaveBeenCalledTimes(75);
    await vi.advanceTimersByTimeAsync(200);
    await waiting;
  });

  it("ends as soon as the modification is processed, and knows its status", async () => {
    const status = (status: string) => () => data({ modifications: [{ modificationId: "one", status }] });
    const learned: Record<string, string> = known();
    const looks = respond(status("failed"), status("received"));
    await untilProcessed(server, "a-key", learned);
    expect(looks).toHaveBeenCalledTimes(1);
    expect(learned).toMatchObject({ modificationId: "one", status: "failed" });
  });
});
