import { afterEach, vi } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

let imported = 0;

/** Imports scripts with other modules in the place of their own, until the end of each test. */
export function useReplacedModules() {
  const replaced: string[] = [];
  afterEach(() => {
    for (const path of replaced.splice(0)) vi.doUnmock(path);
  });
  return {
    /** @param path of a file, or the name of a package */
    replace(path: string, members: object): void {
      replaced.push(path);
      vi.doMock(path, () => members);
    },
    /** A module of scripts/ as if it had not been imported before, so that it gets what was replaced. */
    importAnew<Module>(path: string): Promise<Module> {
      imported += 1;
      return import(`${fromRoot("scripts", path)}?import=${imported}`);
    },
  };
}
