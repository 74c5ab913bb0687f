// tier: integration
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rules-"));
  for (const name of ["openapi", ".spectral.yaml"])
    cpSync(fromRoot(name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "generated"));
  symlinkSync(fromRoot("node_modules"), join(folder, "node_modules"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("spectral lint applies the house rules to the sources and the OpenAPI rules to the bundle, and names rule, file and line", async () => {
  edit("openapi/errors/responses/IdempotencyConflict.yaml", /^ +differentBody:\n.*\n/m, "");
  // A whole bundle takes seconds; `npm run lint:contract` checks it.
  writeFileSync(join(folder, "generated/openapi.yaml"), "openapi: 3.1.0\ninfo:\n  title: 1\npaths: {}\n");

  const { code, output } = await spectral("openapi/openapi.yaml", "generated/openapi.yaml");

  const rows = output.split("\n").map((line) => line.trim().split(/ {2,}/));
  const bundle = rows.findIndex(([file]) => file === join(folder, "generated/openapi.yaml"));
  const source = rows.findIndex(([file]) => file?.startsWith(join(folder, "openapi/")));
  expect(bundle).toBe(0);
  expect(rows.slice(bundle, source)).toContainEqual([
    "3:10",
    "error",
    "oas3-schema",
    '"title" property must be string.',
    "info.title",
  ]);
  expect(rows.slice(source, -1)).toEqual([
    [join(folder, "openapi/errors/responses/IdempotencyConflict.yaml")],
    [
      "6:14",
      "error",
      "idempotency-conflicts",
      'The response 409 shows no example with the message "Idempotency key reused with a different request body.": add one, word by word.',
      "content.application/json.examples",
    ],
    [""],
  ]);
  expect(code).toBe(1);
});

function edit(name: string, find: RegExp, replacement: string): void {
  const file = join(folder, name);
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(find);
  writeFileSync(file, text.replace(find, replacement));
}

function spectral(...documents: string[]): Promise<{ code: unknown; output: string }> {
  const args = ["spectral", "lint", ...documents, "--quiet"];
  return new Promise((resolve) => {
    execFile("npx", args, { cwd: folder }, (error, stdout) => {
      resolve({ code: error?.code, output: stdout.trim() });
    });
  });
}
