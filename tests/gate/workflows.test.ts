import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { fromRoot } from "../../scripts/paths.ts";
import { proofs } from "../../scripts/proof/proofs.ts";
import { jobs, type Step, workflows } from "./workflow-files.ts";

/** Runs code of the project or of its dependencies. */
const runsCode = ({ uses = "", run = "" }: Step) =>
  uses.startsWith("actions/checkout@") || /\bnpm (ci|install|run|pack|test)\b|\bnpx\b|\.ci\/run/.test(run);

describe("workflows", () => {
  it("include those that check and publish", () => {
    const names = ["ci", "pages", "release"].map((name) => `.github/workflows/${name}.yaml`);
    expect(workflows.map(([file]) => file)).toEqual(expect.arrayContaining(names));
  });

  it.each(workflows)("give %s only the right to read the repository", (_, { permissions }) => {
    expect(permissions).toEqual({ contents: "read" });
  });

  it("run every proof at night, each in a job of its own", () => {
    const [, nightly] = workflows.find(([file]) => file.endsWith("nightly.yaml")) ?? [];
    const names = nightly?.jobs["proof"]?.strategy?.matrix["proof"] ?? [];
    expect(names.toSorted()).toEqual(proofs.map(({ name }) => name).toSorted());
  });

  it.each(workflows.filter(([file]) => /pages|release/.test(file)))(
    "start no job of %s before CI has passed the same commit",
    (_, { jobs }) => {
      expect(jobs["ci"]).toEqual({ uses: "./.github/workflows/ci.yaml" });
      const order = Object.keys(jobs);
      expect(Object.values(jobs).map(({ needs }) => needs)).toEqual([undefined, ...order.slice(0, -1)]);
    },
  );

  it.each(jobs)("pin the actions of %s by commit", (_, { uses, steps = [] }) => {
    const actions = [uses, ...steps.map((step) => step.uses)].filter((action) => action !== undefined);
    for (const action of actions) expect(action).toMatch(/^\.\/|@[0-9a-f]{40}$/);
  });

  it.each(jobs)("keep no credentials in the checkout of %s", (_, { steps = [] }) => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"))) {
      expect(step.with).toMatchObject({ "persist-credentials": false });
    }
  });

  it.each(jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes("write")))(
    "run no code of the project or its dependencies in %s, which has rights to write",
    (_, { uses, steps = [] }) => {
      expect(uses).toBeUndefined();
      expect(steps.filter(runsCode)).toEqual([]);
    },
  );

  it("run on the major version of Node that the project pins", () => {
    const version = readFileSync(fromRoot(".node-version"), "utf8");
    expect(version.trim()).toBe(manifest.devDependencies.node.split(".")[0]);
  });
});
