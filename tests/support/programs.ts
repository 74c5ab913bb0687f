import type { TestProject } from "vitest/node";
import { buildDocs } from "../../scripts/docs/build.ts";
import provideChromium from "./chromium-program.ts";
import providePostgres from "./postgres-server.ts";

/** Prepares at once what the tests of a run share: the built site, Chromium and one PostgreSQL server. */
export default async function providePrograms(project: TestProject): Promise<() => Promise<void>> {
  const [removeChromium, removePostgres] = await Promise.all([
    provideChromium(project),
    providePostgres(project),
    buildDocs(),
  ]);
  return async () => {
    await Promise.all([removeChromium(), removePostgres()]);
  };
}
