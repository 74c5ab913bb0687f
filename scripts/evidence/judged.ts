import { type AssumedPlace, assumedPlaces } from "../generate/assumed-places.ts";
import { type Assumption, collectAssumptions } from "../generate/assumptions.ts";
import type { Contract } from "../generate/contract.ts";
import { type EvidenceOptions, readEvidence } from "./read.ts";
import { type Status, statusOf } from "./status.ts";

/** An assumption, the parts of the API that rest on it, and what the evidence says of it. */
export type JudgedAssumption = Assumption & { where: AssumedPlace[] } & Status;

/**
 * Every assumption of the contract.
 *
 * @param options.assumptions those of the contract, if they are known already
 */
export async function judgedAssumptions(
  contract: Contract,
  {
    assumptions,
    ...options
  }: Pick<EvidenceOptions, "folder" | "servers" | "today"> & { assumptions?: readonly Assumption[] } = {},
): Promise<JudgedAssumption[]> {
  const all = assumptions ?? (await collectAssumptions());
  const evidence = await readEvidence({ contract, assumptions: all, ...options });
  const where = assumedPlaces(contract);
  return all.map((assumption) => ({
    ...assumption,
    where: where.get(assumption.assumed) ?? [],
    ...statusOf(assumption, evidence),
  }));
}
