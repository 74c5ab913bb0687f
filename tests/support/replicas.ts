import { afterEach } from "vitest";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { type Load, startLoad } from "./load.ts";
import { vaultKey } from "./postgres.ts";

/** Opens sandboxes on a database with the same keys, and closes them after the test. */
export function useReplicas() {
  let opened: Sandbox[] = [];
  let loads: Load[] = [];
  let errors: string[] = [];
  afterEach(async () => {
    await Promise.allSettled(loads.map((load) => load.stop()));
    loads = [];
    await Promise.all(opened.map((sandbox) => sandbox.close()));
    opened = [];
    errors = [];
  });
  return {
    /** Closes a sandbox before the end of the test. */
    async close(sandbox: Sandbox): Promise<void> {
      opened = opened.filter((one) => one !== sandbox);
      await sandbox.close();
    },
    /** The different messages of the internal errors of all of them. */
    internalErrors: () => [...new Set(errors)],
    /** Clients of these replicas, which end with the test. */
    startLoad(...options: Parameters<typeof startLoad>): Load {
      const load = startLoad(...options);
      loads.push(load);
      return load;
    },
    async open(data: string, options: SandboxOptions = {}): Promise<Sandbox> {
      const shared = { strict: true, vaultKey, testKey: "test-key", liveKey: "live-key" };
      const report = (error: unknown) => void errors.push((error as Error).message);
      const sandbox = await createSandbox({ ...shared, data, report, ...options });
      opened.push(sandbox);
      return sandbox;
    },
  };
}
