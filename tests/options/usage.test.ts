import { beforeEach, expect, it, vi } from "vitest";
import { runMock } from "../../src/mock/command.ts";
import { runProxy } from "../../src/proxy/command.ts";
import { runKeys } from "../../src/sandbox/commands/keys.ts";
import { introduction, runSandbox } from "../../src/sandbox/commands/sandbox.ts";
import { runTrigger } from "../../src/sandbox/commands/trigger/command.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { runTestReceiver } from "../../src/test-receiver/command.ts";
import { runVerify } from "../../src/verify/command.ts";

// After a change that is meant: npx vitest run --project unit tests/options/usage.test.ts -u

let print: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  print = vi.spyOn(console, "log").mockImplementation(() => {});
});

it.each([
  ["keys", runKeys],
  ["mock", runMock],
  ["proxy", runProxy],
  ["sandbox", runSandbox],
  ["test-receiver", runTestReceiver],
  ["trigger", runTrigger],
  ["verify", runVerify],
])("avirato $0 --help prints the text in usage/$0.txt", async (name, run) => {
  await run(["--help"]);
  await expect(`${print.mock.calls.join("\n")}\n`).toMatchFileSnapshot(`usage/${name}.txt`);
});

it("the text at the start of a sandbox has each key and secret below its environment, and a request for Test", async () => {
  const made = {
    keys: { live: "the-live-key", test: "the-test-key" },
    secrets: { live: "the-live-secret", test: "the-test-secret" },
  } as Sandbox;
  const nothing = { live: "", test: "" };
  const unknown = { keys: nothing, secrets: nothing } as Sandbox;
  const texts = [made, unknown].map((sandbox) =>
    introduction(sandbox, "http://127.0.0.1:4321", "HOTEL_2").replaceAll(/ +$/gm, ""),
  );
  await expect(`${texts.join("\n\n\n")}\n`).toMatchFileSnapshot("usage/start.txt");
});
