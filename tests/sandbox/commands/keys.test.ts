import { beforeEach, describe, expect, it, vi } from "vitest";
import { runKeys } from "../../../src/sandbox/commands/keys.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { manualClock } from "../../support/sandbox.ts";

let sandbox: Sandbox;
/** The method and path of each request. */
let sent: string[];
beforeEach(async () => {
  sent = [];
  sandbox = await createSandbox({ clock: manualClock(), webcode: "HOTEL_2" });
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const { pathname, search } = new URL(String(input));
    sent.push(`${init?.method} ${pathname}${search}`);
    return sandbox.fetch(new Request(input, init));
  });
  return () => sandbox.close();
});

/** Runs `avirato keys` and returns what it prints. */
async function keys(...args: string[]) {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  await runKeys(args);
  const text = print.mock.calls.join("\n");
  print.mockRestore();
  return JSON.parse(text);
}
const listed = async (id: string) =>
  (await keys("list")).apiKeys.find((key: { id: string }) => key.id === id);

describe("avirato keys", () => {
  it("regenerates a key with the same environment, webcode and addresses, and lists it until it is revoked", async () => {
    const args = ["--environment", "live", "--webcode", "HOTEL_2", "--allow-ip", "192.0.2.1"];
    const { key, ...made } = await keys("create", ...args);
    const kept = { environment: "live", webcode: "HOTEL_2", allowedIps: ["192.0.2.1"] };
    expect(await listed(made.id)).toMatchObject(kept);
    const again = await keys("regenerate", made.id);
    expect(again.key).not.toBe(key);
    expect(await listed(made.id)).toMatchObject(kept);
    await keys("revoke", made.id);
    expect(await listed(made.id)).toBeUndefined();
  });

  it.each(["live", "test"] as const)(
    "replaces the client secret of %s, and no other",
    async (environment) => {
      const before = { ...sandbox.secrets };
      const { clientSecret } = await keys("rotate-secret", "--environment", environment);
      expect(clientSecret).not.toBe(before[environment]);
      expect(sandbox.secrets).toEqual({ ...before, [environment]: clientSecret });
    },
  );

  it.each([
    ["edit-ips", "PATCH /_sandbox/api-keys/ID"],
    ["revoke", "POST /_sandbox/api-keys/ID/revoke"],
    ["regenerate", "POST /_sandbox/api-keys/ID/regenerate"],
  ])(
    "takes an ID of any characters for that of a key, and not for another path: %s",
    async (action, request) => {
      const id = "../webhooks?a=b#c/ü%";
      await expect(keys(action, id)).rejects.toThrow();
      expect(sent).toEqual([request.replace("ID", encodeURIComponent(id))]);
    },
  );

  it.each([
    [["edit-ips"], "edit-ips needs the ID of a key; avirato keys list shows them."],
    [["revoke"], "revoke needs the ID of a key; avirato keys list shows them."],
    [["regenerate"], "regenerate needs the ID of a key; avirato keys list shows them."],
    [["create"], "create needs --environment live or test."],
    [["rotate-secret"], "rotate-secret needs --environment live or test."],
  ])("sends nothing when %j lacks what it needs, and names it", async (args, message) => {
    await expect(keys(...args)).rejects.toThrow(new Error(message));
    expect(sent).toEqual([]);
  });
});
