import { runCommand } from "./command.ts";
import { readContract } from "./contract.ts";
import { judgedAssumptions } from "./evidence/judged.ts";
import { refutedProblems } from "./evidence/status.ts";

/** Fails for evidence that must not count, and for an assumption that evidence refutes. */
await runCommand(async () => {
  const problems = refutedProblems(await judgedAssumptions(await readContract()));
  if (problems.length > 0) throw new Error(problems.join("\n"));
});
