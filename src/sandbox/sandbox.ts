import { once } from "node:events";
import { type Environment, serverLimits } from "../../generated/constants.ts";
import { type Listening, listen } from "../http/listen.ts";
import { requestLimiter } from "./api/limiter.ts";
import { handleApiRequest, type PipelineOptions } from "./api/pipeline.ts";
import { transport } from "./api/transport.ts";
import { bootstrap } from "./bootstrap.ts";
import { isLoopbackHost } from "./core/addresses.ts";
import { machineTime } from "./core/clock.ts";
import type { Context } from "./core/context.ts";
import { cryptoRandom } from "./core/identifiers.ts";
import { reportOnStderr } from "./observability/internal-errors.ts";
import { startMetrics } from "./observability/metrics.ts";
import { requestLines } from "./observability/request-lines.ts";
import { requestLog } from "./observability/request-log.ts";
import {
  completeSandboxOptions,
  defaultUrl,
  listenTable,
  requireAdminToken,
  type SandboxOptions,
} from "./options.ts";
import { openStore } from "./store/open.ts";
import { httpSender } from "./webhooks/targets.ts";
import { startWorker } from "./worker.ts";

export type { SandboxOptions } from "./options.ts";

export interface Sandbox {
  /** Answers a request without any port; pass it to a client as its `fetch`. */
  fetch(request: Request): Promise<Response>;
  /**
   * Serves over HTTP as well.
   *
   * @throws {Error} when the port is taken, or the host is not loopback and there is no admin token.
   */
  listen(options: { port: number | string; host?: string }): Promise<Listening>;
  /** Stops listening and working, finishing what is under way within a time of grace, and lets go of the store. */
  close(): Promise<void>;
  /**
   * The first key of each environment. Empty when an earlier sandbox on the same store made it and no option gives
   * it: the store keeps only its hash.
   */
  keys: Record<Environment, string>;
  /** The client secret of each environment. Empty when an earlier sandbox on the same store made it: shown only once. */
  secrets: Record<Environment, string>;
}

/**
 * Starts the API with memory: keys, sessions, payments, idempotency records and webhooks that behave as the
 * contract says. It opens no port until it is told to listen.
 *
 * @throws {Error} when an option is invalid, or the store cannot be opened; the store is left as it was.
 */
export async function createSandbox(given: SandboxOptions = {}): Promise<Sandbox> {
  const options = completeSandboxOptions(given);
  const { data, maxRequests, trustProxy, strict, random = cryptoRandom } = options;
  const publicUrl = options.publicUrl && new URL(options.publicUrl).origin;
  const lines = options.logRequests && requestLines(options.logRequests);
  const audit = lines ?? (options.audit && requestLines(options.audit));
  const limiter = requestLimiter(maxRequests);
  const metrics = startMetrics(limiter);
  const report = metrics.countInternalErrors(options.report ?? lines?.internalError ?? reportOnStderr);
  const time = options.clock ?? machineTime;
  const targets = { allowedHosts: options.allowWebhookHosts };
  const { lookAgainAfter, vault, ...opened } = await openStore(data, {
    time,
    vaultKey: options.vaultKey,
  });
  const store = metrics.measureStore(opened.store);
  let baseUrl = publicUrl ?? defaultUrl;
  const context: Context = { store, clock: store.clock, random, vault, baseUrl: () => baseUrl };

  const { keys, secrets } = await bootstrap(context, options, targets).catch(async (error) => {
    await store.close();
    throw error;
  });

  const log = requestLog();
  const stopping = new AbortController();
  const send = metrics.measureSend(options.send ?? httpSender(targets, stopping.signal));
  const worker = startWorker(context, { send, report, lookAgainAfter });
  const pipeline: PipelineOptions = {
    strict,
    wake: worker.wake,
    limiter,
    recorders: [metrics.countRequest, log.record, ...(lines ? [lines.request] : [])],
    report,
    async preferred(request) {
      const { preferredExample } = await import("../mock/preferred-example.ts");
      return preferredExample(request);
    },
  };
  const { fetch, listener } = transport(
    (request) => handleApiRequest(context, pipeline, request),
    async () => {
      const { sandboxApp } = await import("./pages/app.ts");
      const { adminToken, site } = options;
      const pages = { targets, adminToken, site, publicUrl, metrics, log, report, time };
      return sandboxApp(context, worker, { ...pages, audit: audit?.adminRequest });
    },
  );
  worker.wake();
  const listening: Listening[] = [];

  return {
    keys,
    secrets,
    fetch: (request) => fetch(request, { address: "127.0.0.1", guarded: false }),
    async listen({ port, host = listenTable.host.default }) {
      requireAdminToken(options, host);
      const guarded = isLoopbackHost(host) || publicUrl !== undefined;
      const server = await listen(listener({ guarded, trustProxy }), { port, host });
      baseUrl = publicUrl ?? server.url;
      listening.push(server);
      return server;
    },
    async close() {
      const graceOver = once(stopping.signal, "abort");
      const grace = setTimeout(() => stopping.abort(), serverLimits.shutdownGraceSeconds * 1000);
      await Promise.all(listening.map((server) => server.close()));
      // A request whose connection was cut off learns of it a moment later.
      await Promise.race([limiter.idle(), graceOver]);
      await worker.stop();
      clearTimeout(grace);
      await store.close();
      lines?.close();
    },
  };
}
