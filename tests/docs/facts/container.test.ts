import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { serverLimits } from "../../../generated/constants.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { sandboxCommandTable } from "../../../src/sandbox/commands/sandbox.ts";
import { parseFlags } from "../../../src/sandbox/core/flags.ts";
import { build, entrypoint, image, instruction, stages } from "./containerfile.ts";

const { program, words } = entrypoint();
const [script, command, ...own] = words;
const args: string[] = [...own, ...JSON.parse(instruction("CMD"))];
/** A secret file exists only in the container. */
const parsed = parseFlags(
  sandboxCommandTable,
  args.filter((word, index) => !/-file$/.test(word) && !/-file$/.test(args[index - 1] ?? "")),
  { environment: {} },
);
if (typeof parsed === "string") throw new Error("The image shows a text and ends.");
const { data, host, port } = parsed.options;

it("the image runs the built sandbox, where other machines reach it", () => {
  expect([program, script, command]).toEqual(["node", "dist/src/cli.js", "sandbox"]);
  expect(image).toMatch(/^COPY --from=build \S*\/dist dist$/m);
  expect([host, Number(instruction("EXPOSE"))]).toEqual(["0.0.0.0", port]);
  expect(instruction("HEALTHCHECK")).toContain(`http://127.0.0.1:${port}/_sandbox/health`);
});

it("the folder of its data outlives the container, and belongs to the user that runs the sandbox", () => {
  const folder = dirname(data);
  const user = instruction("USER");
  expect(instruction("VOLUME")).toBe(folder);
  expect(user).not.toMatch(/^(root|0)?$/);
  expect(image).toMatch(
    new RegExp(`mkdir ${folder}\\b[\\s\\S]*chown ${user}:${user} ${folder}\\n[\\s\\S]*^USER ${user}$`, "m"),
  );
});

it("the image has the project's Node, and copies what exists", () => {
  const { devDependencies } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8"));
  for (const stage of stages)
    expect(stage.split("-")[0]).toBe(`docker.io/library/node:${devDependencies.node.split(".")[0]}`);
  const sources = Array.from(stages.join("").matchAll(/^COPY (?!--from)(.*) \S+$/gm), ([, list = ""]) =>
    list.split(" "),
  ).flat();
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((source) => !existsSync(fromRoot(source)))).toEqual([]);
});

it("the image has what the build of the package reads, and builds it", () => {
  const copied = Array.from(build.matchAll(/^COPY (.*) \S+$/gm), ([, sources = ""]) =>
    sources.split(" "),
  ).flat();
  const { include, extends: base } = JSON.parse(readFileSync(fromRoot("tsconfig.build.json"), "utf8"));
  const script = readFileSync(fromRoot("scripts", "build.ts"), "utf8");
  const [, assets = ""] = /const copied = \[([^\]]*)\]/.exec(script) ?? [];
  const wanted = [
    ...[
      "package.json",
      "package-lock.json",
      "tsconfig.build.json",
      base.replace("./", ""),
      "scripts",
      ...include,
    ],
    ...Array.from(assets.matchAll(/"(\w+)\//g), ([, folder]) => folder),
  ];
  expect(copied.toSorted()).toEqual([...new Set(wanted)].toSorted());
  expect(build).toMatch(/^RUN npm ci(?! --omit| --ignore-scripts)/m);
});

it("the image has no development tool, and the driver that the package leaves to its user", () => {
  const { devDependencies, peerDependencies } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8"));
  expect(image).toMatch(/^ENV NODE_ENV=production$/m);
  expect(image).toMatch(/npm install --omit=dev --ignore-scripts /);
  const commands = Array.from(
    image.matchAll(/npm pkg (get|delete|set) ([\w. ]+)/g),
    ([, verb, names = ""]) => [verb, names.trim()],
  );
  expect(commands).toEqual([
    ["get", "devDependencies.pg"],
    ["delete", "devDependencies.pg peerDependencies.pg"],
    ["set", "dependencies.pg"],
  ]);
  expect([devDependencies.pg, peerDependencies.pg]).not.toContain(undefined);
});

it("the image waits for health longer than the sandbox waits for its store", () => {
  const [, timeout] = /--timeout=(\d+)s/.exec(instruction("HEALTHCHECK")) ?? [];
  expect(Number(timeout)).toBeGreaterThan(serverLimits.healthTimeoutSeconds);
});

it("the image logs requests and asks for the admin token, also with other options of `podman run`", () => {
  expect(words).toContain("--log-requests");
  expect(words[words.indexOf("--admin-token-file") + 1]).toMatch(/^\/run\/secrets\//);
  expect(words).not.toContain("--data");
});
