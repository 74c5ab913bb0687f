import { type Environment, serverLimits } from "../../generated/constants.ts";
import { portProblem } from "../http/listen.ts";
import { isLoopbackHost } from "./core/addresses.ts";
import type { TimeSource } from "./core/clock.ts";
import type { Random } from "./core/identifiers.ts";
import {
  completeOptions,
  defaulted,
  type GivenOptions,
  type OptionTable,
  optional,
  text,
  wholeNumber,
} from "./core/option.ts";
import {
  aboveZeroProblem,
  adminTokenProblem,
  environmentProblem,
  hostsProblem,
  keyProblem,
  parseTrustProxy,
  serverProblem,
  type TrustedProxies,
  trustProxyProblem,
  webcodeProblem,
} from "./core/option-checks.ts";
import type { Receiver, Report, Send, WriteLines } from "./core/outputs.ts";
import type { Wait } from "./core/wait.ts";

/** The options of the address on which a sandbox listens. */
export const listenTable = {
  port: wholeNumber("N", "port to listen on; 0 picks a free one", { default: 4020, problem: portProblem }),
  host: text("ADDRESS", "address to listen on; any other than loopback needs an admin token", {
    default: "127.0.0.1",
  }),
} satisfies OptionTable;

/** The URL of a sandbox that is started without options. */
export const defaultUrl = `http://${listenTable.host.default}:${listenTable.port.default}`;

/**
 * Every option of both `createSandbox` and `avirato sandbox`. Flags, help text, defaults, checks and the type
 * `SandboxOptions` are derived from this table.
 */
export const sandboxTable = {
  data: text(
    "FILE",
    "where to keep the data: a file, or the URL of a PostgreSQL database, which several sandboxes may share; its password can be in PGPASSWORD",
    { default: ":memory:" },
  ),
  vaultKey: text(
    "KEY",
    "key that encrypts client secrets in PostgreSQL: 32 bytes in base64, the same for every sandbox on the database",
    { secret: true, environment: "AVIRATO_VAULT_KEY" },
  ),
  pool: wholeNumber("N", "most connections to PostgreSQL for transactions; one more is for health checks", {
    default: 10,
    problem: aboveZeroProblem,
  }),
  webcode: text("CODE", "webcode of the first keys", {
    default: "SHOP01",
    problem: webcodeProblem,
  }),
  testKey: text("KEY", "value of a Test key: any text without spaces (default: one is made)", {
    secret: true,
    environment: "AVIRATO_TEST_KEY",
    problem: keyProblem,
  }),
  liveKey: text("KEY", "value of a Live key: any text without spaces (default: one is made)", {
    secret: true,
    environment: "AVIRATO_LIVE_KEY",
    problem: keyProblem,
  }),
  webhookUrl: text(
    "URL",
    "URL that receives the webhooks of both environments (default: on loopback, the demo shop at /shop/ok)",
    {},
  ),
  allowWebhookHosts: defaulted<readonly string[]>({
    flag: "allow-webhook-host",
    placeholder: "HOST",
    help: "a host other than this machine that webhooks may be sent to; can be repeated",
    default: [],
    parse: (texts) => texts,
    problem: hostsProblem,
  }),
  trustProxy: defaulted<TrustedProxies>({
    placeholder: "PROXIES",
    help: "trust X-Forwarded-For from this many proxies in front, or from proxies with these addresses and CIDR ranges, separated by commas; needs an admin token",
    default: 0,
    parse: parseTrustProxy,
    problem: trustProxyProblem,
  }),
  publicUrl: text(
    "URL",
    "URL at which callers reach the sandbox through a proxy or a container; needs an admin token unless it is loopback",
    {
      problem: serverProblem,
    },
  ),
  maxRequests: wholeNumber("N", "most requests to the API that may be under way at once; others get 503", {
    default: serverLimits.requestsUnderWay as number,
    problem: aboveZeroProblem,
  }),
  adminToken: text(
    "TOKEN",
    "token that the control plane and the dashboard require, at least 16 characters; programs send it as Authorization: Bearer",
    {
      secret: true,
      environment: "AVIRATO_ADMIN_TOKEN",
      problem: adminTokenProblem,
    },
  ),
  /** Called with a line of JSON for every request to the API and every internal error. */
  logRequests: optional<WriteLines>({
    help: "print a line of JSON for every request, and omit keys and secrets from the startup banner",
    parse: () => (lines) => void process.stdout.write(lines),
  }),
  withExamples: optional<Environment>({
    placeholder: "ENVIRONMENT",
    help: "put the sessions and payments of the contract's examples into this environment, live or test",
    parse: (texts) => texts.at(-1) as Environment,
    problem: environmentProblem,
  }),
  strict: defaulted<boolean>({
    help: "respond with 500 instead of a response that the contract does not document",
    default: false,
    parse: () => true,
  }),
} satisfies OptionTable;

/** The options of `createSandbox` that the command line does not have. */
interface InProcessOptions {
  /** A folder of pages, such as the developer site, to serve at `/`. */
  site?: string | undefined;
  /**
   * Whether `listen`, on loopback, has the demo shop at `/shop/ok` receive the webhooks of environments without a URL.
   * By default it does not.
   */
  demoShop?: boolean | undefined;
  /** The source of the sandbox's time. By default the machine. `/_sandbox/clock` adds to it. */
  clock?: TimeSource | undefined;
  /** Source of the random bytes of identifiers, keys and secrets. By default a cryptographic one. */
  random?: Random | undefined;
  /** Waits for the delays of injected faults. By default with a timer, which the fake timers of a test replace. */
  wait?: Wait | undefined;
  /**
   * Receives the webhooks of both environments in this process, without a URL and a port. Requests to it have the URL
   * `webhookUrl` if that is given. What it throws is the error of the delivery attempt, and `settled()` rejects with it.
   */
  receiver?: Receiver | undefined;
  /** Sends webhooks. By default over HTTP, or to the receiver. */
  send?: Send | undefined;
  /**
   * Called with a line of JSON for every write and every failure of the control plane and the dashboard. With
   * `logRequests` the line is among those of the requests instead. By default there is none.
   */
  audit?: WriteLines | undefined;
  /** Called with every internal error. By default the error is logged: with the requests if those are, else to stderr. */
  report?: Report | undefined;
}

/**
 * Options of a sandbox. All of them are optional. `avirato sandbox --help` describes each one by its flag.
 *
 * @example
 * const sandbox = await createSandbox({ testKey: "my_test_key", data: "sandbox.db" });
 */
export interface SandboxOptions extends GivenOptions<typeof sandboxTable>, InProcessOptions {}

/**
 * Checks the options and fills in the defaults.
 *
 * @throws {Error} when one is invalid. The message names the option, the problem and the remedy.
 */
export const completeSandboxOptions = (options: SandboxOptions) => {
  const complete = { ...options, ...completeOptions(sandboxTable, options) };
  requireAdminToken(complete);
  return complete;
};

/**
 * Requires an admin token for a sandbox that other machines can reach.
 *
 * @throws {Error} when it has none. The message says why the sandbox can be reached, and how to pass an admin token.
 */
export function requireAdminToken(
  { adminToken, publicUrl, trustProxy }: SandboxOptions,
  host = listenTable.host.default,
): void {
  if (adminToken !== undefined) return;
  const reasons = [
    isLoopbackHost(host) ? undefined : `${host} is not loopback`,
    publicUrl === undefined || isLoopbackHost(new URL(publicUrl).hostname)
      ? undefined
      : `the public URL ${publicUrl} is not loopback`,
    trustProxy === undefined || trustProxy === 0 ? undefined : "it trusts a proxy",
  ].filter((reason) => reason !== undefined);
  if (reasons.length === 0) return;
  throw new Error(
    `The sandbox can be reached from elsewhere, because ${reasons.join(" and ")}: give an admin token with --admin-token-file or AVIRATO_ADMIN_TOKEN, or as adminToken.`,
  );
}
