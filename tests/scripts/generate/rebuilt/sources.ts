import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { Contract, ControlPlane } from "../../../../scripts/generate/contract.ts";
import { fromRoot } from "../../../../scripts/paths.ts";

// `npm run generate -- --check` compares all files in one run. The tests beside this file run each generator by itself, so
// that mutation testing finds out in little time which change of a generator changes a file.

/** The text of a file of generated/. */
export const generated = (name: string): Promise<string> => readFile(fromRoot("generated", name), "utf8");

const { "x-generated": found, ...bundled } = JSON.parse(await generated("openapi.json"));

/** The notice in each file. */
export const notice: string = found;

/** A copy of the bundled contract, because some libraries change what they are given. */
export const bundledContract = (): Contract => structuredClone(bundled);

/** The control plane's document, which needs no bundling. */
export const controlPlane: ControlPlane = parse(
  await readFile(fromRoot("openapi", "control-plane.yaml"), "utf8"),
);

/** A source file of generated/ without the notice at its start. */
export const sourceOf = async (name: string): Promise<string> =>
  (await generated(name)).slice(`// ${notice}\n\n`.length);
