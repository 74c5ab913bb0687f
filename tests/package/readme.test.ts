// tier: package
import { existsSync, readFileSync, statSync } from "node:fs";
import { glob } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const installed = join(inject("consumer").folder, "node_modules", "avirato-payments-contract");
const read = (file: string) => readFileSync(join(installed, file), "utf8");
const pages = await Array.fromAsync(glob(["*.md", "docs/**/*.md"], { cwd: installed }));

/** The targets of a page's links to other files. */
const linksOf = (page: string) =>
  [...read(page).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].flatMap(([, target = ""]) =>
    URL.canParse(target) ? [] : [target],
  );

describe("the README of the package", () => {
  it("is the one for those who install it, and says how", () => {
    expect(read("README.md")).toContain("\nnpm i avirato-payments-contract\n");
    expect(linksOf("README.md").length).toBeGreaterThan(10);
  });

  it.each(pages)("has what %s links to", (page) => {
    const missing = linksOf(page).filter((target) => !existsSync(join(installed, dirname(page), target)));
    expect(missing).toEqual([]);
  });

  it.each(pages)("writes commands in %s so that npx fetches no other package", (page) => {
    expect(read(page)).not.toMatch(/npx (--\S+ )*avirato/);
  });

  it("names imports that the package exports, and commands that it has", async () => {
    const { exports } = JSON.parse(read("package.json"));
    const named = [...read("README.md").matchAll(/`…\/([\w.-]+)`/g)].map(([, name]) => `./${name}`);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in exports))).toEqual([]);
    const commands = [...read("README.md").matchAll(/contract avirato ([\w-]+)/g)].map(([, name]) => name);
    const help = read("dist/src/cli.js");
    expect(commands.filter((name) => !help.includes(`\n  ${name}`))).toEqual([]);
  });

  it("has pages whose tables and files are filled in", () => {
    for (const page of pages) expect(read(page), page).not.toMatch(/^<!-- (file|diagram|\w+) ?:?.*-->$/m);
  });

  it("comes with a manifest without scripts and tools of this repository", () => {
    const manifest = JSON.parse(read("package.json"));
    expect(manifest).not.toHaveProperty("scripts");
    expect(manifest).not.toHaveProperty("devDependencies");
    expect(statSync(join(installed, "dist", "openapi", "control-plane.yaml")).isFile()).toBe(true);
  });
});
