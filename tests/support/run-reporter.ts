import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { Reporter, TestCase, TestRunEndReason, Vitest } from "vitest/node";
import { variablesOf } from "./conditions.ts";

/** Processes that a run starts inherit this variable, whichever process is their parent at the end. */
const mark = `TEST_RUN=${randomUUID()}`;
/** How long a process may take to end after the tests, milliseconds. */
const grace = 5_000;

/**
 * Fails a run that leaves a process behind. Of a failed run it prints the variables that repeat it, and the figures
 * that each failed test left in its `task.meta`.
 */
export class RunReporter implements Reporter {
  onInit(vitest: Vitest): void {
    const [name = "", value] = mark.split("=");
    process.env[name] = value;
    // Called after the teardown of the projects and the end of the workers.
    vitest.onClose(failWithProcesses);
  }

  onTestCaseResult(test: TestCase): void {
    const { figures } = test.meta() as { figures?: Record<string, number> };
    if (test.result().state !== "failed" || !figures) return;
    const lines = Object.entries(figures).map(([name, value]) => `  ${name}: ${value}`);
    console.error(`${test.fullName}\n${lines.join("\n")}`);
  }

  onTestRunEnd(_modules: unknown, _errors: unknown, reason: TestRunEndReason): void {
    if (reason === "failed")
      console.error(`Repeat the random tests of this run with ${variablesOf(process.env)}.`);
  }
}

async function failWithProcesses(): Promise<void> {
  const deadline = Date.now() + grace;
  let left = await processesOfRun();
  while (left.length > 0 && Date.now() < deadline) {
    await setTimeout(100);
    left = await processesOfRun();
  }
  if (left.length > 0) throw new Error(`The tests left ${left.length} processes behind:\n${left.join("\n")}`);
}

/** The processes with the mark of this run, with their commands. Empty where there is no /proc. */
export async function processesOfRun(): Promise<string[]> {
  const ids = (await readdir("/proc").catch((): string[] => [])).filter((name) => /^\d+$/.test(name));
  const commands = ids.map(async (id) => {
    const read = async (name: string) => (await readFile(`/proc/${id}/${name}`, "utf8")).split("\0");
    // A process may end while it is read.
    const isOfRun = (await read("environ").catch((): string[] => [])).includes(mark);
    return isOfRun ? `${id} ${(await read("cmdline").catch((): string[] => [])).join(" ")}` : "";
  });
  return (await Promise.all(commands)).filter(Boolean);
}
