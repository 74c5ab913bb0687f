import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fromRoot, root } from "../paths.ts";
import type { Contract, ControlPlane } from "./contract.ts";
import { minorUnits } from "./currencies.ts";

const run = promisify(execFile);

/**
 * Joins the files under openapi/ into one document whose `$ref`s all point inside it, and lists the values of each
 * schema that names a standard in `x-values`.
 */
export async function bundleContract(): Promise<Contract> {
  const contract = await bundle<Contract>("openapi/openapi.yaml");
  for (const schema of Object.values(contract.components.schemas)) {
    if (schema["x-values"]) schema.enum = standards[schema["x-values"]];
  }
  return contract;
}

const standards = { "iso-4217": Object.keys(minorUnits) };

/** Bundles the document of the sandbox's control plane. */
export const bundleControlPlane = (): Promise<ControlPlane> => bundle("openapi/control-plane.yaml");

async function bundle<Document>(source: string): Promise<Document> {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  const output = join(folder, "openapi.json");
  try {
    const redocly = fromRoot("node_modules", "@redocly", "cli", "bin", "cli.js");
    await run(process.execPath, [redocly, "bundle", source, "--output", output], {
      cwd: root,
    });
    return JSON.parse(await readFile(output, "utf8"));
  } catch (error) {
    // Redocly's message names the file and line.
    const { stderr = String(error) } = error as { stderr?: string };
    throw new Error(`${source} cannot be bundled:\n${stderr}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
