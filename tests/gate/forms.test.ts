import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { environments } from "../../generated/constants.ts";
import manifest from "../../package.json" with { type: "json" };
import { fromRoot } from "../../scripts/paths.ts";

const read = (path: string) => readFileSync(fromRoot(path), "utf8");

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

  it("asks in a pull request for what CONTRIBUTING.md asks for, in its words, and for no real secrets", () => {
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
    };
    const own = "No real API key, client secret or cardholder data is in the code, the tests or the logs.";
    expect(checks).toEqual([...Object.keys(asked), own]);
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
