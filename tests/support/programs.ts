import type { TestProject } from "vitest/node";
import { buildDocs } from "../../scripts/docs/build.ts";
import provideChromium from "./chromium-program.ts";
import providePostgres from "./postgres-server.ts";

/** Prepares at once what the tests of a run share: the built site, Chromium and one PostgreSQL server. */
export default (project: TestProject): Promise<() => Promise<void>> =>
  prepareTogether([() => provideChromium(project), () => providePostgres(project), buildDocs]);

/**
 * Prepares several things at once.
 *
 * @returns a function that removes them all
 * @throws the first failure, after it removed what was prepared
 */
export async function prepareTogether(
  preparations: (() => Promise<unknown>)[],
): Promise<() => Promise<void>> {
  const results = await Promise.allSettled(preparations.map((prepare) => prepare()));
  const removeAll = async () => {
    const removals = results.map((result) => (result.status === "fulfilled" ? result.value : undefined));
    await Promise.all(
      removals.filter((removal) => typeof removal === "function").map((removal) => removal()),
    );
  };
  const failed = results.find(({ status }) => status === "rejected");
  if (failed?.status !== "rejected") return removeAll;
  await removeAll();
  throw failed.reason;
}
