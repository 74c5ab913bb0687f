import { runCommand } from "./command.ts";
import { readContract } from "./contract.ts";
import { readEvidence } from "./evidence/read.ts";
import { refutedProblems, statusOf } from "./evidence/status.ts";
import { collectAssumptions } from "./generate/assumptions.ts";

/** Fails for evidence that must not count, and for an assumption that evidence refutes. */
await runCommand(async () => {
  const assumptions = await collectAssumptions();
  const evidence = await readEvidence({ contract: await readContract(), assumptions });
  const problems = refutedProblems(assumptions.map((each) => ({ ...each, ...statusOf(each, evidence) })));
  if (problems.length > 0) throw new Error(problems.join("\n"));
});
