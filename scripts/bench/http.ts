import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figures } from "./figures.ts";
import { installPeers } from "./peers.ts";
import type { RequestName } from "./requests.ts";
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

const requests: RequestName[] = ["create session", "replay", "get session", "list sessions"];

/**
 * The duration of the first round, a warm-up. Code that runs for every request is fully optimised only after some fifty
 * thousand requests.
 */
const warmUp = "4s";

/** Measures the requests per second of every server, each in turn in every round. */
export async function benchThroughput(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  await installPeers();
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
    for (let round = -1; round < (quick ? 2 : 20); round += 1) {
      for (const request of requests) {
        for (const [name, { url, pid, sessionId }] of running) {
          // A list of Mockoon's contains every session.
          if (name === "Mockoon" && request === "list sessions") continue;
          const before = await processorTime(pid);
          const { perSecond, total } = await load(url, request, sessionId, round < 0 ? warmUp : "0.5s");
          const after = await processorTime(pid);
          if (round < 0) continue;
          figures.add(request, name, "requests/s", perSecond);
          if (before !== undefined && after !== undefined) {
            figures.addTime(`${request}, processor time`, name, "µs", {
              microseconds: (after - before) / total,
            });
          }
        }
      }
    }
  } finally {
    for (const { end } of running.values()) await end();
    await rm(folder, { recursive: true });
  }
}

/** Measures the time from the start of a server to its first response, and its memory after 5,000 requests. */
export async function benchStart(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  await installPeers();
  for (let round = 0; round < (quick ? 3 : 12); round += 1) {
    for (const [name, args] of Object.entries(servers)) {
      const { url, pid, firstResponse, end } = await serve(args);
      figures.addTime("first response after the start", name, "ms", { milliseconds: firstResponse });
      await load(url, "create session", "", "5000");
      figures.add("memory after 5,000 requests", name, "MiB", await memoryOf(pid));
      await end();
    }
  }
}

/** Measures the memory of the sandbox after 500,000 creates. */
export async function benchMemory(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    const { url, pid, end } = await serve(servers.sandbox);
    await load(url, "create session", "", "500000");
    figures.add("memory after 500,000 requests", "sandbox", "MiB", await memoryOf(pid));
    await end();
  }
}
