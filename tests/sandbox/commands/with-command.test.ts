// tier: integration
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli, startCli } from "../../support/process.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "with-command-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Prints what the command finds in its environment, and the status of a request with it. */
const probeOf = (webcode: string) => `
  const { AVIRATO_SERVER: server, AVIRATO_TEST_KEY: key } = process.env;
  const response = await fetch(server + "/external/v1/test/pos/terminals?webcode=${webcode}", { headers: { "X-API-KEY": key } });
  const found = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("AVIRATO_")));
  console.log(JSON.stringify({ status: response.status, found }));
  process.exitCode = 7;`;
const probe = probeOf("SHOP01");
const node = (code: string) => [process.execPath, "--input-type=module", "--eval", code];
const isListening = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe("avirato sandbox -- COMMAND", () => {
  it("runs the command with address, keys and secrets, stops, and ends with its exit code", async () => {
    const { code, stdout, stderr } = await runCli("sandbox", "--port", "0", "--", ...node(probe));
    expect({ code, stderr }).toEqual({ code: 7, stderr: "" });
    const { status, found } = JSON.parse(stdout);
    expect(status).toBe(200);
    expect(Object.keys(found).sort()).toEqual([
      "AVIRATO_LIVE_KEY",
      "AVIRATO_LIVE_SECRET",
      "AVIRATO_SERVER",
      "AVIRATO_TEST_KEY",
      "AVIRATO_TEST_SECRET",
    ]);
    expect(await isListening(found.AVIRATO_SERVER)).toBe(false);
  });

  it("prints one line of JSON before the output of the command with --json", async () => {
    // What comes after the first `--` belongs to the command, another `--` too.
    const own = [...node(probe), "--", "--grep"];
    const { stdout } = await runCli("sandbox", "--port", "0", "--json", "--", ...own);
    const [first = "", second = ""] = stdout.split("\n");
    const { AVIRATO_SERVER, ...found } = JSON.parse(second).found;
    expect(JSON.parse(first)).toEqual({
      url: AVIRATO_SERVER,
      keys: { live: found.AVIRATO_LIVE_KEY, test: found.AVIRATO_TEST_KEY },
      secrets: { live: found.AVIRATO_LIVE_SECRET, test: found.AVIRATO_TEST_SECRET },
    });
  });

  it("makes a Test key on a store whose keys were made before, and revokes it at the end", async () => {
    const data = join(folder, "sandbox.db");
    const args = ["sandbox", "--port", "0", "--data", data, "--webcode", "HOTEL_2"];
    await runCli(...args, "--", ...node(""));
    const { stdout } = await runCli(...args, "--json", "--", ...node(probeOf("HOTEL_2")));
    const [first = "", second = ""] = stdout.split("\n");
    const { status, found } = JSON.parse(second);
    expect(status).toBe(200);
    expect(Object.keys(found).sort()).toEqual(["AVIRATO_SERVER", "AVIRATO_TEST_KEY"]);
    expect(JSON.parse(first)).toEqual({
      url: found.AVIRATO_SERVER,
      keys: { live: null, test: found.AVIRATO_TEST_KEY },
      secrets: { live: null, test: null },
    });
    const running = await startCli([...args, "--json"], /"url":"([^"]+)"/);
    expect(JSON.parse(running.output[0] ?? "").keys).toEqual({ live: null, test: null });
    const response = await fetch(`${running.match}/external/v1/test/pos/terminals?webcode=HOTEL_2`, {
      headers: { "X-API-KEY": found.AVIRATO_TEST_KEY },
    });
    expect(response.status).toBe(403);
    expect(await running.end("SIGTERM")).toBe(0);
  });

  it("ends with 128 and the number of the signal that ended the command", async () => {
    const { code } = await runCli(
      "sandbox",
      "--port",
      "0",
      "--",
      ...node("process.kill(process.pid, 'SIGKILL')"),
    );
    expect(code).toBe(137);
  });

  it("passes SIGTERM to the command, and stops when that has ended", async () => {
    const waiting = `process.once("SIGTERM", () => process.exit(5));
      setInterval(() => {}, 1_000);
      console.log("ready " + process.env.AVIRATO_SERVER);`;
    const running = await startCli(["sandbox", "--port", "0", "--", ...node(waiting)], /ready (.+)/);
    expect(await running.end("SIGTERM")).toBe(5);
    expect(await isListening(running.match)).toBe(false);
  });

  it.each([
    [["--"], "-- needs a command to run, as in avirato sandbox -- npm test.\n"],
    [["--", "no-such-program"], "no-such-program cannot be started (ENOENT). Check the command after --.\n"],
    [["--json", "--log-requests"], expect.stringContaining("--json prints keys and secrets")],
  ])("says in one sentence why %j cannot be run", async (args, stderr) => {
    const result = await runCli("sandbox", "--port", "0", ...args);
    expect(result).toEqual({ code: 1, stdout: "", stderr });
  });
});
