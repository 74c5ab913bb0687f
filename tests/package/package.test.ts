import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { fromRoot, root } from "../../scripts/paths.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import type { Report } from "../../src/verify/verify.ts";
import { readSamples } from "../docs/samples.ts";

const run = promisify(execFile);
/** Runners and runtimes that an integrator may use, installed for these tests only: together they weigh 200 MB. */
const elsewhere = ["jest@30.5.2", "deno@2.9.6", "bun@1.4.5"];

let folder: string;
let tarball: string;

/** The package as it would be published, and a project that has it installed and nothing else. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "package-"));
  await run("npm", ["run", "build"], { cwd: root });
  const packed = await run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: root,
  });
  const [{ filename = "" } = {}] = Object.values(JSON.parse(packed.stdout)) as { filename?: string }[];
  tarball = join(folder, filename);
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const install = [
    "install",
    "--no-audit",
    "--no-fund",
    tarball,
    `typescript@${manifest.devDependencies.typescript}`,
  ];
  await run("npm", [...install, `@types/node@${manifest.devDependencies["@types/node"]}`, ...elsewhere], {
    cwd: folder,
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** What a bundler makes of one entry point, minified. */
async function minified(entry: string): Promise<string> {
  const built = await rolldown({ input: fromRoot(entry), platform: "browser", logLevel: "silent" });
  const { output } = await built.generate({ format: "esm", minify: true });
  return output[0].code;
}

describe("the package", () => {
  it("exports these names and no others", async () => {
    const names: Record<string, string[]> = {};
    for (const [entry, target] of Object.entries(manifest.exports)) {
      if (typeof target === "object")
        names[entry] = Object.keys(await import(fromRoot(target.default))).sort();
    }
    expect(names).toEqual({
      ".": [
        "AviratoError",
        "createLiveClient",
        "createTestClient",
        "eachModification",
        "eachSession",
        "unwrap",
      ],
      "./sandbox": ["createSandbox"],
      "./webhooks": ["WebhookError", "verifyWebhook"],
      "./redirect": ["openRedirectData"],
      "./types": [],
    });
  });

  it.each([
    [".", "dist/src/index.js", 5_000],
    ["./webhooks", "dist/src/webhooks/verify.js", 1_500],
  ])("costs a page little: %s", async (_, entry, limit) => {
    expect(gzipSync(await minified(entry)).length).toBeLessThanOrEqual(limit);
  });

  it.each(["dist/src/index.js", "dist/src/webhooks/verify.js", "dist/src/redirect/open.js"])(
    "asks nothing of Node in %s",
    async (entry) => {
      expect(await minified(entry)).not.toMatch(/["'](node:\w+|fs|crypto|buffer)["']|\bBuffer\b/);
    },
  );

  it("verifies a server with the command that it brings, and has the journeys along", async () => {
    const sandbox = await createSandbox();
    const { url } = await sandbox.listen({ port: 0 });
    const avirato = join(folder, "node_modules", ".bin", "avirato");
    const args = ["verify", "--server", url, "--test-key", sandbox.keys.test, "--sandbox", "--json"];
    const { stdout } = await run(avirato, args, { cwd: folder, maxBuffer: 32 * 1024 * 1024 });
    await sandbox.close();
    const { findings } = JSON.parse(stdout) as Report;
    expect(findings.filter(({ verdict }) => verdict === "refuted")).toEqual([]);
    const journey = findings.find(({ id }) => id === "journey.online-payment");
    expect(journey?.reason).toBe("Its runner is not installed: npm install @redocly/cli.");
  });

  it("is laid out as package managers and TypeScript expect", async () => {
    const bytes = await readFile(tarball);
    const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { messages } = await publint({ pack: { tarball: data as ArrayBuffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)));
    const problems = checked.types ? checked.problems : ["no types"];
    // An ES module cannot be required by the oldest resolutions; the package says so by having no other form.
    const old = new Set(["node10", "node16-cjs"]);
    const isAllowed = (problem: (typeof problems)[number]) =>
      typeof problem === "object" &&
      "resolutionKind" in problem &&
      // The contract itself is YAML and JSON.
      (old.has(problem.resolutionKind) || /^\.\/openapi\.(yaml|json)$/.test(problem.entrypoint));
    expect(problems.filter((problem) => !isAllowed(problem))).toEqual([]);
  });

  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])(
    "compiles the README's samples under strict with module %s and resolution %s",
    async (module, moduleResolution) => {
      const samples = (await readSamples()).filter(
        ({ name, language }) => /^README/.test(name) && language === "ts",
      );
      expect(samples.length).toBeGreaterThan(1);
      await Promise.all(
        samples.map(({ code }, index) =>
          writeFile(join(folder, `sample-${index}.ts`), `${code}\nexport {};\n`),
        ),
      );
      const options = {
        strict: true,
        noEmit: true,
        target: "es2022",
        types: ["node"],
        module,
        moduleResolution,
      };
      await writeFile(
        join(folder, "tsconfig.json"),
        JSON.stringify({ compilerOptions: options, include: ["sample-*.ts"] }),
      );
      const tsc = join(folder, "node_modules", ".bin", "tsc");
      await expect(run(tsc, ["-p", folder], { cwd: folder })).resolves.toMatchObject({ stdout: "" });
    },
  );

  it("runs the README's samples and its command", async () => {
    const sandbox = await createSandbox({ strict: true, testKey: "my_test_key" });
    const { url } = await sandbox.listen({ port: 0 });
    for (const { language, name, code, output } of await readSamples()) {
      if (language !== "ts" || !name.startsWith("README")) continue;
      const file = join(folder, "run.ts");
      await writeFile(file, code.replaceAll("http://127.0.0.1:4020", url));
      const { stdout } = await run(process.execPath, [file], { cwd: folder });
      expect(stdout).toBe(output?.content);
    }
    const help = await run(join(folder, "node_modules", ".bin", "avirato"), ["--help"]);
    expect(help.stdout).toContain("avirato sandbox");
    await sandbox.close();
  });

  it("runs its clients on the oldest Node that it promises, where the machine has one, on Deno and on Bun", async () => {
    const { stdout: found } = await run("bash", ["-c", "which -a node || true"]);
    const others = found.split("\n").filter((path) => path !== "" && !path.includes("node_modules"));
    const versions = await Promise.all(others.map(async (path) => (await run(path, ["--version"])).stdout));
    const oldest = others[versions.findIndex((version) => version.startsWith("v20."))];
    const bin = (name: string) => join(folder, "node_modules", ".bin", name);
    const code = `import { createTestClient } from "avirato-payments-contract";
      import { openRedirectData } from "avirato-payments-contract/redirect";
      import { verifyWebhook } from "avirato-payments-contract/webhooks";
      const answer = async () => Response.json({ success: true, data: [] });
      const client = createTestClient({ apiKey: "any_key", fetch: answer });
      const { data } = await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
      const forged = verifyWebhook({ body: "{}", headers: {}, secret: "any_secret" });
      console.log(data.success, await forged.catch((error) => error.code), typeof openRedirectData);`;
    await writeFile(join(folder, "client.js"), code);
    const commands = [
      [process.execPath],
      ...(oldest ? [[oldest]] : []),
      [bin("deno"), "run", "--allow-all"],
      [bin("bun")],
    ];
    for (const [command = "", ...args] of commands) {
      const { stdout } = await run(command, [...args, join(folder, "client.js")], { cwd: folder });
      expect(stdout, command).toBe("true malformed_signature function\n");
    }
  });

  it("brings its sandbox to the tests of who uses Jest", async () => {
    const code = `import { createTestClient, unwrap } from "avirato-payments-contract";
      import { createSandbox } from "avirato-payments-contract/sandbox";
      test("terminals", async () => {
        const sandbox = await createSandbox();
        const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
        const answer = await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
        expect(unwrap(answer)).toHaveLength(3);
        await sandbox.close();
      });`;
    await writeFile(join(folder, "shop.test.js"), code);
    const jest = join(folder, "node_modules", "jest", "bin", "jest.js");
    const { stderr } = await run(process.execPath, ["--experimental-vm-modules", jest], { cwd: folder });
    expect(stderr).toContain("1 passed");
  });

  it("says what to install when the mock is started without Prism", async () => {
    const command = join(folder, "node_modules", ".bin", "avirato");
    const failing = run(command, ["mock", "--port", "0"]);
    await expect(failing).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("npm install @stoplight/prism-http"),
    });
  });

  it("says what to install when a sandbox is to keep its memory in PostgreSQL without the driver", async () => {
    const command = join(folder, "node_modules", ".bin", "avirato");
    const environment = { ...process.env, AVIRATO_VAULT_KEY: Buffer.alloc(32).toString("base64") };
    const failing = run(command, ["sandbox", "--data", "postgres://db.example/db"], { env: environment });
    await expect(failing).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("npm install pg"),
    });
  });
});
