import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fromRoot, root } from "../paths.ts";
import type { Contract, ControlPlane } from "./contract.ts";

const run = promisify(execFile);

/** Bundles the files under openapi/ into one document in which every `$ref` is local. */
export const bundleContract = (): Promise<Contract> => bundle("openapi/openapi.yaml");

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
