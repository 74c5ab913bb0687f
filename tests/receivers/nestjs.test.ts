// tier: languages
import { cp, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { runIn } from "../../scripts/run-in.ts";
import { prepareWorkspace } from "../../scripts/workspace.ts";
import { testReceiver } from "../../src/test-receiver/test-receiver.ts";
import { serve } from "../languages/child.ts";
import { freePort } from "../support/process.ts";
import { decorators, nestExample, transpiledNest } from "./transpiled-nest.ts";

const secret = "example_client_secret";
const command = [process.execPath, "--conditions=source", "nestjs.mjs"];
let workspace: string;

beforeAll(async () => {
  workspace = await prepareWorkspace("tests/receivers/nestjs");
  await cp(nestExample, join(workspace, "nestjs.ts"));
  // The package by its name, as a consumer imports it.
  const link = join(workspace, "node_modules", "avirato-payments-contract");
  await rm(link, { force: true });
  await symlink(fromRoot(), link);
  await writeFile(join(workspace, "nestjs.mjs"), await transpiledNest(ts.ModuleKind.ES2022));
});

it("the receiver in nestjs.ts compiles under strict settings", async () => {
  const config = {
    extends: fromRoot("tsconfig.json"),
    compilerOptions: { ...decorators, erasableSyntaxOnly: false },
    files: ["nestjs.ts"],
    include: [],
    exclude: [],
  };
  await writeFile(join(workspace, "tsconfig.json"), JSON.stringify(config));
  expect(await runIn(workspace, ["tsc", "-p", "."])).toBe("");
});

it("the receiver in nestjs.ts accepts and refuses the webhooks that it must", async () => {
  const port = await freePort();
  const env = { CLIENT_SECRET: secret, PORT: String(port) };
  const stop = await serve(workspace, command, env, /successfully started/);
  const url = `http://127.0.0.1:${port}/webhooks`;
  const results = await testReceiver({ url, secret, webcode: "SHOP01", customReference: "12345" });
  await stop();
  expect(results).toHaveLength(16);
  expect(results?.filter(({ right }) => !right)).toEqual([]);
});

it("the receiver in nestjs.ts does not start without a client secret", async () => {
  await expect(serve(workspace, command, { CLIENT_SECRET: "" }, /successfully started/)).rejects.toThrow(
    "Set CLIENT_SECRET to the client secret of the environment.",
  );
});
