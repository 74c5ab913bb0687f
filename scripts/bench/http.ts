import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Call } from "./calls.ts";
import type { Figures } from "./figures.ts";
import {
  load,
  memoryOf,
  processorTime,
  type Served,
  sandboxOn,
  serve,
  servers,
  someSession,
} from "./servers.ts";

const calls: Call[] = ["create session", "replay", "get session", "list sessions"];

/**
 * The first round only warms up, every server as long: what runs much code for a request is compiled to its last step
 * after some fifty thousand of them.
 */
const warmUp = "4s";

/** Requests for each second of the same calls to every server, in turn, round after round. */
export async function benchThroughput(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const running = new Map<string, Served & { sessionId: string }>();
  try {
    for (const [name, args] of Object.entries({
      ...servers,
      "sandbox on a file": (port: number) => sandboxOn(port, join(folder, "sandbox.db")),
    })) {
      const served = await serve(args);
      running.set(name, { ...served, sessionId: await someSession(served.url) });
    }
    for (let round = -1; round < (quick ? 2 : 5); round += 1) {
      for (const call of calls) {
        for (const [name, { url, pid, sessionId }] of running) {
          const before = await processorTime(pid);
          const { perSecond, total } = await load(url, call, sessionId, round < 0 ? warmUp : "1s");
          const after = await processorTime(pid);
          if (round < 0) continue;
          figures.add(call, name, "requests/s", perSecond);
          if (before !== undefined && after !== undefined) {
            figures.add(`${call}, processor time`, name, "µs", (after - before) / total);
          }
        }
      }
    }
  } finally {
    for (const { end } of running.values()) await end();
    await rm(folder, { recursive: true });
  }
}

/** From nothing to the first answer, and the memory that a server has taken after as many requests as the others. */
export async function benchStart(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  for (let round = 0; round < (quick ? 3 : 5); round += 1) {
    for (const [name, args] of Object.entries(servers)) {
      const { url, pid, firstResponse, end } = await serve(args);
      figures.add("first answer after the start", name, "ms", firstResponse);
      await load(url, "create session", "", "5000");
      figures.add("memory after 5,000 requests", name, "MiB", await memoryOf(pid));
      await end();
    }
  }
}
