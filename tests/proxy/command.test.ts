// tier: integration
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { runCli, startCli } from "../support/process.ts";

let folder: string;
let sandbox: Sandbox;
let upstream: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "proxy-"));
  sandbox = await createSandbox();
  upstream = (await sandbox.listen({ port: 0 })).url;
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

describe("avirato proxy", () => {
  it("appends violations to the log, writes the evidence when it stops, and keeps both files private", async () => {
    const [log, evidence] = [join(folder, "violations.jsonl"), join(folder, "evidence.json")];
    const args = ["proxy", "--upstream", upstream, "--port", "0", "--log", log, "--evidence", evidence];
    const proxy = await startCli(args, /^Proxy at (\S+) for/);
    const headers = { "X-API-KEY": sandbox.keys.test };
    await fetch(`${proxy.match}/external/v1/test/pos/terminals?webcode=SHOP01&colour=red`, { headers });
    expect(await proxy.end("SIGTERM")).toBe(0);
    const [line = "", ...others] = (await readFile(log, "utf8")).split("\n");
    expect(others).toEqual([""]);
    expect(JSON.parse(line)).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      operation: "listTestTerminals",
      place: "request.query.colour",
      rule: "unknown",
    });
    expect(JSON.parse(await readFile(evidence, "utf8"))).toMatchObject({
      source: "proxy",
      server: upstream,
      responses: [{ operation: "listTestTerminals", statusCode: 400, code: 12001, count: 1 }],
    });
    for (const file of [log, evidence]) expect((await stat(file)).mode & 0o077).toBe(0);
    expect(proxy.output.join("\n")).not.toContain("colour");
  });

  it("says in one sentence when its evidence cannot be written any more", async () => {
    const gone = await mkdtemp(join(folder, "gone-"));
    const evidence = join(gone, "evidence.json");
    const args = ["proxy", "--upstream", upstream, "--port", "0", "--evidence", evidence];
    const proxy = await startCli(args, /^Proxy at (\S+) for/);
    await rm(gone, { recursive: true });
    expect(await proxy.end("SIGTERM")).toBe(1);
    const sentence = `--evidence: ${evidence} cannot be written (ENOENT); choose another file.`;
    await expect.poll(() => proxy.output.at(-1)).toBe(sentence);
  });

  it("prints violations without --log", async () => {
    const proxy = await startCli(["proxy", "--upstream", upstream, "--port", "0"], /^Proxy at (\S+) for/);
    await fetch(`${proxy.match}/external/v1/payment/sessions`);
    await proxy.end("SIGINT");
    expect(proxy.output.join("\n")).toMatch(/"place":"request.path","rule":"live-not-allowed"/);
  });

  it.each([
    [[], "The server is missing; pass --upstream or set AVIRATO_SERVER."],
    [
      ["--upstream", "http://u:hidden@127.0.0.1:9"],
      "--upstream must be like https://sandbox.example, without a path, not …@127.0.0.1:9.",
    ],
    [["--upstream", "http://127.0.0.1:9/external/v1"], "without a path"],
    [["--upstream", "http://127.0.0.1:9", "--port", "high"], "--port must be a number from 0 to 65535"],
    [
      ["--upstream", "http://127.0.0.1:9", "--log", "/nowhere/log"],
      "--log: /nowhere/log cannot be written (ENOENT); choose another file.",
    ],
  ])("rejects %j with one sentence", async (args, message) => {
    const { code, stdout, stderr } = await runCli("proxy", ...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at |hidden/);
  });
});
