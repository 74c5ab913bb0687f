import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

/** How a command ended, and the commands of replaced programs that it ran, in their order. */
export interface Outcome {
  code: number;
  output: string;
  commands: string[];
}

/**
 * A folder for commands of the gate, whose programs are replaced by ones that only note their command. The command
 * `planted` fails.
 *
 * @param extra lines of shell that each program runs first
 */
export function replacePrograms(names: Iterable<string>, extra = "") {
  const folder = mkdtempSync(join(tmpdir(), "gate-"));
  const programs = join(folder, "programs");
  const log = join(folder, "commands.log");
  mkdirSync(programs);
  for (const name of names) {
    const file = join(programs, name);
    const note = `command="${name}\${*:+ $*}"\necho "$command" >> "$COMMANDS"\n`;
    const fail = `case "$command" in "$PLANTED") exit "\${CODE:-1}";; esac\n`;
    writeFileSync(file, `#!/bin/sh\n${note}${extra}${fail}`);
    chmodSync(file, 0o755);
  }
  const path = [programs, dirname(process.execPath), process.env["PATH"]].join(delimiter);
  return {
    folder,
    run(
      [program = "", ...args]: string[],
      { planted = "none", cwd = folder, env = {} }: { planted?: string; cwd?: string; env?: object } = {},
    ): Promise<Outcome> {
      writeFileSync(log, "");
      const options = { cwd, env: { ...process.env, PATH: path, COMMANDS: log, PLANTED: planted, ...env } };
      return new Promise((resolve) => {
        execFile(program, args, options, (error, stdout, stderr) => {
          const commands = readFileSync(log, "utf8").split("\n").filter(Boolean);
          resolve({ code: Number(error?.code ?? 0), output: stdout + stderr, commands });
        });
      });
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
