import { readFileSync } from "node:fs";
import { basename, matchesGlob } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { areas } from "../../scripts/mutation/areas.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { proofs } from "../../scripts/proof/proofs.ts";
import { jobs, placeOf, stepsOf, type Workflow, workflows } from "./workflow-files.ts";

const pinned = readFileSync(fromRoot(".node-version"), "utf8").trim();
const withSteps = jobs.filter(([, { steps }]) => steps !== undefined);
describe("a workflow", () => {
  it("starts for a pull request, for what is pushed to main, for the tag of a version, or every night", () => {
    const starts = workflows.map(([file, { on }]) => [basename(file, ".yaml"), on]);
    expect(Object.fromEntries(starts)).toEqual({
      ci: { pull_request: null, workflow_call: null },
      nightly: {
        schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }],
        workflow_dispatch: null,
      },
      pages: { push: { branches: ["main"] }, workflow_dispatch: null },
      release: { push: { tags: ["v*"] } },
    });
  });

  it("publishes in jobs that have no other right, behind the environment that asks for an approval", () => {
    const rights = jobs.flatMap(([name, { permissions, environment }]) =>
      permissions || environment
        ? [
            [
              name.split(" ")[1],
              permissions,
              typeof environment === "object" ? environment.name : environment,
            ],
          ]
        : [],
    );
    expect(rights).toEqual([
      ["deploy", { pages: "write", "id-token": "write" }, "github-pages"],
      ["publish", { "id-token": "write" }, "npm"],
      ["announce", { contents: "write" }, undefined],
    ]);
    const secret = jobs.filter(([, job]) => JSON.stringify(job).includes("secrets."));
    expect(secret.map(([name]) => name)).toEqual([".github/workflows/release.yaml publish"]);
  });

  it.each(withSteps)("ends in time, and has the oldest Node or the pinned one in %s", (_, job) => {
    // The gate and the long runs take most of an hour or more; everything else is done in minutes.
    const isLong = placeOf(job.steps ?? [], /\.ci\/run|npm run proof|soak/) < (job.steps ?? []).length;
    expect(job["timeout-minutes"]).toBeGreaterThanOrEqual(isLong ? 40 : 10);
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(360);
    const oldest = manifest.engines.node.replace(">=", "");
    if (job.container) expect(job.container).toMatch(new RegExp(`^node:${oldest}-`));
    for (const step of job.steps?.filter(({ uses }) => uses?.startsWith("actions/setup-node@")) ?? []) {
      // A cache could bring in files of a run that nobody reviewed.
      expect(step.with?.["package-manager-cache"]).toBe(false);
      const { "node-version-file": file, "node-version": version } = step.with ?? {};
      expect(file ?? String(version)).toBe(file ? ".node-version" : pinned);
    }
  });

  it.each(jobs.filter(([, { strategy }]) => strategy !== undefined))(
    "goes on with the others of %s when one fails",
    (_, { strategy }) => {
      expect(strategy?.["fail-fast"]).toBe(false);
    },
  );

  it.each(withSteps.filter(([, { container }]) => container !== undefined))(
    "has in %s an npm that knows allowScripts, and Git that takes the checkout, before they are used",
    (_, { steps = [] }) => {
      const packages = placeOf(steps, /npm ci\b|\.ci\/run/);
      expect(packages).toBeLessThan(steps.length);
      expect(placeOf(steps, /^npm install --global npm@11$/)).toBeLessThan(packages);
      const gate = placeOf(steps, /\.ci\/run/);
      if (gate === steps.length) return;
      expect(placeOf(steps, /^git config --global --add safe\.directory/)).toBeLessThan(gate);
      // The gate compares with the parent commit, and the contract with the tag of the last release.
      const depth = Number(steps[0]?.with?.["fetch-depth"]);
      const isWhole = placeOf(steps, /contract:diff/) < steps.length;
      expect(isWhole ? [0] : [0, 2]).toContain(depth);
    },
  );

  it("uses one commit of each action", () => {
    const used = jobs.flatMap(([, { steps = [] }]) => steps.flatMap(({ uses }) => uses ?? []));
    const commits = Map.groupBy(new Set(used), (action) => action.split("@")[0]);
    expect([...commits.values()].filter((each) => each.length > 1)).toEqual([]);
  });

  it.each(withSteps)("sets in %s each variable that a command reads", (_, { steps = [] }) => {
    for (const { run = "", env = {} } of steps) {
      const read = Array.from(run.matchAll(/\$\{?([A-Za-z_]\w*)/g), ([, name = ""]) => name);
      const isSet = (name: string) =>
        /^(?:GITHUB_[A-Z_]+|PWD)$/.test(name) || name in env || new RegExp(`\\b${name}=`).test(run);
      expect([run, read.filter((name) => !isSet(name))]).toEqual([run, []]);
    }
  });

  it.each(workflows.filter(([, { jobs }]) => JSON.stringify(jobs).includes("github.event_name")))(
    "asks in %s only for events that start it",
    (_, { on, jobs }) => {
      const named = JSON.stringify(jobs).matchAll(/github\.event_name [!=]= '(\w+)'/g);
      expect(Object.keys(on)).toEqual(expect.arrayContaining(Array.from(named, ([, name]) => name)));
    },
  );

  it("compares the contract with the last release for each pull request, and not before something is published", () => {
    const compared = stepsOf("ci", "test").find(({ run }) => run?.includes("contract:diff"));
    expect(compared?.if).toBe("github.event_name == 'pull_request'");
  });

  const uses = (of: Workflow, action: string) =>
    Object.values(of.jobs)
      .flatMap(({ steps = [] }) => steps)
      .filter((step) => step.uses?.startsWith(`actions/${action}@`))
      .map((step) => step.with);
  const using = (action: string) => workflows.filter(([, workflow]) => uses(workflow, action).length > 0);

  it.each(using("download-artifact"))(
    "hands over in %s the artifacts that it has uploaded, in the folder that is read",
    (_, workflow) => {
      for (const { name, path } of uses(workflow, "download-artifact").map((options) => options ?? {}))
        expect(uses(workflow, "upload-artifact")).toContainEqual(
          expect.objectContaining({ name, path, "if-no-files-found": "error" }),
        );
    },
  );

  it.each(using("upload-pages-artifact"))("publishes in %s the folder of the site", (_, workflow) => {
    expect(uses(workflow, "upload-pages-artifact")).toEqual([{ path: "site" }]);
  });
});

describe("the night", () => {
  const [, nightly] = workflows.find(([file]) => file.endsWith("nightly.yaml")) ?? [];

  it("runs the gate in another order than a change does", () => {
    const gateOf = (workflow: string) =>
      stepsOf(workflow, "test").find(({ run }) => run?.includes(".ci/run"));
    expect([gateOf("ci"), gateOf("nightly")]).toEqual([
      { run: "bash .ci/run" },
      { run: "SHUFFLE=1 bash .ci/run" },
    ]);
  });

  it("keeps the report of every area of the mutants, where the run writes it", () => {
    const kept = stepsOf("nightly", "test").at(-1)?.with?.["path"];
    for (const name of Object.keys(areas))
      expect(matchesGlob(`.cache/mutation/${name}/report.html`, String(kept).trim()), name).toBe(true);
  });

  it("keeps its reports when it fails, and installs Java for the proof that needs it", () => {
    for (const name of ["test", "proof"]) expect(stepsOf("nightly", name).at(-1)?.if).toBe("always()");
    const named = JSON.stringify(nightly).matchAll(/matrix\.proof == '(.*?)'/g);
    const judges = proofs.filter(({ name }) => name === "judges").map(({ name }) => name);
    expect(Array.from(named, ([, name]) => name)).toEqual(judges);
  });

  it("soaks each store for longer than the soak takes to settle, and has the time for it", () => {
    const { strategy, steps = [], ...job } = nightly?.jobs["soak"] ?? {};
    const { run = "", env = {} } = steps.at(-1) ?? {};
    const [, file = "", title = ""] = /(tests\/\S+) -t "(.*?)\$/.exec(run) ?? [];
    const soak = readFileSync(fromRoot(file), "utf8");
    expect(soak).toContain(`${title}$store`);
    const stores = Array.from(soak.matchAll(/\{\s+store: "(.*?)"/g), ([, store]) => store);
    expect(strategy?.matrix["store"]).toEqual(stores);
    const seconds = Number(env["SOAK_SECONDS"]);
    expect(seconds).toBeGreaterThanOrEqual(1200);
    expect(seconds / 60).toBeLessThan(job["timeout-minutes"] ?? 0);
  });
});

it("the published site leads to the editor of the code host, at the address that npm run docs asks for", () => {
  const { env = {}, run = "" } =
    stepsOf("pages", "build").find((step) => step.run?.includes("npm run docs")) ?? {};
  const given = Array.from(run.matchAll(/--(\w+) "\$(\w+)"/g), ([, option, variable]) => [option, variable]);
  expect(given).toEqual(["site", "base", "repository"].map((name) => [name, name.toUpperCase()]));
  // A run that is under way is not cut off while it replaces the site.
  expect(workflows.find(([file]) => file.endsWith("pages.yaml"))?.[1].concurrency).toEqual({
    group: "pages",
  });
  const [, form] =
    /https:\/\/\S+?\/OWNER\/NAME(\/\S+)/.exec(readFileSync(fromRoot("scripts", "docs.ts"), "utf8")) ?? [];
  const { REPOSITORY, SITE, BASE } = env;
  expect(REPOSITORY).toBe(`\${{ github.server_url }}/\${{ github.repository }}${form}`);
  // A project's site is below its name on the host of its owner.
  expect([SITE, BASE]).toEqual([
    `https://\${{ github.repository_owner }}.github.io`,
    `/\${{ github.event.repository.name }}/`,
  ]);
});

describe("a release", () => {
  it("is packed and tried without install scripts, and published with provenance after its tag was compared", () => {
    const publish = stepsOf("release", "publish");
    const all = [...stepsOf("release", "pack"), ...publish].flatMap(({ run = "" }) =>
      /^npm publish/.test(run) ? [run.split(" ").slice(2).toSorted()] : [],
    );
    const flags = ["--access", "--ignore-scripts", "./release/*.tgz", "public"];
    expect(all).toEqual([[...flags, "--dry-run"].toSorted(), [...flags, "--provenance"].toSorted()]);
    const order = [/NPM_REGISTRY_URL/, /must be v\$version/, /npm publish --provenance/];
    const places = order.map((command) => placeOf(publish, command));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.at(-1)).toBeLessThan(publish.length);
  });

  it("has a list of what a consumer installs, and nothing of what only this repository needs", () => {
    const list = stepsOf("release", "pack").find(({ run }) => run?.includes("npm sbom"))?.run;
    expect(list).toContain("npm sbom --omit=dev --sbom-format cyclonedx > release/sbom.cdx.json\n");
  });

  it("is announced in the repository of the tag, with the token of the run", () => {
    expect(stepsOf("release", "announce").at(-1)?.env).toEqual({
      GH_TOKEN: `\${{ github.token }}`,
      GH_REPO: `\${{ github.repository }}`,
    });
  });

  it("takes the address of the registry from the variable that its message asks for", () => {
    const publish = JSON.stringify(stepsOf("release", "publish"));
    const variables = Array.from(publish.matchAll(/vars\.(\w+)/g), ([, name]) => name);
    const [, asked] = /Set the variable (\w+) of the environment npm/.exec(publish) ?? [];
    expect(variables).toEqual([asked, asked]);
  });

  it("names the repository from which it comes, before it is packed, and asks for a tag that exists", () => {
    const pack = stepsOf("release", "pack");
    const own = placeOf(pack, /repository\.url=git\+\$GITHUB_SERVER_URL\/\$GITHUB_REPOSITORY\.git"$/);
    expect(own).toBeLessThan(placeOf(pack, /npm run pack/));
    expect(placeOf(pack, /npm run build/)).toBeLessThan(placeOf(pack, /npm run pack/));
    const [, announced] = stepsOf("release", "announce");
    expect(announced?.run).toBe(
      'gh release create "$GITHUB_REF_NAME" release/* --verify-tag --generate-notes',
    );
  });
});
