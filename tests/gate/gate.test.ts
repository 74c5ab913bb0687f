// tier: integration
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { fromRoot } from "../../scripts/paths.ts";
import { replacePrograms } from "./programs.ts";

describe(".ci/run", () => {
  // As `npm test` and a stage after it do: each leaves a file of its own.
  const leaveResults = `[ "$command" = "npm test" ] && cat > "$VITEST_RESULTS/1.json" <<end
{ "numPassedTests": 7, "numFailedTests": \${FAILED_TESTS:-0}, "testResults": \${FILES:-[]} }
end
[ "$command" = "npm run test:package" ] && cat > "$VITEST_RESULTS/2.json" <<end
{ "numPassedTests": 2, "numFailedTests": \${FAILED_TESTS:-0}, "testResults": [] }
end
[ "$command" = "npm test" ] && echo "seed \${SEED:-drawn}"
[ "$command" = "git rev-parse HEAD" ] && echo 0123456789abcdef0123456789abcdef01234567
`;
  const gate = replacePrograms(["apt-get", "curl", "dpkg", "git", "npm", "npx"], leaveResults);
  mkdirSync(join(gate.folder, ".ci"));
  cpSync(fromRoot(".ci", "run"), join(gate.folder, ".ci", "run"));
  afterAll(gate.remove);
  const run = async (options?: Parameters<typeof gate.run>[1]) => {
    const { commands, output, code } = await gate.run(["bash", ".ci/run"], options);
    // Which programs of Debian it installs depends on the machine.
    const stages = commands.filter((command) => !/^(apt-get|dpkg|git) /.test(command));
    return { code, stages, output, last: output.trimEnd().split("\n").at(-1) };
  };

  const install = "npm ci --no-audit";
  const stages = [
    "npm test",
    "npm run test:package",
    "npm run test:languages",
    "npx vitest run --project prism --project nightly",
    "npm run test:codegen -- --every-change",
    "npm run test:judges -- --every-change",
    "npm run test:mutation -- webhooks redirect",
    "npm run test:mutation -- --since HEAD~1",
    "npm run bench -- --compare HEAD~1 --seconds 45 --at-most 1.25",
  ];

  it("passes when every stage passes", async () => {
    expect(await run()).toMatchObject({ code: 0, stages: [install, ...stages], last: "9 passed, 0 failed" });
  });

  it.each(stages)("fails when `%s` fails, and runs the other stages all the same", async (planted) => {
    expect(await run({ planted })).toMatchObject({
      code: 1,
      stages: [install, ...stages],
      last: "9 passed, 1 failed",
    });
  });

  it("stops when the packages cannot be installed", async () => {
    expect(await run({ planted: install })).toMatchObject({ code: 1, stages: [install] });
  });

  it("counts the tests of all stages in its last line, and fails for a failed one also when its stage did not", async () => {
    expect(await run({ env: { FAILED_TESTS: "3" } })).toMatchObject({ code: 1, last: "9 passed, 6 failed" });
  });

  it("counts every failed test when the stage fails with them", async () => {
    const env = { FAILED_TESTS: "3" };
    expect(await run({ planted: "npm test", env })).toMatchObject({ code: 1, last: "9 passed, 6 failed" });
  });

  it("has one seed for each commit, and draws one for a run in random order", async () => {
    const outputOf = async (SHUFFLE: string) => (await run({ env: { SHUFFLE, SEED: "" } })).output;
    expect(await outputOf("0")).toContain("seed 1193047");
    expect(await outputOf("1")).toContain("seed drawn");
  });

  it("keeps the seed that it is given, and passes a clone without the parent commit, which has nothing to compare with", async () => {
    const planted = "git rev-parse --quiet --verify HEAD~1^{commit}";
    expect(await run({ planted, env: { SEED: "5" } })).toMatchObject({
      code: 0,
      stages: [install, ...stages.slice(0, -2)],
      output: expect.stringMatching(
        /^seed 5\n.*This clone has no parent commit, so its changed lines were not mutated, and processor time was not compared\.$/ms,
      ),
    });
  });

  it("installs the runtimes of Debian that are missing, and nothing that only recommends itself", async () => {
    const runtimes = /^runtimes=\((.*)\)$/m.exec(readFileSync(fromRoot(".ci", "run"), "utf8"))?.[1] ?? "";
    const { commands, code } = await gate.run(["bash", ".ci/run"], { planted: `dpkg --status ${runtimes}` });
    expect(
      commands.slice(commands.indexOf(`dpkg --status ${runtimes}`) + 1, commands.indexOf(install)),
    ).toEqual(["apt-get update -qq", `apt-get install -y -qq --no-install-recommends ${runtimes}`]);
    expect(code).toBe(0);
  });

  it("names each failed test once more before its last line", async () => {
    const failed = { status: "failed", fullName: "a shop pays", failureMessages: ["expected 201, got 500"] };
    const passed = { status: "passed", fullName: "a shop refunds", failureMessages: [] };
    const files = [
      { name: "shop.test.ts", status: "failed", message: "", assertionResults: [failed, passed] },
      { name: "broken.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
      { name: "good.test.ts", status: "passed", message: "", assertionResults: [passed] },
    ];
    const { output } = await run({ env: { FAILED_TESTS: "1", FILES: JSON.stringify(files) } });
    expect(output).toContain("failed: shop.test.ts\n  a shop pays\nexpected 201, got 500\n");
    expect(output).toContain("failed: broken.test.ts\nCannot find module\n");
    expect(output).not.toMatch(/good\.test|refunds/);
  });
});

describe("an npm script of several commands", () => {
  const scripts = Object.entries(manifest.scripts)
    .filter(([, script]) => script.includes("&&"))
    .map(([name, script]): [string, string, string[]] => [
      name,
      script,
      script.replaceAll('"', "").split(" && "),
    ]);
  const programs = new Set(
    scripts.flatMap(([, , commands]) => commands.map((one) => one.split(" ")[0] ?? "")),
  );
  const gate = replacePrograms(programs);
  afterAll(gate.remove);

  it("is each of those that check something", () => {
    const names = scripts.map(([name]) => name);
    expect(names).toEqual(["lint", "lint:contract", "lint:code", "lint:structure", "test", "test:nightly"]);
  });

  it.each(scripts)("%s runs all of them, and fails when one of them fails", async (_, script, commands) => {
    expect(await gate.run(["sh", "-c", script])).toMatchObject({ code: 0, commands });
    for (const planted of commands)
      expect(await gate.run(["sh", "-c", script], { planted }), planted).toMatchObject({ code: 1 });
  });
});

describe("npm run check", () => {
  const gate = replacePrograms(["npm"]);
  afterAll(gate.remove);
  const check = (planted?: string) =>
    gate.run([process.execPath, fromRoot("scripts", "check.ts")], { ...(planted && { planted }) });
  const checks = ["generate -- --check", "lint:code", "lint:contract", "lint:structure", "typecheck"];

  it("runs the types, the generator and each part of npm run lint", async () => {
    const { code, commands } = await check();
    expect(code).toBe(0);
    expect(commands.toSorted()).toEqual(checks.map((name) => `npm run --silent ${name}`));
    const parts = manifest.scripts.lint.split(" && ").map((command) => command.replace("npm run ", ""));
    expect(checks).toEqual(expect.arrayContaining(parts));
  });

  it.each(checks)("fails when %s fails, names it and runs the others all the same", async (name) => {
    const { code, commands, output } = await check(`npm run --silent ${name}`);
    expect(code).toBe(1);
    expect(commands).toHaveLength(checks.length);
    expect(output).toContain(`✖ ${name.split(" ")[0]}`);
  });
});
