import { EventEmitter, once } from "node:events";
import { type Environment, serverLimits } from "../../generated/constants.ts";
import { createRedactor } from "../contract/redact.ts";
import { type Listening, listen } from "../http/listen.ts";
import { requestLimiter } from "./api/limiter.ts";
import { handleApiRequest, type PipelineOptions } from "./api/pipeline.ts";
import { transport } from "./api/transport.ts";
import { bootstrap, configureDemoShop } from "./bootstrap.ts";
import { type ControlPlane, controlPlaneOf } from "./control-plane/methods.ts";
import { whileOpen } from "./control-plane/while-open.ts";
import { isLoopbackHost } from "./core/addresses.ts";
import { machineTime } from "./core/clock.ts";
import type { Context } from "./core/context.ts";
import { cryptoRandom } from "./core/identifiers.ts";
import { waitByTimer } from "./core/wait.ts";
import { reportOnStderr } from "./observability/internal-errors.ts";
import { startMetrics } from "./observability/metrics.ts";
import { summarizeOutages } from "./observability/outages.ts";
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
import { receiverSender, receiverUrl } from "./webhooks/receiver.ts";
import { httpSender } from "./webhooks/sender.ts";
import { type TargetPolicy, targetPolicy } from "./webhooks/targets.ts";
import { startWorker } from "./worker.ts";

export type { SandboxOptions } from "./options.ts";

/** A sandbox in this process: its API, and the methods of its control plane. */
export interface Sandbox extends ControlPlane {
  /**
   * Handles a request without a port, whatever the host of its URL is. A path alone is one of this sandbox. Pass it to a
   * client as its `fetch`, or use it in place of the global one.
   */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Starts to listen for HTTP requests as well. Port 0 picks a free port; `host` is by default 127.0.0.1.
   *
   * @throws {Error} when the port is invalid or in use, or when other machines can reach the host and there is no admin
   *   token.
   */
  listen(options: { port: number | string; host?: string }): Promise<Listening>;
  /**
   * Stops listening, waits for requests and webhooks under way until the shutdown grace is over, and closes the store. A
   * request after that rejects with an error that says so.
   */
  close(): Promise<void>;
  /**
   * The first API key of each environment. Empty when an earlier sandbox on the same store created it and no option
   * gives it, because the store has only its hash.
   */
  keys: Record<Environment, string>;
  /**
   * The client secret of each environment, the new one after a rotation. Empty when an earlier sandbox on the same store
   * created it.
   */
  secrets: Record<Environment, string>;
}

/**
 * Starts a sandbox of the API with the keys, sessions, payments, idempotency records and webhooks that the guide
 * describes. It opens no port until you call `listen`. It works under the fake timers of vitest and Jest.
 *
 * @throws {Error} when an option is invalid, or when the store cannot be opened. The store then stays as it was.
 * @example
 * const sandbox = await createSandbox({ receiver: shop.handleWebhook });
 * const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
 * await sandbox.close();
 */
export async function createSandbox(given: SandboxOptions = {}): Promise<Sandbox> {
  const options = completeSandboxOptions(given);
  const { data, maxRequests, trustProxy, strict, random = cryptoRandom } = options;
  const publicUrl = options.publicUrl && new URL(options.publicUrl).origin;
  const lines = options.logRequests && requestLines(options.logRequests);
  const audit = lines ?? (options.audit && requestLines(options.audit));
  const limiter = requestLimiter(maxRequests);
  const metrics = startMetrics(limiter);
  const outages = summarizeOutages(lines?.internalError ?? reportOnStderr);
  const report = metrics.countInternalErrors(options.report ?? outages.report);
  const time = options.clock ?? machineTime;
  const { receiver } = options;
  const webhookUrl = options.webhookUrl ?? (receiver && receiverUrl);
  const policy = targetPolicy(options.allowWebhookHosts);
  // A receiver gets all webhooks, so that any URL will do.
  const targets = receiver ? { ...policy, isAllowed: () => true } : policy;
  const { lookAgainAfter, vault, ...opened } = await openStore(data, {
    time,
    vaultKey: options.vaultKey,
    pool: options.pool,
  });
  const store = metrics.measureStore(opened.store);
  let baseUrl = publicUrl ?? defaultUrl;
  let demoShopUrl: string | undefined;
  const context: Context = { store, clock: store.clock, random, vault, baseUrl: () => baseUrl };

  const { keys, secrets } = await start(context, { ...options, webhookUrl }, targets).catch(async (error) => {
    await store.close();
    throw error;
  });

  const log = requestLog();
  const closing = new AbortController();
  const stopping = new AbortController();
  const thrown: unknown[] = [];
  const deliveries = new EventEmitter().setMaxListeners(0);
  const sendToReceiver = receiver && receiverSender(receiver, (error) => thrown.push(error));
  const worker = startWorker(context, {
    send: options.send ?? sendToReceiver ?? httpSender(targets),
    report,
    countAttempt: metrics.countAttempt,
    ended: () => deliveries.emit("ended"),
    stopping: stopping.signal,
    lookAgainAfter,
  });
  const pipeline: PipelineOptions = {
    strict,
    wait: options.wait ?? waitByTimer,
    closing: closing.signal,
    wake: worker.wake,
    limiter,
    recorders: [metrics.countRequest, log.record, ...(lines ? [lines.request] : [])],
    report,
    async preferred(request) {
      const { preferredExample } = await import("../mock/preferred-example.ts");
      return preferredExample(request);
    },
  };
  const open = whileOpen(context, worker, requireOpen);
  const control = controlPlaneOf(open.context, {
    worker: open.worker,
    webhookUrl: () => webhookUrl ?? demoShopUrl,
    takeThrown: () => thrown.splice(0),
    onDelivery(listener) {
      deliveries.on("ended", listener);
      return () => deliveries.off("ended", listener);
    },
    rotated(environment, clientSecret) {
      secrets[environment] = clientSecret;
    },
  });
  const { fetch, listener } = transport(
    (request) => handleApiRequest(context, pipeline, request),
    async () => {
      const { sandboxApp } = await import("./pages/app.ts");
      const { adminToken, site } = options;
      const known = [adminToken, options.vaultKey, ...Object.values(keys), ...Object.values(secrets)];
      const redact = createRedactor(known.filter((secret) => secret !== undefined));
      const pages = { control, targets, adminToken, site, publicUrl, metrics, log, report, redact, time };
      return sandboxApp(context, worker, { ...pages, audit: audit?.adminRequest });
    },
  );
  worker.wake();
  const listening: Listening[] = [];
  let closed: Promise<void> | undefined;
  function requireOpen(): void {
    if (closed) throw new Error("The sandbox is closed. Create another one.");
  }

  return {
    ...control,
    keys,
    secrets,
    async fetch(input, init) {
      requireOpen();
      const request = new Request(typeof input === "string" ? new URL(input, baseUrl) : input, init);
      return fetch(request, { address: "127.0.0.1", guarded: false });
    },
    async listen({ port, host = listenTable.host.default }) {
      requireOpen();
      requireAdminToken(options, host);
      const guarded = isLoopbackHost(host) || publicUrl !== undefined;
      const server = await listen(listener({ guarded, trustProxy }), { port, host });
      baseUrl = publicUrl ?? server.url;
      listening.push(server);
      if (options.demoShop && isLoopbackHost(host)) demoShopUrl = await configureDemoShop(store, server.url);
      return server;
    },
    close: () => (closed ??= close()),
  };

  async function close(): Promise<void> {
    closing.abort();
    const graceOver = once(stopping.signal, "abort");
    const grace = setTimeout(() => stopping.abort(), serverLimits.shutdownGraceSeconds * 1000);
    await Promise.all(listening.map((server) => server.close()));
    // A request whose connection was cut ends a moment later.
    await Promise.race([limiter.idle(), graceOver]);
    await worker.stop();
    clearTimeout(grace);
    await store.close();
    outages.close();
    lines?.close();
  }
}

/** Puts into the store what must be there before the first request. */
async function start(
  context: Context,
  options: ReturnType<typeof completeSandboxOptions>,
  targets: TargetPolicy,
) {
  const made = await bootstrap(context, options, targets);
  const { withExamples: environment, webcode } = options;
  if (environment) {
    const { insertContractExamples } = await import("./payments/contract-examples.ts");
    await insertContractExamples(context, { environment, webcode });
  }
  return made;
}
