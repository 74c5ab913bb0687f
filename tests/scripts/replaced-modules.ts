import { afterEach, vi } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

/** How a script ended. */
export interface Ended {
  /** The exit code. */
  code: number;
  /** The message of its failure. */
  failure: string | undefined;
  /** What it printed. */
  printed: string;
}

let imported = 0;

/** Imports scripts with other modules in the place of their own, until the end of each test. */
export function useReplacedModules() {
  const replaced: string[] = [];
  const argv = [...process.argv];
  afterEach(() => {
    for (const path of replaced.splice(0)) vi.doUnmock(path);
    process.argv = [...argv];
  });

  /** @param path of a file, or the name of a package */
  function replace(path: string, members: object): void {
    replaced.push(path);
    vi.doMock(path, () => members);
  }

  /**
   * A module as if it had not been imported before, so that it gets what was replaced.
   *
   * @param path from the folder scripts/
   */
  function importAnew<Module>(path: string): Promise<Module> {
    imported += 1;
    return import(`${fromRoot("scripts", path)}?import=${imported}`);
  }

  /** Runs a script of scripts/ in this process. */
  async function runScript(script: string, ...args: string[]): Promise<Ended> {
    const ended: Ended = { code: Number.NaN, failure: undefined, printed: "" };
    replace(fromRoot("scripts", "command.ts"), {
      async runCommand(command: () => Promise<void>, failure = 1) {
        try {
          await command();
          ended.code = Number(process.exitCode ?? 0);
        } catch (error) {
          ended.code = failure;
          ended.failure = (error as Error).message;
        }
      },
    });
    const print = (...values: unknown[]) => {
      ended.printed += `${values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(" ")}\n`;
    };
    const spies = (["log", "error", "table"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(print),
    );
    process.argv = [process.execPath, script, ...args];
    process.exitCode = undefined;
    try {
      await importAnew(script);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    return ended;
  }
  return { replace, importAnew, runScript };
}
