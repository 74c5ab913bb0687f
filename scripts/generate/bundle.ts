import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fromRoot, root } from "../paths.ts";
import type { Contract, ControlPlane } from "./contract.ts";
import { minorUnits } from "./currencies.ts";
import { inlineBodies, type LinkedContract } from "./inline.ts";

const run = promisify(execFile);

/**
 * Joins the files under openapi/ into one document whose `$ref`s all point inside it. Request bodies and responses are
 * inline. Each schema that names a standard in `x-values` lists its values, and each list of error codes has the names
 * and meanings of the registry.
 */
export async function bundleContract(): Promise<Contract> {
  const contract = inlineBodies(await bundle<LinkedContract>("openapi/openapi.yaml"));
  for (const schema of Object.values(contract.components.schemas)) {
    if (schema["x-values"]) schema.enum = standards[schema["x-values"]];
  }
  nameErrorCodes(contract);
  return contract;
}

const standards = { "iso-4217": Object.keys(minorUnits) };

/** Code generators name the values of a list of numbers with `x-enum-varnames`. */
function nameErrorCodes({ components }: Contract): void {
  const entries = new Map(components.schemas.ErrorCode["x-error-codes"].map((entry) => [entry.code, entry]));
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { enum: values } = node as { enum?: unknown };
    const known = Array.isArray(values) ? values.map((value) => entries.get(value)) : [];
    const isList = known.length > 0 && known.every((entry) => entry !== undefined);
    if (isList)
      Object.assign(node, {
        "x-enum-varnames": known.map(({ name }) => name),
        "x-enum-descriptions": known.map(({ meaning }) => meaning),
      });
    Object.values(node).forEach(visit);
  };
  visit(components.schemas);
}

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
