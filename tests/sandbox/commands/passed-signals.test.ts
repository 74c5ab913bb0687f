import child_process from "node:child_process";
import { EventEmitter } from "node:events";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, expect, it, vi } from "vitest";
import { runWith } from "../../../src/sandbox/commands/with-command.ts";

const { isTTY } = process.stdin;
afterEach(() => {
  // Settings restore spies only before the next test, and the exports must not keep the one of spawn.
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  process.stdin.isTTY = isTTY;
});

const known = {
  url: "http://127.0.0.1:4321",
  keys: { live: "live-key", test: "test-key" },
  secrets: { live: "live-secret", test: "" },
};

/** Runs a command that ends by hand, in a terminal or not. Nothing is started, and nobody waits for signals. */
function started(inTerminal: boolean) {
  process.stdin.isTTY = inTerminal;
  const child = Object.assign(new EventEmitter(), { kill: vi.fn() });
  const spawn = vi.spyOn(child_process, "spawn").mockReturnValue(child as never);
  syncBuiltinESMExports();
  const signals = new Map<unknown, () => void>();
  vi.spyOn(process, "once").mockImplementation((signal: unknown, listener: () => void) => {
    signals.set(signal, listener);
    return process;
  });
  const ended = runWith(known, ["npm", "test", "--", "-u"]);
  return { child, spawn, ended, receive: (signal: NodeJS.Signals) => signals.get(signal)?.() };
}

it("a command that cannot be started is named, with the reason and where to look", async () => {
  const { child, ended } = started(false);
  child.emit("error", Object.assign(new Error("spawn npm EACCES"), { code: "EACCES" }));
  await expect(ended).rejects.toThrow(
    new Error("npm cannot be started (EACCES). Check the command after --."),
  );
});

it.each([
  ["SIGINT", "a terminal, which sends it to both", true, []],
  ["SIGINT", "no terminal", false, [["SIGINT"]]],
  ["SIGTERM", "a terminal", true, [["SIGTERM"]]],
  ["SIGTERM", "no terminal", false, [["SIGTERM"]]],
] as const)("a command gets %s once when the sandbox runs in %s", async (signal, _, inTerminal, passed) => {
  const { child, receive, ended } = started(inTerminal);
  receive(signal);
  expect(child.kill.mock.calls).toEqual(passed);
  child.emit("exit", null, signal);
  expect(await ended).toBe(signal === "SIGINT" ? 130 : 143);
});

it("a command gets its arguments, and each value that is known in place of another sandbox's", async () => {
  for (const name of ["SERVER", "TEST_KEY", "LIVE_KEY", "LIVE_SECRET"])
    vi.stubEnv(`AVIRATO_${name}`, "other");
  vi.stubEnv("AVIRATO_TEST_SECRET", "a secret that this sandbox does not know");
  const { child, spawn, ended } = started(false);
  child.emit("exit", 7, null);
  expect(await ended).toBe(7);
  const [[program, args, options]] = spawn.mock.calls as unknown as [
    [string, string[], { env: object; stdio: string }],
  ];
  expect([program, args, options.stdio]).toEqual(["npm", ["test", "--", "-u"], "inherit"]);
  expect(options.env).toEqual({
    ...process.env,
    AVIRATO_SERVER: known.url,
    AVIRATO_TEST_KEY: "test-key",
    AVIRATO_LIVE_KEY: "live-key",
    AVIRATO_LIVE_SECRET: "live-secret",
  });
});
