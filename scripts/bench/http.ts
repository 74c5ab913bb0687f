import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figures } from "./figures.ts";
import { installPeers } from "./peers.ts";
import type { RequestName } from "./requests.ts";
import { inRounds } from "./rounds.ts";
import { costOfLoad, withServers } from "./running.ts";
import { load, memoryOf, sandboxOn, serve, servers } from "./servers.ts";

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
  const onFile = (port: number) => sandboxOn(port, join(folder, "sandbox.db"));
  try {
    await withServers({ ...servers, "sandbox on a file": onFile }, (running) =>
      inRounds(figures, quick ? 2 : 20, async (kept, isWarmUp) => {
        for (const request of requests) {
          for (const [name, server] of running) {
            // A list of Mockoon's contains every session.
            if (name === "Mockoon" && request === "list sessions") continue;
            const duration = isWarmUp ? warmUp : "0.5s";
            const { perSecond, microseconds } = await costOfLoad(server, request, duration);
            kept.add(request, name, "requests/s", perSecond);
            if (microseconds !== undefined)
              kept.addTime(`${request}, processor time`, name, "µs", { microseconds });
          }
        }
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Measures the time from the start of a server to its first response, and its memory after 5,000 requests. */
export async function benchStart(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  await installPeers();
  for (let round = 0; round < (quick ? 3 : 12); round += 1) {
    for (const [name, args] of Object.entries(servers)) {
      const { firstResponse, mebibytes } = await startAndLoad(args, 5_000);
      figures.addTime("first response after the start", name, "ms", { milliseconds: firstResponse });
      figures.add("memory after 5,000 requests", name, "MiB", mebibytes);
    }
  }
}

/** Measures the memory of the sandbox after 500,000 creates. */
export async function benchMemory(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    const { mebibytes } = await startAndLoad(servers.sandbox, 500_000);
    figures.add("memory after 500,000 requests", "sandbox", "MiB", mebibytes);
  }
}

/** Starts a server, creates so many sessions, and ends it. */
async function startAndLoad(args: (port: number) => string[], creates: number) {
  const { url, pid, firstResponse, end } = await serve(args);
  try {
    await load(url, "create session", "", String(creates));
    return { firstResponse, mebibytes: await memoryOf(pid) };
  } finally {
    await end();
  }
}
