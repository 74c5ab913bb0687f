import { fromRoot } from "../paths.ts";
import type { Area } from "./area.ts";
import { type AreaName, areas } from "./areas.ts";

// A setup file of vitest: see `Area.load`.
const { load }: Area = areas[process.env["MUTATION_AREA"] as AreaName];
if (load !== undefined) await import(fromRoot(load));
