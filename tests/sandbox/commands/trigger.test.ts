// tier: integration
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runTrigger } from "../../../src/sandbox/commands/trigger/command.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo } from "../../support/sandbox.ts";

const run = promisify(execFile);
const adminToken = "a-token-for-this-test";
let sandbox: Sandbox;
let url: string;

beforeAll(async () => {
  const start = Date.now();
  sandbox = await createSandbox({
    strict: true,
    // Modifications take two seconds, which are over at once.
    clock: { now: () => start + (Date.now() - start) * 100 },
    webhookUrl: "http://127.0.0.1:9/",
    send: async () => 204,
    adminToken,
  });
  url = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

/** What the command prints. */
async function trigger(...args: string[]): Promise<string> {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  await runTrigger([...args, "--server", url, "--admin-token", adminToken]);
  return print.mock.calls.join("\n");
}

describe("avirato trigger", () => {
  it.each([
    ["payment.authorised", "AUTHORISATION", "authorised", 1],
    ["payment.refused", "AUTHORISATION", "refused", 1],
    ["pos.authorised", "AUTHORISATION", "authorised", 0],
    ["capture", "CAPTURE", "succeeded", 1],
    ["refund", "REFUND", "succeeded", 1],
    ["refund.failed", "REFUND_FAILED", "failed", 2],
    ["cancellation", "CANCELLATION", "succeeded", 1],
    ["adjustment", "AUTHORISATION_ADJUSTMENT", "succeeded", 1],
  ])(
    "makes the event happen, and prints identifiers, commands and where to look: %s",
    async (event, code, status, controlCommands) => {
      const printed = await trigger(event);
      expect(printed).toMatch(new RegExp(`^status +${status}$`, "m"));
      expect(printed).toMatch(/^paymentReference +SHOP01-P\w\w-\d+$/m);
      const webhooks = [...printed.matchAll(/^webhook +(\w+) evt_\w+ \w+$/gm)].map(([, sent]) => sent);
      expect(webhooks).toEqual(code === "AUTHORISATION" ? [code] : ["AUTHORISATION", code]);
      expect(printed).toContain(`${url}/dashboard/test/webhooks`);
      expect(printed).toContain('"X-API-KEY: $AVIRATO_TEST_KEY"');
      // Each command for the control plane has its token.
      const count = (text: string) => printed.split(text).length - 1;
      expect(count("/_sandbox/")).toBe(controlCommands);
      expect(count('"Authorization: Bearer $AVIRATO_ADMIN_TOKEN"')).toBe(controlCommands);
      for (const secret of [adminToken, ...Object.values(sandbox.keys), ...Object.values(sandbox.secrets)]) {
        expect(printed).not.toContain(secret);
      }
    },
  );

  it("prints a command that a shell can run without a second payment", async () => {
    const printed = await trigger("pos.authorised");
    const [, command = ""] = /The same with curl:\n\n([\s\S]*?)\n\n/.exec(printed) ?? [];
    const env = { ...process.env, AVIRATO_TEST_KEY: sandbox.keys.test };
    const { stdout } = await run("bash", ["-euc", command.replace("curl", "curl -s")], { env });
    const { success, data } = JSON.parse(stdout);
    expect([success, data.status]).toEqual([true, "authorised"]);
    expect(printed).toMatch(new RegExp(`^paymentReference +${data.paymentReference}$`, "m"));
  });

  it("removes the faults that it added when a request is refused, so that they hit nobody else", async () => {
    const own = JSON.stringify({ operation: "capturePayment", effect: { type: "disconnect" } });
    const args = ["--test-key", sandbox.keys.test, "--webcode", "SHOP02", "--fault", own];
    await expect(trigger("refund.failed", ...args)).rejects.toThrow("403");
    expect((await sandbox.faults.list()).filter(({ remaining }) => remaining > 0)).toEqual([]);
  });

  const losing = (times: number) =>
    JSON.stringify({ operation: "createPosPayment", when: "after", times, effect: { type: "disconnect" } });

  it.each([1, 2])(
    "sends a request whose answer faults lose %i times again with the same key, and executes it once",
    async (times) => {
      const printed = await trigger("pos.authorised", "--fault", losing(times));
      const again = /no response \(fetch failed\); sending it again with Idempotency-Key/g;
      expect(printed.match(again)).toHaveLength(times);
      expect(printed.match(/^webhook/gm)).toHaveLength(1);
    },
  );

  it("gives up a request whose answer was lost three times", async () => {
    await expect(trigger("pos.authorised", "--fault", losing(3))).rejects.toThrow(
      `${url}/external/v1/test/pos/payment: no response (fetch failed)`,
    );
  });

  it("waits for the modification of a payment of any webcode", async () => {
    expect(await trigger("refund", "--webcode", "HOTEL_2")).toMatch(/^status +succeeded$/m);
  });

  it("revokes the key that it makes", async () => {
    const headers = { Authorization: `Bearer ${adminToken}` };
    const { send } = callsTo(sandbox);
    const keys = async () =>
      (await send("GET", "/_sandbox/api-keys", undefined, headers)).json.apiKeys.length;
    const before = await keys();
    await trigger("payment.refused");
    expect(await keys()).toBe(before);
  });

  it("lists the events when the given one is unknown, and says what is wrong with a fault", async () => {
    await expect(trigger("payday")).rejects.toThrow("payday: choose one of payment.authorised, ");
    await expect(trigger("refund", "--fault", "slow")).rejects.toThrow("--fault must be JSON, not slow.");
    await expect(trigger("refund", "--fault", '{"operation":"*"}')).rejects.toThrow(
      "Body field effect is required.",
    );
  });
});
