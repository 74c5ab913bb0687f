// tier: package
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { rolldown } from "rolldown";
import { describe, expect, inject, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { fromRoot } from "../../scripts/paths.ts";
import { readSamples } from "../docs/samples.ts";

const run = promisify(execFile);
const { folder, tarball } = inject("consumer");

/** What a bundler makes of one entry point, minified. */
interface Bundle {
  /** What a page loads at once: the entry and what it imports. */
  first: string;
  /** What it imports later, before the first call. */
  later: string;
}

async function minified(entry: string, names = "*"): Promise<Bundle> {
  const page = {
    name: "page",
    resolveId: (id: string) => (id === "page" ? id : undefined),
    load: (id: string) =>
      id === "page" ? `export ${names} from ${JSON.stringify(fromRoot(entry))}` : undefined,
  };
  const built = await rolldown({ input: "page", plugins: [page], platform: "browser", logLevel: "silent" });
  const { output } = await built.generate({ format: "esm", minify: true });
  const chunks = output.filter((chunk) => chunk.type === "chunk");
  const first = new Set([chunks[0]?.fileName ?? ""]);
  // A set goes on with what is added to it meanwhile.
  for (const name of first)
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      first.add(imported);
  const codeOf = (isFirst: boolean) =>
    chunks.flatMap(({ fileName, code }) => (first.has(fileName) === isFirst ? code : [])).join("");
  return { first: codeOf(true), later: codeOf(false) };
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
        "AviratoConnectionError",
        "AviratoError",
        "adviceFor",
        "createLiveClient",
        "createTestClient",
        "eachModification",
        "eachSession",
        "formatAmount",
        "idempotencyKey",
        "parseTimestamp",
        "toMinorUnits",
        "unwrap",
      ],
      "./payments": ["createPayments"],
      "./sandbox": ["createSandbox"],
      "./webhooks": ["WebhookError", "isKnownEvent", "signWebhook", "verifyWebhook", "webhookFixture"],
      "./redirect": ["RedirectError", "openRedirectData", "sealRedirectData"],
      "./types": [],
    });
  });

  const client =
    "{ AviratoConnectionError, AviratoError, createLiveClient, createTestClient, eachModification, eachSession, unwrap }";
  const values = "{ formatAmount, idempotencyKey, parseTimestamp, toMinorUnits }";
  const verification = "{ WebhookError, isKnownEvent, verifyWebhook }";
  it.each([
    ["the client", "dist/src/index.js", client, 5_000, 2_500],
    [
      "the client and the advice on errors",
      "dist/src/index.js",
      client.replace(" }", ", adviceFor }"),
      7_000,
      2_500,
    ],
    ["amounts, time stamps and keys", "dist/src/index.js", values, 2_000, 0],
    ["the verification of webhooks", "dist/src/webhooks/index.js", verification, 1_500, 0],
  ])("adds few bytes to a page with %s", async (_, entry, names, limit, laterLimit) => {
    const { first, later } = await minified(entry, names);
    expect(gzipSync(first).length).toBeLessThanOrEqual(limit);
    expect(later ? gzipSync(later).length : 0).toBeLessThanOrEqual(laterLimit);
  });

  it("adds at most 2 kB to a page for the payments, which load the decryption of the redirect later", async () => {
    const alone = await minified("dist/src/index.js", client);
    const { first, later } = await minified("dist/src/payments/payments.js");
    expect(gzipSync(first).length - gzipSync(alone.first).length).toBeLessThanOrEqual(2_000);
    expect([first, later].map((code) => code.includes("ERR_JWE_DECRYPTION_FAILED"))).toEqual([false, true]);
  });

  const browserParts = ["index", "payments/payments", "redirect/index", "webhooks/index"];
  it.each(browserParts.map((part) => `dist/src/${part}.js`))(
    "imports nothing from Node in %s",
    async (entry) => {
      const { first, later } = await minified(entry);
      expect(first + later).not.toMatch(/["'](node:\w+|fs|crypto|buffer)["']|\bBuffer\b/);
    },
  );

  it("has its code in the entries and their chunks, and beside them only the scripts that a page shows or runs", async () => {
    const installed = join(folder, "node_modules", manifest.name);
    const files = (await readdir(join(installed, "dist"), { recursive: true })).filter(
      (file) => file.endsWith(".js") && !file.startsWith(join("src", "chunks")),
    );
    const entries = Object.values(manifest.exports).map((target) =>
      typeof target === "object" ? target.default : target,
    );
    const others = files.filter(
      (file) => ![manifest.bin.avirato, ...entries].some((entry) => entry.endsWith(`dist/${file}`)),
    );
    const withCode = [];
    for (const file of others) {
      // What the compiler leaves of a module that has only types.
      if ((await readFile(join(installed, "dist", file), "utf8")).trim() !== "export {};")
        withCode.push(file);
    }
    const pages = "src/sandbox/pages";
    expect(withCode.toSorted()).toEqual(
      ["dashboard/browser", "demo-shop/shop", "payment-page/browser"].map((name) => `${pages}/${name}.js`),
    );
  });

  it("has the layout that package managers and TypeScript expect", async () => {
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
      (old.has(problem.resolutionKind) ||
        /^\.\/(openapi.*\.(yaml|json)|collections\/.*)$/.test(problem.entrypoint));
    expect(problems.filter((problem) => !isAllowed(problem))).toEqual([]);
  });

  it("contains every shape of the contract and both collections, and is a small download", async () => {
    const bytes = await readFile(tarball);
    const packed = createPackageFromTarballData(new Uint8Array(bytes));
    const files = packed.listFiles().map((file) => file.split("/node_modules/avirato-payments-contract/")[1]);
    const folder = fromRoot("generated");
    const shapes = await readdir(folder, { recursive: true });
    const wanted = shapes.filter((file) => /^openapi|^collections\/.*\.\w+$/.test(file));
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((file) => !files.includes(`generated/${file}`))).toEqual([]);
    expect(bytes.length).toBeLessThan(1_000_000);
  });

  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])(
    "lets the README's samples compile in strict mode with module %s and resolution %s",
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
        typeRoots: [fromRoot("node_modules", "@types")],
        module,
        moduleResolution,
      };
      await writeFile(
        join(folder, "tsconfig.json"),
        JSON.stringify({ compilerOptions: options, include: ["sample-*.ts"] }),
      );
      const tsc = fromRoot("node_modules", ".bin", "tsc");
      await expect(run(tsc, ["-p", folder], { cwd: folder })).resolves.toMatchObject({ stdout: "" });
    },
  );
});
