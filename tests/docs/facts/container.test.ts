import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { sandboxCommandTable } from "../../../src/sandbox/commands/sandbox.ts";
import { parseFlags } from "../../../src/sandbox/core/flags.ts";

const text = readFileSync(fromRoot("docs", "guides", "operation", "Containerfile"), "utf8");
/** What the last image of the file says, which is the one that runs. */
const image = text.slice(text.lastIndexOf("\nFROM "));
const instruction = (name: string) => new RegExp(`^${name} (.*)$`, "m").exec(image)?.[1] ?? "";
/** Node's own options come before the script. */
const [program, ...words]: string[] = JSON.parse(instruction("ENTRYPOINT"));
const [script, command, ...own] = words.slice(words.findIndex((word) => !word.startsWith("--")));
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
