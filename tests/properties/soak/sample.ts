import { readdirSync, readFileSync } from "node:fs";

/** What must stay flat. Each is `undefined` where the system has no /proc. */
export interface Sample {
  /** Resident memory, MiB. */
  memory: number | undefined;
  /** Open files and connections. */
  files: number | undefined;
  /** Processor time since the start of the process, milliseconds. */
  processor: number | undefined;
}

/** Looks at a process. */
export function sample(pid: number): Sample {
  try {
    const [, kibibytes] = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    // The name of the process stands in parentheses before the numbers, and may have spaces.
    const numbers = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const clockTicks = Number(numbers[11]) + Number(numbers[12]);
    return {
      memory: Number(kibibytes) / 1024,
      files: readdirSync(`/proc/${pid}/fd`).length,
      processor: clockTicks * 10,
    };
  } catch {
    return { memory: undefined, files: undefined, processor: undefined };
  }
}
