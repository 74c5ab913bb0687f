import type { RequestName } from "./requests.ts";
import { load, processorTime, type Served, serve, someSession } from "./servers.ts";

/** A server that runs, and a session that it has. */
export type Running = Served & { sessionId: string };

/** Starts every server, and ends them after the work. */
export async function withServers(
  argsFor: Record<string, (port: number) => string[]>,
  work: (running: Map<string, Running>) => Promise<void>,
): Promise<void> {
  const started: Served[] = [];
  try {
    const running = new Map<string, Running>();
    for (const [name, args] of Object.entries(argsFor)) {
      const served = await serve(args);
      started.push(served);
      running.set(name, { ...served, sessionId: await someSession(served.url) });
    }
    await work(running);
  } finally {
    for (const { end } of started) await end();
  }
}

/**
 * Sends requests to a server.
 *
 * @returns the requests per second, and the server's processor time of one where the system tells it, microseconds
 */
export async function costOfLoad(
  { url, pid, sessionId }: Running,
  request: RequestName,
  duration: string,
): Promise<{ perSecond: number; microseconds: number | undefined }> {
  const before = await processorTime(pid);
  const { perSecond, total } = await load(url, request, sessionId, duration);
  const after = await processorTime(pid);
  const isKnown = before !== undefined && after !== undefined;
  return { perSecond, microseconds: isKnown ? (after - before) / total : undefined };
}
