import type { Clock } from "./core/clock.ts";
import type { Random } from "./core/identifiers.ts";
import type { Report } from "./observability/internal-errors.ts";
import type { WriteLines } from "./observability/request-lines.ts";
import type { Send } from "./webhooks/targets.ts";

export interface SandboxOptions {
  /**
   * `:memory:` (default), the path of a file that keeps everything, or the URL of a PostgreSQL database, which
   * several sandboxes may share; that needs the package `pg`.
   */
  data?: string;
  /** What client secrets are sealed with in PostgreSQL: 32 bytes in base64, the same for all sandboxes on it. */
  vaultKey?: string;
  /** The webcode that the first keys belong to; `SHOP01` by default. */
  webcode?: string;
  /** Value of a Test key, any text; by default one is made. */
  testKey?: string;
  /** Value of a Live key, any text; by default one is made. */
  liveKey?: string;
  /** Where the events of both environments go. */
  webhookUrl?: string;
  /** Hosts beyond this machine that webhooks may go to. */
  allowWebhookHosts?: string[];
  /** How many proxies in front add to `X-Forwarded-For`; 0 by default: the header is ignored. */
  trustProxy?: number;
  /** Where callers reach the sandbox, when a proxy or a container is between; by default where it listens. */
  publicUrl?: string;
  /** Requests to the API that may be under way at once, 10,000 by default; further ones are answered 503. */
  maxRequests?: number;
  /** Given a line of JSON for every request to the API and every fault; none by default. */
  logRequests?: WriteLines;
  /** Asked of the control plane; needed to listen beyond loopback. */
  adminToken?: string;
  /** Refuse, with a 500, to send an answer that the contract does not document. */
  strict?: boolean;
  /** A folder of pages, such as the developer site, to serve at `/`. */
  site?: string;
  /** The sandbox's time; by default the machine's. */
  clock?: Clock;
  /** Source of identifiers, keys and secrets; by default cryptographic. */
  random?: Random;
  /** Sends webhooks; by default over HTTP. */
  send?: Send;
  /** Told of faults of the sandbox itself; by default they are among the lines of requests, or on stderr. */
  report?: Report;
}
