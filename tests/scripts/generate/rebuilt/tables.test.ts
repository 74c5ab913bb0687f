// tier: nightly
import { expect, it } from "vitest";
import { minorUnits } from "../../../../scripts/generate/currencies.ts";
import { constantsTable } from "../../../../scripts/generate/tables/constants.ts";
import { controlPlaneTable } from "../../../../scripts/generate/tables/control-plane.ts";
import { errorTable } from "../../../../scripts/generate/tables/errors.ts";
import { operationTable } from "../../../../scripts/generate/tables/operations.ts";
import { table } from "../../../../scripts/generate/tables/table.ts";
import { webhookExamplesTable } from "../../../../scripts/generate/tables/webhook-examples.ts";
import { bundledContract, controlPlane, sourceOf } from "./sources.ts";

const tables: Record<string, () => string> = {
  "constants.ts": () => constantsTable(bundledContract(), controlPlane),
  "operations.ts": () => operationTable(bundledContract()),
  "errors.ts": () => errorTable(bundledContract()),
  "webhook-examples.ts": () => webhookExamplesTable(bundledContract()),
  "control-plane.ts": () => controlPlaneTable(controlPlane, bundledContract()),
  "currencies.ts": () =>
    `/** Decimal digits of the minor unit of each currency (ISO 4217). */\n${table("minorUnits", minorUnits)}`,
};

it.each(Object.entries(tables))(
  "generated/%s is what its generator makes of the contract",
  async (name, build) => {
    expect(build()).toBe(await sourceOf(name));
  },
);
