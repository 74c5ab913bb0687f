import { readdirSync, readFileSync } from "node:fs";
import { median } from "../flood/flood.ts";

/** What must stay flat. */
export interface Sample {
  /** Resident memory, MiB; `undefined` where the system has no /proc. */
  memory: number | undefined;
  /** Open files and connections; `undefined` where the system has no /proc. */
  files: number | undefined;
  /** The median response, milliseconds. */
  latency: number;
}

/** Looks at a process and at the durations since the last sample, which it empties. */
export function sample(pid: number, durations: number[]): Sample {
  const latency = median(durations.splice(0));
  try {
    const [, kibibytes] = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return { memory: Number(kibibytes) / 1024, files: readdirSync(`/proc/${pid}/fd`).length, latency };
  } catch {
    return { memory: undefined, files: undefined, latency };
  }
}
