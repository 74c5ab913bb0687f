// tier: package
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, it } from "vitest";

const run = promisify(execFile);
const { folder } = inject("consumer");
const installed = (...path: string[]) => join(folder, "node_modules", ...path);
const node = (major: number) => installed(`node${major}`, "bin", "node");

const clients = `import { createTestClient } from "avirato-payments-contract";
  import { openRedirectData } from "avirato-payments-contract/redirect";
  import { verifyWebhook } from "avirato-payments-contract/webhooks";
  const respond = async () => Response.json({ success: true, data: [] });
  const client = createTestClient({ apiKey: "any_key", fetch: respond });
  const { data } = await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
  const forged = verifyWebhook({ body: "{}", headers: {}, secret: "any_secret" });
  console.log(data.success, await forged.catch((error) => error.code), typeof openRedirectData);`;

/** What a consumer does with a sandbox; `terminals` is the number of its terminals. */
const sandboxSteps = `const sandbox = await createSandbox();
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  const response = await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
  const terminals = unwrap(response).length;
  await sandbox.close();`;
const imports = `import { createTestClient, unwrap } from "avirato-payments-contract";
  import { createSandbox } from "avirato-payments-contract/sandbox";`;

beforeAll(async () => {
  await writeFile(join(folder, "clients.js"), clients);
  await writeFile(join(folder, "sandbox.js"), `${imports}\n${sandboxSteps}\nconsole.log(terminals);`);
  const test = `${imports}\ntest("terminals", async () => { ${sandboxSteps}\nexpect(terminals).toBe(3); });`;
  await writeFile(join(folder, "shop.test.js"), test);
});

const deno: [string, string[]] = [installed(".bin", "deno"), ["run", "--allow-all"]];
const bun: [string, string[]] = [installed(".bin", "bun"), []];

describe("the installed package", () => {
  it.each<[string, string, string[]]>([
    ["Node 20", node(20), []],
    ["Node 22", node(22), []],
    ["Node 24", node(24), []],
    ["Node 26", node(26), []],
    ["Deno", ...deno],
    ["Bun", ...bun],
  ])("runs its clients, webhooks and redirect on %s", async (_, command, args) => {
    const { stdout } = await run(command, [...args, join(folder, "clients.js")], { cwd: folder });
    expect(stdout).toBe("true missing_header function\n");
  });

  it.each<[string, string, string[]]>([
    ["Node 22", node(22), []],
    ["Node 24", node(24), []],
    ["Node 26", node(26), []],
    ["Deno", ...deno],
  ])("runs its sandbox on %s", async (_, command, args) => {
    const { stdout } = await run(command, [...args, join(folder, "sandbox.js")], { cwd: folder });
    expect(stdout).toBe("3\n");
  });

  it("runs its sandbox in Jest", async () => {
    const jest = installed("jest", "bin", "jest.js");
    const { stderr } = await run(
      process.execPath,
      ["--experimental-vm-modules", jest, "--runTestsByPath", "shop.test.js"],
      {
        cwd: folder,
      },
    );
    expect(stderr).toContain("1 passed");
  });

  it("says in one sentence that its sandbox command does not run on Node 20", async () => {
    const cli = installed("avirato-payments-contract", "dist", "src", "cli.js");
    await expect(run(node(20), [cli, "sandbox"], { cwd: folder })).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: "avirato sandbox needs Node 22.13 or newer; this is Node 20.20.2.\n",
    });
  });
});
