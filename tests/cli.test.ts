// tier: integration
import { once } from "node:events";
import { existsSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { type Running, runCli, runProgram, startCli } from "./support/process.ts";

/** A file that no test makes. */
const unmade = join(tmpdir(), `unmade-${process.pid}.db`);

describe("avirato", () => {
  it.each([
    [],
    ["--help"],
    ["sandbox", "--help"],
    ["mock", "--help"],
    ["verify", "--help"],
    ["proxy", "--help"],
    ["test-receiver", "--help"],
    ["trigger", "--help"],
    ["keys", "--help"],
  ])("shows its usage with examples: %s %s", async (...args) => {
    const { code, stdout, stderr } = await runCli(...args.filter((arg) => arg !== undefined));
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/Usage: avirato[\s\S]*Examples:\n {2}avirato/);
    // A value stands apart from what is said of it.
    expect(stdout).not.toMatch(/^ {2}--[a-z-]+ [A-Z]+[^A-Z\s]/m);
  });

  it.each([
    [["dance"], "There is no command dance. avirato --help lists the commands."],
    [["sandbx"], "There is no command sandbx. Did you mean sandbox?"],
    [["verfiy"], "Did you mean verify?"],
    [["keys", "rotate-secrets"], "rotate-secret. Did you mean rotate-secret?"],
    [["trigger", "refund.faild"], "adjustment. Did you mean refund.failed?"],
    [["mock", "--prot", "1"], "Unknown option '--prot'. Did you mean --port? Run the command with --help"],
    [["keys", "list", "--server", "http://127.0.0.1:9/external/v1"], "without a path"],
    [["sandbox", "--port", "high"], "--port must be a number from 0 to 65535, not high."],
    [["sandbox", "--data", "/nowhere/sandbox.db"], "/nowhere/sandbox.db cannot be opened"],
    [["sandbox", "--data", "postgres://user:hidden@127.0.0.1:9/db"], "set AVIRATO_VAULT_KEY to 32 bytes"],
    [["mock", "--nope"], "--nope"],
    [["keys"], "No action: choose one of create, list"],
    [["keys", "revoke"], "revoke needs the ID of a key"],
    [
      ["keys", "list", "--server", "here"],
      "--server must be like https://sandbox.example, without a path, not here.",
    ],
    [["keys", "create"], "create needs --environment live or test."],
    [["keys", "list", "--server", "http://127.0.0.1:9"], "No response from http://127.0.0.1:9"],
  ])("rejects %j with one clear sentence", async (args, message) => {
    const { code, stdout, stderr } = await runCli(...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at |hidden/);
  });

  it.each([[], ["sandbox"], ["mock"], ["verify"], ["proxy"], ["test-receiver"], ["trigger"], ["keys"]])(
    "shows the version of the package with --version: %s",
    async (...command) => {
      const expected = { code: 0, stdout: `${packageJson.version}\n`, stderr: "" };
      expect(await runCli(...command, "--version")).toEqual(expected);
    },
  );

  it.each([
    ["sandbox", "src/cli.ts", "sandbox", "--data", unmade],
    ["mock", "src/cli.ts", "mock"],
    ["proxy", "src/cli.ts", "proxy", "--upstream", "http://127.0.0.1:9"],
    ["npm start", "scripts/start.ts", "--data", unmade],
  ])(
    "finds a port in use before anything is loaded, built or stored: %s",
    async (_command, file, ...args) => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      const result = await runProgram(file, ...args, "--port", String(port));
      server.close();
      const stderr = `Port ${port} is in use; choose another with --port.\n`;
      expect(result).toEqual({ code: 1, stdout: "", stderr });
      expect(existsSync(unmade)).toBe(false);
    },
  );

  it("names an address that this machine does not have", async () => {
    const { code, stderr } = await runCli("mock", "--host", "192.0.2.1", "--port", "9");
    expect([code, stderr]).toEqual([
      1,
      "192.0.2.1:9 cannot be listened on (EADDRNOTAVAIL); choose another --host or --port.\n",
    ]);
  });

  it("takes server and admin token of avirato keys from the environment", async () => {
    vi.stubEnv("AVIRATO_SERVER", "http://127.0.0.1:9");
    vi.stubEnv("AVIRATO_ADMIN_TOKEN", "fifteen-letters");
    const short = await runCli("keys", "list");
    vi.stubEnv("AVIRATO_ADMIN_TOKEN", "sixteen-letters!");
    const unreachable = await runCli("keys", "list");
    expect(short.stderr).toBe("AVIRATO_ADMIN_TOKEN must have at least 16 characters.\n");
    expect(unreachable.stderr).toBe(
      "No response from http://127.0.0.1:9. Start a sandbox with avirato sandbox, or name a running one with --server.\n",
    );
  });

  it("names the database that it cannot reach, without user and password", async () => {
    vi.stubEnv("AVIRATO_VAULT_KEY", Buffer.alloc(32).toString("base64"));
    const failed = await runCli("sandbox", "--data", "postgres://user:hidden@127.0.0.1:9/db");
    expect(failed).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "PostgreSQL at 127.0.0.1:9/db cannot be used (connect ECONNREFUSED 127.0.0.1:9); check that it runs, and host and port.\n",
    });
  });
});

describe("avirato keys", () => {
  let sandbox: Running & { match: string };
  beforeAll(async () => {
    sandbox = await startCli(["sandbox", "--port", "0"], /^Sandbox at (\S+)/);
  });
  afterAll(() => sandbox.end("SIGTERM"));

  const keys = async (...args: string[]) => {
    const { code, stdout, stderr } = await runCli("keys", ...args, "--server", sandbox.match);
    return { code, stderr, json: stdout ? JSON.parse(stdout) : undefined };
  };

  it("runs the six actions of the guide", async () => {
    const { json: made } = await keys("create", "--environment", "test", "--allow-ip", "127.0.0.1");
    expect(made).toMatchObject({ environment: "test", webcode: "SHOP01", allowedIps: ["127.0.0.1"] });
    expect((await keys("list")).json.apiKeys).toHaveLength(3);
    const { json: edited } = await keys(
      "edit-ips",
      made.id,
      "--allow-ip",
      "203.0.113.0/24",
      "--allow-ip",
      "::1",
    );
    expect(edited.allowedIps).toEqual(["203.0.113.0/24", "::1"]);
    expect((await keys("regenerate", made.id)).json.key).not.toBe(made.key);
    expect((await keys("revoke", made.id)).code).toBe(0);
    expect(await keys("revoke", made.id)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(made.id),
    });
    expect((await keys("rotate-secret", "--environment", "live")).json.clientSecret).toMatch(/^avs_/);
  });

  it("prints the error of the sandbox", async () => {
    const { code, stderr } = await keys("create", "--environment", "production");
    expect([code, stderr]).toEqual([1, "Body field environment must be one of live, test.\n"]);
  });
});
