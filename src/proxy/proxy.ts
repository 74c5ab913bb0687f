import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { apiKeyHeader } from "../../generated/constants.ts";
import { maxResponseBytes } from "../client/read-text.ts";
import { ApiError } from "../contract/api-error.ts";
import type { Evidence } from "../contract/evidence.ts";
import { parametersOf } from "../contract/parameters.ts";
import { findRoute } from "../contract/router.ts";
import { readQuery } from "../contract/target.ts";
import { bodyBudget } from "../http/body-budget.ts";
import { isAborted, receiveBytes } from "../http/read-body.ts";
import { sendError } from "../http/server-limits.ts";
import { createEvidenceCollector } from "./evidence.ts";
import type { Exchange, Violation } from "./exchange.ts";
import { forward, type UpstreamResponse } from "./forward.ts";
import { createReplayJudge } from "./idempotency.ts";
import { isTestPath } from "./live-guard.ts";
import { createNames } from "./names.ts";
import { readContractShape } from "./schema.ts";
import { createJudge } from "./violations.ts";

export interface ProxyOptions {
  /** URL of the server, without a path. */
  upstream: string;
  /** Whether requests to other routes than those of Test are forwarded. */
  allowLive?: boolean;
  /** Called with one line of JSON for each violation. */
  write: (line: string) => void;
  /** The current time. By default that of the machine. */
  now?: () => Date;
}

export interface ContractProxy {
  listener: RequestListener;
  /** What the traffic so far shows about the server. */
  evidence(): Evidence;
}

/** How many violations of one exchange are written. */
const mostViolations = 100;

/**
 * Creates a proxy that forwards requests to a server and checks each exchange against the contract. Bodies are
 * forgotten as soon as they are checked. Places, rules, types and codes are kept.
 *
 * @throws {Error} when Prism is not installed.
 */
export async function createProxy(options: ProxyOptions): Promise<ContractProxy> {
  const { upstream, allowLive = false, write, now = () => new Date() } = options;
  const shape = readContractShape();
  const names = createNames(shape.names);
  const judge = await createJudge(shape, names);
  const replays = createReplayJudge();
  const collector = createEvidenceCollector(upstream);

  const report = (operation: string | null, violations: readonly Violation[]): void => {
    for (const { place, rule } of violations.slice(0, mostViolations))
      write(`${JSON.stringify({ at: now().toISOString(), operation, place, rule })}\n`);
  };

  async function check(exchange: Exchange): Promise<void> {
    const { operation, response } = exchange;
    if (!operation) return report(null, [{ place: "request.path", rule: "unknown-route" }]);
    const key = exchange.requestHeaders[apiKeyHeader.toLowerCase()];
    if (key) names.keepSecret(key);
    const { ofRequest, ofResponse, json } = await judge(exchange, operation);
    const replay = replays.judge(exchange, json);
    const violations = [...ofResponse, ...(replay?.violation ? [replay.violation] : [])];
    report(operation.operationId, [...ofRequest, ...violations]);
    const unknownFields = shape
      .unknownFields(operation, response.statusCode, json.response)
      .map(({ path, type }) => ({ place: names.place(["response", "body", ...path]), type }));
    collector.observe({ operation, response, json: json.response, violations, unknownFields, replay });
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(incoming.url ?? "/", upstream);
    // Assigned and not parsed again, because a path that begins with `//` would name another host.
    const target = Object.assign(new URL(upstream), { pathname, search });
    const route = findRoute(incoming.method ?? "GET", target.pathname);
    const operation = route instanceof ApiError ? undefined : route.operation;
    if (!allowLive && !isTestPath(target.pathname)) {
      report(operation?.operationId ?? null, [{ place: "request.path", rule: "live-not-allowed" }]);
      return respondText(
        outgoing,
        403,
        "avirato proxy forwards only Test routes; start it with --allow-live.",
      );
    }
    const hold = bodyBudget.hold();
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    try {
      const requestBody = await receiveBytes(incoming, maxResponseBytes, hold);
      if (requestBody instanceof ApiError) {
        if (!isAborted(requestBody)) sendError(outgoing, requestBody);
        return;
      }
      const limits = { maxBytes: maxResponseBytes, hold, signal: gone.signal };
      const response = await forward(target, incoming, requestBody, limits);
      const query = readQuery(parametersOf(target.search));
      const { statusCode, body } = response;
      await check({
        operation,
        path: target.pathname,
        query,
        requestHeaders: joinedHeaders(incoming.rawHeaders),
        requestBody,
        response: { statusCode, body, headers: joinedHeaders(response.rawHeaders) },
      }).catch(() => report(operation?.operationId ?? null, [{ place: "response", rule: "not-checked" }]));
      respond(outgoing, response);
    } catch (error) {
      if (gone.signal.aborted) return;
      report(operation?.operationId ?? null, [{ place: "response", rule: "no-response" }]);
      if (isUnreachable(error)) respondText(outgoing, 502, `avirato proxy: no connection to ${target.host}.`);
      // The application sees what it would see without the proxy: a connection that closes without a response.
      else outgoing.destroy();
    } finally {
      hold.release();
    }
  }

  return {
    listener: (incoming, outgoing) => void handle(incoming, outgoing).catch(() => outgoing.destroy()),
    evidence: () => collector.evidence(now()),
  };
}

const isUnreachable = (error: unknown): boolean =>
  ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"].includes(
    (error as NodeJS.ErrnoException).code ?? "",
  );

/** Headers by name in lower case; of several with one name, the values joined by commas. */
function joinedHeaders(rawHeaders: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? "";
    const value = rawHeaders[index + 1] ?? "";
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

function respond(outgoing: ServerResponse, { statusCode, rawHeaders, body }: UpstreamResponse): void {
  const length = body.byteLength > 0 ? ["Content-Length", String(body.byteLength)] : [];
  outgoing.writeHead(statusCode, [...rawHeaders, ...length]);
  outgoing.end(body);
}

function respondText(outgoing: ServerResponse, statusCode: number, text: string): void {
  outgoing.writeHead(statusCode, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  outgoing.end(`${text}\n`);
}
