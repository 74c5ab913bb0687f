import assumptions from "../../generated/assumptions.json" with { type: "json" };
import type { Check } from "./check.ts";
import { allChecks } from "./checks.ts";
import type { Exchange } from "./exchange.ts";
import { Server, type ServerOptions } from "./server.ts";
import { NotObservable, Refuted, type Source, type Verdict } from "./verdict.ts";
import { startReceiver } from "./webhook-receiver.ts";

export interface VerifyOptions extends ServerOptions {
  /** Port of this machine that the server sends its webhooks to. */
  webhookPort?: number | string | undefined;
  /** Told of each check as it begins. */
  onProgress?: (id: string, done: number, all: number) => void;
}

/** What became of one clause. */
export interface Finding {
  id: string;
  source: Source;
  says: string;
  verdict: Verdict;
  /** Why it was refuted or could not be observed. */
  reason?: string;
  /** What was sent and answered; keys and secrets are masked. */
  evidence: Exchange[];
}

/** What became of one assumption of the contract: the worst that its checks found. */
export interface AssumptionFinding {
  assumed: string;
  places: string[];
  verdict: Verdict;
  checks: string[];
}

export interface Report {
  server: string;
  findings: Finding[];
  assumptions: AssumptionFinding[];
}

/**
 * Holds a server against the guide, the vendor's public pages and every assumption of the contract, clause by clause.
 *
 * @throws {Error} when the server does not answer at all, or the port for webhooks is taken.
 */
export async function verify(options: VerifyOptions): Promise<Report> {
  const server = new Server(options);
  await requireServer(server);
  const receiver = options.webhookPort === undefined ? undefined : await startReceiver(options.webhookPort);
  try {
    const checks = await allChecks(receiver);
    const findings: Finding[] = [];
    for (const [done, check] of checks.entries()) {
      options.onProgress?.(check.id, done, checks.length);
      findings.push(await findingOf(check, server));
    }
    return { server: options.server, findings, assumptions: assumptionsFrom(findings) };
  } finally {
    await receiver?.close();
    await server.cleanUp();
  }
}

async function requireServer(server: Server): Promise<void> {
  try {
    await server.test.get("/pos/terminals");
  } catch (error) {
    throw new Error(`${server.options.server} does not answer: ${(error as Error).message} Check --server.`);
  }
}

async function findingOf(check: Check, server: Server): Promise<Finding> {
  const { id, source, says } = check;
  server.takeExchanges();
  const found = (verdict: Verdict, reason?: string, exchange?: Exchange): Finding => {
    const exchanges = [...server.takeExchanges(), ...(exchange ? [exchange] : [])];
    const evidence = exchanges.map((each) => server.mask(each));
    return { id, source, says, verdict, ...(reason === undefined ? {} : { reason }), evidence };
  };
  try {
    await check.verify(server);
    return found("confirmed");
  } catch (error) {
    if (error instanceof NotObservable) return found("not observable", error.message);
    if (error instanceof Refuted) return found("refuted", error.message, error.exchange);
    throw error;
  }
}

const worst: readonly Verdict[] = ["refuted", "not observable", "confirmed"];

function assumptionsFrom(findings: Finding[]): AssumptionFinding[] {
  return assumptions.assumptions.map(({ assumed, places }) => {
    const own = findings.filter(
      ({ source }) => source.level === "assumed" && source.places.some((place) => places.includes(place)),
    );
    const verdict = worst.find((candidate) => own.some((finding) => finding.verdict === candidate));
    // Without a check: nobody outside can see it, such as a fault of the server that cannot be asked for.
    return { assumed, places, verdict: verdict ?? "not observable", checks: own.map(({ id }) => id) };
  });
}
