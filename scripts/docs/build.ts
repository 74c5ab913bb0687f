import { cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { fromRoot } from "../paths.ts";
import { step } from "../step.ts";
import { buildDownloads } from "./downloads.ts";
import { buildGuides } from "./guides.ts";
import { bundleScripts } from "./page-scripts.ts";
import { buildReference } from "./reference.ts";

/**
 * Builds the developer site into site/.
 *
 * @throws {Error} when generated/ is missing or a guide cannot be rendered. The site then stays as it was.
 */
export async function buildDocs(): Promise<void> {
  const contract = await stat(fromRoot("generated", "openapi.yaml")).catch(() => undefined);
  if (!contract) throw new Error("generated/openapi.yaml is missing; run npm run generate.");

  const fresh = fromRoot(".cache", "site");
  const assets = fromRoot(".cache", "site", "assets");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await cp(fromRoot("docs", "site", "assets"), assets, { recursive: true });
  await Promise.all([
    step("guides", () => buildGuides(fresh, assets)),
    step("scripts of the pages", () => bundleScripts(assets)),
    buildDownloads(fresh),
    step("API reference", () => buildReference(fresh, assets)),
  ]);
  await rm(fromRoot("site"), { recursive: true, force: true });
  await rename(fresh, fromRoot("site"));
}
