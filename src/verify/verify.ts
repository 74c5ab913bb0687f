import assumptions from "../../generated/assumptions.json" with { type: "json" };
import type { Check, Resources } from "./check/check.ts";
import { contextOf, reasonToSkip, resourcesOf } from "./check/resources.ts";
import { Refuted, type Source, type Verdict } from "./check/verdict.ts";
import { allChecks } from "./checks/all.ts";
import { type Exchange, valueAt } from "./server/exchange.ts";
import { Server, type ServerOptions } from "./server/server.ts";
import { startReceiver } from "./server/webhook-receiver.ts";

export interface VerifyOptions extends ServerOptions {
  /** The port of 127.0.0.1 on which to receive the server's webhooks. */
  webhookPort?: number | string | undefined;
  /** Called before each check with its id, the number of checks that are done, and the number of all checks. */
  onProgress?: (id: string, done: number, all: number) => void;
}

/** The result of one check. */
export interface Finding {
  id: string;
  source: Source;
  /** The clause, in one sentence. */
  says: string;
  verdict: Verdict;
  /** Why the clause is refuted or its check was skipped. */
  reason?: string;
  /** The lines that the runner of a journey printed. */
  output?: readonly string[];
  /** The requests and responses of the check. */
  evidence: Exchange[];
}

/** The result for one assumption of the contract: the worst among those of its checks. */
export interface AssumptionFinding {
  /** Its name in generated/assumptions.json. */
  name: string;
  /** The sentence of the assumption. */
  assumed: string;
  /** Where the contract makes it, as in generated/assumptions.json. */
  places: string[];
  verdict: "confirmed" | "refuted" | "not observable";
  /** The ids of its checks. */
  checks: string[];
}

/** The result of a run. Secrets are masked. Every text is safe to print and has at most 2,000 characters. */
export interface Report {
  server: string;
  findings: Finding[];
  assumptions: AssumptionFinding[];
}

/**
 * Checks a server against the guide, the vendor's public pages and every assumption of the contract, clause by clause.
 * At the end it revokes the API keys that it created on the server.
 *
 * @param checks the checks to run, in this order. By default all.
 * @throws {Error} when the server does not respond or refuses the key, or when the port for webhooks is invalid or in use.
 * @example
 * const { findings } = await verify({ server, testKey, webcode: "SHOP01", allowLive: false, sandbox: true });
 * findings.filter(({ verdict }) => verdict === "refuted");
 */
export async function verify(options: VerifyOptions, checks?: readonly Check[]): Promise<Report> {
  const server = new Server(options);
  await requireServer(server);
  const all = checks ?? (await allChecks());
  const port = all.some(({ needs }) => needs.includes("webhooks")) ? options.webhookPort : undefined;
  const receiver = port === undefined ? undefined : await startReceiver(port);
  try {
    const available = resourcesOf(server, receiver);
    const findings: Finding[] = [];
    for (const [done, check] of all.entries()) {
      options.onProgress?.(check.id, done, all.length);
      findings.push(await findingOf(check, server, available));
    }
    return server.redact({ server: options.server, findings, assumptions: assumptionsFrom(findings) });
  } finally {
    await receiver?.close();
    await server.cleanUp();
  }
}

/** Without a response or with a key that is refused, every clause would be refuted for the same reason. */
async function requireServer({ test, options: { server } }: Server): Promise<void> {
  const { status, json } = await test.get("/pos/terminals").catch((error: Error) => {
    throw new Error(`${server} does not respond: ${error.message} Check --server.`);
  });
  if (status !== 401 && status !== 403) return;
  const code = valueAt(json, "error.code");
  const why = typeof code === "number" ? `${status}, code ${code}` : status;
  throw new Error(
    `${server} refuses the Test API key (${why}); check the key, --webcode, and the IP addresses that the key allows.`,
  );
}

async function findingOf(check: Check, server: Server, available: Partial<Resources>): Promise<Finding> {
  const { id, source, says } = check;
  const missing = reasonToSkip(check, available);
  if (missing !== undefined) return { id, source, says, verdict: "skipped", reason: missing, evidence: [] };
  server.takeExchanges();
  try {
    await check.verify(contextOf(server, available));
    return { id, source, says, verdict: "confirmed", evidence: server.takeExchanges() };
  } catch (error) {
    const evidence = server.takeExchanges();
    if (!(error instanceof Refuted)) {
      // The check did not expect this response. The other checks still run.
      const reason = `The check could not read a response: ${error}`;
      return { id, source, says, verdict: "skipped", reason, evidence };
    }
    const { message: reason, exchange, output } = error;
    if (exchange) evidence.push(exchange);
    return { id, source, says, verdict: "refuted", reason, ...(output.length > 0 && { output }), evidence };
  }
}

function assumptionsFrom(findings: Finding[]): AssumptionFinding[] {
  return assumptions.assumptions.map(({ name, assumed, places }) => {
    const own = findings.filter(
      ({ source }) => source.level === "assumed" && source.places.some((place) => places.includes(place)),
    );
    const has = (verdict: Verdict) => own.some((finding) => finding.verdict === verdict);
    // Some assumptions have no check, because a client cannot cause what they describe.
    const isUnknown = has("skipped") || own.length === 0;
    const verdict = has("refuted") ? "refuted" : isUnknown ? "not observable" : "confirmed";
    return { name, assumed, places, verdict, checks: own.map(({ id }) => id) };
  });
}
