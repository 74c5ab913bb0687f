import { createRedactor } from "../../src/contract/redact.ts";
import { controlPlaneOf } from "../../src/sandbox/control-plane/methods.ts";
import type { Context } from "../../src/sandbox/core/context.ts";
import { cryptoRandom } from "../../src/sandbox/core/identifiers.ts";
import type { Store } from "../../src/sandbox/core/store.ts";
import { startMetrics } from "../../src/sandbox/observability/metrics.ts";
import { requestLog } from "../../src/sandbox/observability/request-log.ts";
import { type AppOptions, sandboxApp } from "../../src/sandbox/pages/app.ts";
import { openStore } from "../../src/sandbox/store/open.ts";
import { targetPolicy } from "../../src/sandbox/webhooks/targets.ts";
import { manualClock } from "./sandbox.ts";

export const appOrigin = "http://127.0.0.1:4020";

/**
 * The pages and the control plane without a sandbox around them, for tests that look at their transactions.
 *
 * @param around wraps the store that they get
 * @param wake called whenever they wake the worker
 */
export async function openApp(
  around: (store: Store) => Store,
  options: Partial<AppOptions> = {},
  wake = () => {},
) {
  const worker = {
    wake,
    runDue: async () => Number.POSITIVE_INFINITY,
    async stop() {},
    // Test files that share their imports may use it minutes after it was made.
    get lastTurn() {
      return performance.now();
    },
  };
  const clock = manualClock();
  const { store, vault } = await openStore(":memory:", { time: clock, vaultKey: undefined });
  const context: Context = {
    store: around(store),
    clock,
    vault,
    random: cryptoRandom,
    baseUrl: () => appOrigin,
  };
  const parts = {
    worker,
    webhookUrl: () => undefined,
    takeThrown: () => [],
    onDelivery: () => () => {},
    rotated() {},
  };
  /** The internal errors that were reported. */
  const reported: unknown[] = [];
  const app = sandboxApp(context, worker, {
    control: controlPlaneOf(context, parts),
    log: requestLog(),
    report: (error) => void reported.push(error),
    targets: targetPolicy(),
    metrics: startMetrics({ underWay: 0 }),
    adminToken: undefined,
    publicUrl: undefined,
    site: undefined,
    time: clock,
    audit: undefined,
    redact: createRedactor([]),
    ...options,
  });
  const fetchPage = async (path: string, init?: RequestInit): Promise<Response> =>
    app.fetch(new Request(new URL(path, appOrigin), init), { address: "127.0.0.1", guarded: true });
  return { context, store, reported, fetchPage, routes: app.routes };
}
