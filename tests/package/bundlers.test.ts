// tier: package
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, it } from "vitest";

const run = promisify(execFile);
const { folder } = inject("consumer");

const rollup = (entry: string, output: string) => `import { rollup } from "rollup";
    import { nodeResolve } from "@rollup/plugin-node-resolve";
    const warnings = [];
    const plugins = [nodeResolve({ browser: true })];
    const bundle = await rollup({ input: "${entry}", plugins, onwarn: ({ message }) => warnings.push(message) });
    await bundle.write(${output});
    if (warnings.length > 0) throw new Error(warnings.join());`;

/** Each as a program that runs in the consumer's folder and bundles an entry for a browser. */
const bundlers = {
  esbuild: `import { build } from "esbuild";
    await build({ entryPoints: ["entry.js"], bundle: true, format: "esm", platform: "browser", outfile: "esbuild.mjs" });`,
  rollup: rollup("entry.js", '{ dir: ".", entryFileNames: "rollup.mjs", format: "esm" }'),
  "rollup in one file": rollup(
    "function.js",
    '{ file: "rollup in one file.mjs", format: "esm", inlineDynamicImports: true }',
  ),
  rolldown: `import { build } from "rolldown";
    await build({ input: "entry.js", platform: "browser", output: { dir: ".", entryFileNames: "rolldown.mjs", format: "esm" } });`,
  webpack: `import { promisify } from "node:util";
    import webpack from "webpack";
    const output = { path: process.cwd(), filename: "webpack.mjs", module: true };
    const options = { mode: "production", target: "web", entry: "./entry.js", experiments: { outputModule: true }, output };
    const stats = await promisify(webpack)(options);
    if (stats.hasErrors()) throw new Error(stats.toString());`,
};

beforeAll(async () => {
  const imports = `import { createTestClient } from "avirato-payments-contract";
    import { createPayments } from "avirato-payments-contract/payments";
    import { openRedirectData } from "avirato-payments-contract/redirect";
    import { verifyWebhook } from "avirato-payments-contract/webhooks";`;
  const steps = `const fetch = async () => Response.json({ success: true, data: [] });
    const client = createTestClient({ apiKey: "any_key", fetch });
    const { data } = await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
    const forged = verifyWebhook({ body: "{}", headers: {}, secret: "any_secret" });
    const opened = openRedirectData("forged", "any_secret");
    const options = { environment: "test", apiKey: "any_key", webcode: "SHOP01", secrets: "any_secret", fetch };
    const payments = createPayments(options);
    const terminals = await payments.pos.terminals();
    const later = [payments.webhooks.verify({ body: "{}", headers: {} }), payments.redirect.open("forged")];
    const all = [forged, opened, ...later].map((promise) => promise.catch(({ name }) => name));
    console.log(data.success, terminals.length, ...(await Promise.all(all)));`;
  await writeFile(join(folder, "entry.js"), `${imports}\n${steps}`);
  await writeFile(join(folder, "function.js"), `${imports}\n(async () => {\n${steps}\n})();`);
});

describe("the browser parts of the installed package", () => {
  it.each(Object.entries(bundlers))("are bundled by %s and run", async (name, program) => {
    await writeFile(join(folder, `bundle-${name}.mjs`), program);
    await run(process.execPath, [`bundle-${name}.mjs`], { cwd: folder });
    const { stdout } = await run(process.execPath, [`${name}.mjs`], { cwd: folder });
    expect(stdout).toBe("true 0 WebhookError RedirectError WebhookError RedirectError\n");
  });
});
