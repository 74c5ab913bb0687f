import { runCommand } from "./command.ts";
import { run } from "./run.ts";
import { step } from "./step.ts";

const usage = `Checks generated/, lint and types, all at once. Prints the output of each check that fails.

Usage: npm run check`;

/** The npm scripts of the checks, with their arguments. The slowest one comes first. */
const checks = [
  ["typecheck"],
  ["lint:contract"],
  ["lint:structure"],
  ["generate", "--", "--check"],
  ["lint:code"],
] as const;

await runCommand(async () => {
  if (process.argv.includes("--help")) return console.log(usage);
  const results = await Promise.allSettled(
    checks.map(([script, ...args]) => step(script, () => run("npm", "run", "--silent", script, ...args))),
  );
  const failures = results.filter((result) => result.status === "rejected");
  if (failures.length > 0) throw new Error(failures.map(({ reason }) => reason.message).join("\n\n"));
});
