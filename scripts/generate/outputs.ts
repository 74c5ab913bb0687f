import { stringify } from "yaml";
import { judgedAssumptions } from "../evidence/judged.ts";
import { bundleContract, bundleControlPlane } from "./bundle.ts";
import { brunoFiles } from "./collections/bruno.ts";
import { collectionOf } from "./collections/collection.ts";
import { postmanCollection } from "./collections/postman.ts";
import { minorUnits } from "./currencies.ts";
import type { Outputs } from "./files.ts";
import { environmentContract } from "./shapes/environment.ts";
import { openapi30 } from "./shapes/openapi-3.0.ts";
import { constantsTable } from "./tables/constants.ts";
import { controlPlaneTable } from "./tables/control-plane.ts";
import { errorTable } from "./tables/errors.ts";
import { operationTable } from "./tables/operations.ts";
import { table } from "./tables/table.ts";
import { webhookExamplesTable } from "./tables/webhook-examples.ts";
import { contractTypes } from "./types.ts";
import { validators } from "./validators/api.ts";
import { controlPlaneResponseValidators } from "./validators/control-plane.ts";
import { controlPlaneResponseTypes, validatorTypes } from "./validators/declarations.ts";

const notice = "Generated from openapi/ by `npm run generate`; do not edit.";

/** Builds every file of generated/. The same sources always give the same bytes. */
export async function generate(): Promise<Outputs> {
  const [contract, controlPlane] = await Promise.all([bundleContract(), bundleControlPlane()]);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const source = (text: string): string => `// ${notice}\n\n${text}`;
  const collection = await collectionOf(contract, controlPlane);
  return new Map([
    ["openapi.yaml", yaml(contract)],
    ["openapi.live.yaml", yaml(environmentContract(contract, "live"))],
    ["openapi.test.yaml", yaml(environmentContract(contract, "test"))],
    ["openapi-3.0.yaml", yaml(openapi30(contract))],
    ["openapi.json", json({ ...contract, "x-generated": notice })],
    ["types.ts", source(await contractTypes(contract))],
    ["constants.ts", source(constantsTable(contract, controlPlane))],
    ["operations.ts", source(operationTable(contract))],
    ["errors.ts", source(errorTable(contract))],
    [
      "currencies.ts",
      source(
        `/** Decimal digits of the minor unit of each currency (ISO 4217). */\n${table("minorUnits", minorUnits)}`,
      ),
    ],
    ["webhook-examples.ts", source(webhookExamplesTable(contract))],
    ["control-plane.ts", source(controlPlaneTable(controlPlane, contract))],
    ["validators.js", source(await validators(contract, controlPlane))],
    ["validators.d.ts", source(validatorTypes(controlPlane))],
    ["control-plane-responses.js", source(await controlPlaneResponseValidators(controlPlane))],
    ["control-plane-responses.d.ts", source(controlPlaneResponseTypes)],
    ["assumptions.json", json({ notice, assumptions: await judgedAssumptions(contract) })],
    ["collections/avirato.postman_collection.json", json(postmanCollection(collection, notice))],
    ...prefixed("collections/bruno/", brunoFiles(collection, notice)),
  ]);
}

/** Text that YAML 1.1 reads as a date or a boolean is quoted: "NO", "2026-06-28 10:30:00". */
const yaml = (document: object): string =>
  `# ${notice}\n${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false, compat: "yaml-1.1" })}`;

const prefixed = (folder: string, files: Outputs): [string, string][] =>
  [...files].map(([path, text]) => [folder + path, text]);
