// tier: package
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import type { Report } from "../../src/verify/verify.ts";
import { readSamples } from "../docs/samples.ts";
import { shownCode } from "../support/shown-code.ts";

const run = promisify(execFile);
const { folder } = inject("consumer");
const avirato = join(folder, "node_modules", ".bin", "avirato");

describe("the installed command", () => {
  it("verifies a server, including the journeys", async () => {
    const sandbox = await createSandbox();
    const { url } = await sandbox.listen({ port: 0 });
    const args = ["verify", "--server", url, "--test-key", sandbox.keys.test, "--sandbox", "--json"];
    const { stdout } = await run(avirato, args, { cwd: folder, maxBuffer: 32 * 1024 * 1024 });
    await sandbox.close();
    const { findings } = JSON.parse(stdout) as Report;
    expect(findings.filter(({ verdict }) => verdict === "refuted")).toEqual([]);
    const journey = findings.find(({ id }) => id === "journey.online-payment");
    expect(journey?.reason).toContain("npm install avirato-payments-contract @redocly/cli");
  });

  it("can run the README's samples, which print what the README says", async () => {
    const sandbox = await createSandbox({ strict: true, testKey: "my_test_key" });
    const { url } = await sandbox.listen({ port: 0 });
    for (const { language, name, code, output } of await readSamples()) {
      if (language !== "ts" || !name.startsWith("README")) continue;
      const file = join(folder, "run.ts");
      await writeFile(file, code.replaceAll("http://127.0.0.1:4020", url));
      const { stdout } = await run(process.execPath, [file], { cwd: folder });
      expect(stdout).toBe(output?.content);
    }
    const help = await run(avirato, ["--help"]);
    expect(help.stdout).toContain("avirato sandbox");
    await sandbox.close();
  });

  it("serves the scripts of its pages, which it has as JavaScript", async () => {
    const file = join(folder, "pages.ts");
    await writeFile(
      file,
      `import { createSandbox } from "avirato-payments-contract/sandbox";
const sandbox = await createSandbox();
for (const path of ["/dashboard/dashboard.js", "/_sandbox/payment-page.js"]) {
  const response = await sandbox.fetch(new Request("http://127.0.0.1:4020" + path));
  new Function((await response.text()).replace("export {};", ""));
  console.log(response.status, response.headers.get("content-type"));
}
await sandbox.close();`,
    );
    const { stdout } = await run(process.execPath, [file], { cwd: folder });
    expect(stdout).toBe("200 text/javascript; charset=utf-8\n".repeat(2));
  });

  it("shows code of the demo shop that runs where the package is installed", async () => {
    const file = join(folder, "shop-page.ts");
    await writeFile(
      file,
      `import { createSandbox } from "avirato-payments-contract/sandbox";
const sandbox = await createSandbox();
console.log(await (await sandbox.fetch(new Request("http://127.0.0.1:4020/shop/ok"))).text());
await sandbox.close();`,
    );
    const { stdout: page } = await run(process.execPath, [file], { cwd: folder });
    await writeFile(join(folder, "shown-shop.mjs"), shownCode(page));
    const names = 'console.log(Object.keys(await import("./shown-shop.mjs")).join())';
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", names], { cwd: folder });
    expect(stdout).toBe("openOrder,receiveWebhook\n");
  });

  it("says what to install when the mock is started without Prism", async () => {
    const failing = run(avirato, ["mock", "--port", "0"]);
    await expect(failing).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("npm install avirato-payments-contract @stoplight/prism-http"),
    });
  });

  it("says what to install when a sandbox uses PostgreSQL without the driver", async () => {
    const environment = { ...process.env, AVIRATO_VAULT_KEY: Buffer.alloc(32).toString("base64") };
    const failing = run(avirato, ["sandbox", "--data", "postgres://db.example/db"], { env: environment });
    await expect(failing).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("npm install avirato-payments-contract pg"),
    });
  });
});
