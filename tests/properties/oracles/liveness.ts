import { vi } from "vitest";

/** A sandbox as the liveness oracle sees it. */
export interface Alive {
  fetch(path: string): Promise<Response>;
  /** Makes something happen that the worker has to tell a receiver. */
  cause(): Promise<unknown>;
  /** How many events the receiver has got. */
  received(): number;
}

/** Time for the worker to send an event that is due, milliseconds. Generous, because the machine may be busy. */
const timeout = 30_000;

/**
 * Checks that the sandbox still says that it is healthy, and that its worker turns by itself: an event that is due
 * reaches its receiver, though nobody asks for it.
 *
 * @returns a sentence for each problem
 */
export async function livenessProblems({ fetch, cause, received }: Alive): Promise<string[]> {
  const problems: string[] = [];
  const health = await fetch("/_sandbox/health");
  const text = await health.text();
  if (health.status !== 200) problems.push(`health answered ${health.status} ${text}`);
  const before = received();
  await cause();
  await vi
    .waitFor(() => received() > before || Promise.reject(new Error("not yet")), { timeout, interval: 5 })
    .catch(() => problems.push("the worker stands still: an event that is due does not arrive"));
  return problems;
}
