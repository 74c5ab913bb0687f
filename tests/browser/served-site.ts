import { afterAll, beforeAll } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";

/** Serves the developer site with a sandbox of its own for the tests of one file. */
export function useSite() {
  let sandbox: Sandbox;
  let origin: string;
  beforeAll(async () => {
    sandbox = await createSandbox({ site: fromRoot("site") });
    origin = (await sandbox.listen({ port: 0 })).url;
  });
  afterAll(() => sandbox.close());
  return {
    get sandbox() {
      return sandbox;
    },
    /** The URL of the site, without a path. */
    get origin() {
      return origin;
    },
  };
}
