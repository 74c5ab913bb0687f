// tier: integration
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fromRoot } from "../../scripts/paths.ts";
import { replacePrograms } from "./programs.ts";

/** The shell of a step, which the code host runs with `bash -e`. */
function scriptOf(workflow: string, job: string, name: string): string {
  const { jobs } = parse(readFileSync(fromRoot(".github", "workflows", workflow), "utf8"));
  return jobs[job].steps.find((step: { name?: string }) => step.name === name).run;
}

describe("the comparison of the contract in CI", () => {
  const script = scriptOf("ci.yaml", "test", "Compare the contract with the last release");
  const diff = "npm run contract:diff";
  const project = replacePrograms(
    ["git", "npm"],
    `[ "$1" = describe ] && { [ -z "$UNRELEASED" ] || exit 128; echo "v\${RELEASED:-1.4.0}"; }
`,
  );
  const write = (name: string, text: string) => writeFileSync(join(project.folder, name), text);
  afterAll(project.remove);
  beforeEach(() => {
    mkdirSync(join(project.folder, ".changeset"), { recursive: true });
    write("package.json", '{ "version": "1.4.0" }');
    write(".changeset/next.md", '---\n"avirato-payments-contract": minor\n---\n\nA field.\n');
  });
  const announceMajor = () =>
    write(".changeset/next.md", '---\n"avirato-payments-contract": major\n---\n\nA field less.\n');
  const compare = async (code?: number) =>
    (await project.run(["bash", "-ec", script], code ? { planted: diff, env: { CODE: code } } : {})).code;

  it("passes a change that breaks nothing", async () => {
    expect(await compare()).toBe(0);
  });

  it("rejects a breaking change that nothing announces", async () => {
    expect(await compare(1)).toBe(1);
  });

  it("passes a breaking change with a changeset of a major version", async () => {
    announceMajor();
    expect(await compare(1)).toBe(0);
  });

  it("passes a breaking change as a new major version", async () => {
    write("package.json", '{ "version": "2.0.0" }');
    expect(await compare(1)).toBe(0);
  });

  it.each([
    ["a changeset of a minor version", "0.4.2", "minor", 0],
    ["a changeset of a patch", "0.4.2", "patch", 1],
    ["another minor version", "0.5.0", "patch", 0],
    ["version 1.0.0", "1.0.0", "patch", 0],
  ])("judges a breaking change before version 1.0.0 with %s", async (_, version, bump, code) => {
    write("package.json", JSON.stringify({ version }));
    write(".changeset/next.md", `---\n"avirato-payments-contract": ${bump}\n---\n\nA field less.\n`);
    const env = { CODE: 1, RELEASED: "0.4.1" };
    expect((await project.run(["bash", "-ec", script], { planted: diff, env })).code).toBe(code);
  });

  it("rejects a breaking change that another package announces", async () => {
    write(".changeset/next.md", '---\n"avirato-payments-contract-next": major\n---\n\nA field less.\n');
    expect(await compare(1)).toBe(1);
  });

  it("rejects a breaking change before the first release, and says which file it has to replace", async () => {
    announceMajor();
    const env = { CODE: 1, UNRELEASED: 1 };
    const { code, output } = await project.run(["bash", "-ec", script], { planted: diff, env });
    expect(code).toBe(1);
    expect(output).toContain("copy generated/openapi.json over scripts/contract-diff/baseline.json");
  });

  it("rejects a comparison that failed, also with a changeset of a major version", async () => {
    announceMajor();
    expect(await compare(2)).toBe(2);
  });
});

describe("the comparison of tag and version before a release", () => {
  const script = scriptOf("release.yaml", "publish", "Compare the tag with the package's version");
  const project = replacePrograms([]);
  afterAll(project.remove);
  beforeEach(async () => {
    for (const folder of ["release", "package"]) mkdirSync(join(project.folder, folder), { recursive: true });
    writeFileSync(join(project.folder, "package", "package.json"), '{ "version": "1.4.0" }');
    await project.run(["tar", "-czf", "release/avirato.tgz", "package"]);
  });
  const compare = (tag: string) => project.run(["bash", "-ec", script], { env: { GITHUB_REF_NAME: tag } });

  it("passes the tag of the packed version", async () => {
    expect(await compare("v1.4.0")).toMatchObject({ code: 0, output: "" });
  });

  it.each(["v1.4.1", "1.4.0", "v1.4.0-next"])("rejects the tag %s", async (tag) => {
    const { code, output } = await compare(tag);
    expect(code).toBe(1);
    expect(output).toContain(`The tag ${tag} must be v1.4.0`);
  });
});

describe("the address of the registry", () => {
  const script = scriptOf("release.yaml", "publish", "Require the address of the registry");
  const project = replacePrograms([]);
  afterAll(project.remove);

  it("is required before anything is published", async () => {
    const env = (NPM_REGISTRY_URL: string) => ({ env: { NPM_REGISTRY_URL } });
    expect(await project.run(["bash", "-ec", script], env("https://registry.example"))).toMatchObject({
      ...{ code: 0, output: "" },
    });
    const missing = await project.run(["bash", "-ec", script], env(""));
    expect(missing.code).toBe(1);
    expect(missing.output).toContain("Set the variable NPM_REGISTRY_URL of the environment npm");
  });
});
