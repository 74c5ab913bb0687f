// tier: integration
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";

/** Runs a command of `npm run lint` in a project of these files. */
async function lint(command: string[], files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), "lint-"));
  for (const name of [
    ".dependency-cruiser.mjs",
    "biome.json",
    ".gitignore",
    "tsconfig.json",
    "scripts/lint",
  ]) {
    await cp(fromRoot(name), join(folder, name), { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const result = await new Promise<{ code: unknown; output: string }>((resolve) => {
    execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, output: stdout + stderr });
    });
  });
  await rm(folder, { recursive: true });
  return result;
}

describe("the check of the imports", () => {
  const cruise = (files: Record<string, string>) =>
    lint(
      [
        fromRoot("node_modules/.bin/depcruise"),
        ...new Set(Object.keys(files).map((name) => name.split("/")[0] ?? "")),
      ],
      files,
    );
  const importing = (path: string) => `import { a } from "${path}";\nexport const b = a;\n`;
  const nothing = "export const a = 1;\nexport type A = number;\n";

  it("passes imports of lower levels", async () => {
    const { code, output } = await cruise({
      "src/cli.ts": importing("./sandbox/sandbox.ts"),
      "src/sandbox/sandbox.ts": `${importing("./core/clock.ts")}${nothing}`,
      "src/sandbox/core/clock.ts": nothing,
      "scripts/start.ts": importing("../src/sandbox/sandbox.ts"),
      "tests/start.test.ts": importing("../scripts/start.ts"),
    });
    expect(output).toContain("no dependency violations found");
    expect(code).toBe(0);
  });

  // One run for all, because each takes most of a second to start.
  const refused: [sentence: string, rule: string, files: Record<string, string>][] = [
    [
      "an import that goes up",
      "downwards",
      {
        "src/sandbox/store/sqlite.ts": importing("../payments/pay.ts"),
        "src/sandbox/payments/pay.ts": nothing,
      },
    ],
    [
      "an import of a type that goes up",
      "downwards",
      {
        "src/contract/router.ts": 'import type { A } from "../http/listen.ts";\nexport type B = A;\n',
        "src/http/listen.ts": nothing,
      },
    ],
    [
      "an import at run time that goes up",
      "downwards",
      {
        "src/sandbox/access/keys.ts": 'export const b = () => import("../worker.ts");\n',
        "src/sandbox/worker.ts": nothing,
      },
    ],
    [
      "an import between folders that stand side by side",
      "downwards",
      { "src/sandbox/api/prefer.ts": importing("../../mock/mock.ts"), "src/mock/mock.ts": nothing },
    ],
    [
      "a circle",
      "no-circle",
      {
        "src/contract/one.ts": `import type { B } from "./two.ts";\nexport type A = B;\n`,
        "src/contract/two.ts": `import type { A } from "./one.ts";\nexport type B = A;\n`,
      },
    ],
    [
      "a folder that has no level",
      "known-level",
      { "src/extra/new.ts": importing("../contract/body.ts"), "src/contract/body.ts": nothing },
    ],
    [
      "node:http with all its exports",
      "http-in-parts",
      { "src/http/serve.ts": 'import { METHODS } from "node:http";\nexport const all = METHODS;\n' },
    ],
    [
      "scripts in what is published",
      "src-alone",
      { "src/cli.ts": importing("../scripts/paths.ts"), "scripts/paths.ts": nothing },
    ],
    [
      "tests in what is published",
      "src-alone",
      { "src/index.ts": importing("../tests/support/a.ts"), "tests/support/a.ts": nothing },
    ],
    [
      "tests in scripts",
      "scripts-without-tests",
      { "scripts/bench.ts": importing("../tests/support/a.ts"), "tests/support/a.ts": nothing },
    ],
    ...["client", "payments", "webhooks", "redirect"].map((name): (typeof refused)[number] => [
      `a module of Node in src/${name}/`,
      "browser-safe",
      { [`src/${name}/node.ts`]: 'import { join } from "node:path";\nexport const b = join;\n' },
    ]),
  ];
  let result: Awaited<ReturnType<typeof cruise>>;
  beforeAll(async () => {
    result = await cruise(Object.assign({}, ...refused.map(([, , files]) => files)));
  });

  it.each(refused)("rejects %s", (_, rule, files) => {
    expect(result.output).toContain(`error ${rule}: ${Object.keys(files)[0]} → `);
    expect(result.code).not.toBe(0);
  });
});

describe("the check of the folders", () => {
  const check = (files: string[]) =>
    lint([fromRoot("scripts/lint-folders.ts")], Object.fromEntries(files.map((name) => [name, ""])));
  const loose = (count: number) => Array.from({ length: count }, (_, index) => `src/area/${index}.ts`);

  it("passes five files beside a folder", async () => {
    expect(await check([...loose(5), "src/area/inner/a.ts"])).toEqual({ code: 0, output: "" });
  });

  it("passes six files in a folder without folders", async () => {
    expect(await check(loose(6))).toEqual({ code: 0, output: "" });
  });

  it("rejects a sixth file beside a folder, and names the folder and its files", async () => {
    const { code, output } = await check([...loose(6), "src/area/inner/a.ts"]);
    expect(code).toBe(1);
    expect(output).toContain("src/area: 6 files (0.ts, 1.ts, 2.ts, 3.ts, 4.ts, 5.ts)");
  });
});

describe("the check for browser code in strings", () => {
  const check = (text: string) =>
    lint(
      [fromRoot("node_modules/.bin/biome"), "lint", "."],
      Object.fromEntries(linted.map((name) => [name, `export const text = ${text};\n`])),
    );
  // Tests may have such texts.
  const refused = [
    "src/page.ts",
    "src/sandbox/pages/page.ts",
    "scripts/docs/page.ts",
    "scripts/docs/site/page.ts",
  ];
  const linted = [...refused, "tests/page.ts"];

  it.each([
    ["a style of CSS", "`\nbody { margin: 0; }\n.error { color: red; }\n`"],
    ["a line of CSS", '".error { color: red; }"'],
    ["a style element", '"<style>"'],
    ["a style attribute", '`<p style="color: red">`'],
    [
      "a script of a page",
      "`for (const button of document.querySelectorAll('button')) button.hidden = true`",
    ],
  ])("rejects %s", async (_, text) => {
    const { code, output } = await check(text);
    expect(output).toContain("CSS and browser scripts are files of their own");
    expect(linted.filter((name) => output.includes(name))).toEqual(refused);
    expect(code).toBe(1);
  });

  it.each([
    ["a sentence about the document", '"This field is not in the document."'],
    ["a list of HTML", '`<ul class="style"><li>amount: 10 EUR; paid</li></ul>`'],
    ["an object as JSON", '\'{ "amount": { "value": 1, "currency": "EUR" } }\''],
  ])("passes %s", async (_, text) => {
    expect(await check(text)).toMatchObject({ code: 0 });
  });
});

it("the check of the code rejects imports out of order, another layout and what is not used, and skips generated/ and node_modules/", async () => {
  const command = [fromRoot("node_modules/.bin/biome"), "check", "--error-on-warnings", "."];
  const { code, output } = await lint(command, {
    "src/order.ts": 'import { b } from "./b.ts";\nimport { a } from "./a.ts";\n\nexport const c = [a, b];\n',
    "tests/layout.ts": "export const a = {\n\ta: 1,\n};\n",
    "scripts/unused.ts": "const a = 1;\nexport const b = 1;\n",
    "generated/made.ts": "const a = 1\n",
    "node_modules/a/index.ts": "const a = 1\n",
  });
  expect(code).toBe(1);
  const found = Array.from(
    output.matchAll(/^(\S+\.ts)(?::\S+)? (\S+)/gm),
    ([, file, rule]) => `${file} ${rule}`,
  );
  expect(found.toSorted()).toEqual([
    "scripts/unused.ts lint/correctness/noUnusedVariables",
    "src/order.ts assist/source/organizeImports",
    "tests/layout.ts format",
  ]);
});
