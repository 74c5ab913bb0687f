import { expect, it, vi } from "vitest";
import { runKeys } from "../../../src/sandbox/commands/keys.ts";
import { listenOrClose, runSandbox } from "../../../src/sandbox/commands/sandbox.ts";
import { runTrigger } from "../../../src/sandbox/commands/trigger/command.ts";
import { writeToStderr } from "../../../src/sandbox/core/outputs.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";

// How `avirato` prints a problem and exits is in tests/cli.test.ts; here no process is started.
it.each([
  [["--trust-proxy=-1"], "--trust-proxy must be a number of proxies, or addresses and ranges"],
  [["--max-requests", "0"], "--max-requests must be a whole number above 0, not 0."],
  [["--public-url", "https://a.example/pay"], "--public-url must be like https://sandbox.example"],
  [["--public-url", "sandbox.example"], "--public-url must be like https://sandbox.example"],
  [["--admin-token-file", "/nowhere/token"], "/nowhere/token cannot be read (ENOENT)"],
  [["--admin-token-file", "/dev/null"], "other users of this machine can read /dev/null; run chmod 600"],
  [["--admin-token", "fifteen-letters"], "--admin-token must have at least 16 characters."],
  [["--admin-token-file", "f", "--admin-token", "t"], "not both"],
  [["--webcode", "a b"], "--webcode must be 1 to 32 letters"],
  [["--host", "0.0.0.0"], "0.0.0.0 is not loopback: give an admin token with --admin-token-file"],
  [["--webhook-url", "http://10.0.0.1/"], "--webhook-url: url must be on this machine"],
  [["--test-key", "same", "--live-key", "same"], "give two different ones"],
])("avirato sandbox rejects %j with one clear sentence", async (args, message) => {
  const started: Error = await runSandbox(args).then(
    () => new Error("It started."),
    (problem) => problem,
  );
  expect(started.message).toContain(message);
  expect(started.message).not.toMatch(/\n|hidden/);
});

it.each([
  ["keys", runKeys, ["list"]],
  ["trigger", runTrigger, ["refund"]],
])("avirato %s takes as --server what is an http or https URL without a path", async (_, run, args) => {
  for (const server of ["127.0.0.1:4020", "http://127.0.0.1:4020/_sandbox", "ftp://127.0.0.1/"])
    await expect(run([...args, "--server", server]), server).rejects.toThrow(
      "--server must be like https://",
    );
});

it("a sandbox that cannot listen is closed, so that its process ends, and the error says why", async () => {
  const problem = new Error("Port 4020 is in use.");
  const close = vi.fn(async () => {});
  const listen = vi.fn(() => Promise.reject(problem));
  const address = { port: 4020, host: "127.0.0.1" };
  const sandbox = { listen, close } as unknown as Sandbox;
  await expect(listenOrClose(sandbox, address)).rejects.toBe(problem);
  expect(listen.mock.calls).toEqual([[address]]);
  expect(close).toHaveBeenCalledOnce();
});

it("the lines of the audit are on stderr, so that stdout has nothing but what --json prints", () => {
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const stdout = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  writeToStderr("a line\n");
  const written = [stderr.mock.calls, stdout.mock.calls];
  vi.restoreAllMocks();
  expect(written).toEqual([[["a line\n"]], []]);
});
