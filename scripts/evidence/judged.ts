import { type Assumption, collectAssumptions } from "../generate/assumptions.ts";
import { type EvidenceOptions, readEvidence } from "./read.ts";
import { type Status, statusOf } from "./status.ts";

/**
 * Every assumption of the contract, with what the evidence says of it.
 *
 * @param options.assumptions those of the contract, if they are known already
 */
export async function judgedAssumptions(
  contract: EvidenceOptions["contract"],
  {
    assumptions,
    ...options
  }: Pick<EvidenceOptions, "folder" | "servers" | "today"> & { assumptions?: readonly Assumption[] } = {},
): Promise<(Assumption & Status)[]> {
  const all = assumptions ?? (await collectAssumptions());
  const evidence = await readEvidence({ contract, assumptions: all, ...options });
  return all.map((assumption) => ({ ...assumption, ...statusOf(assumption, evidence) }));
}
