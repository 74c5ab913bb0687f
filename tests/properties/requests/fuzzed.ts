import { type Environment, environments } from "../../../generated/constants.ts";
import type { Listening } from "../../../src/http/listen.ts";
import type { WantedFault } from "../../../src/sandbox/faults/fault.ts";
import type { SandboxOptions } from "../../../src/sandbox/options.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";
import { seededRandom } from "../../support/settings.ts";
import { errorProblems } from "../oracles/errors.ts";
import { livenessProblems } from "../oracles/liveness.ts";
import { MemoryOracle } from "../oracles/memory.ts";
import { processorTime } from "../oracles/processor-time.ts";
import { SecretsOracle } from "../oracles/secrets.ts";
import { inProcess, overHttp, type Seen, type SeenWithFault } from "./send.ts";
import { type Landmarks, type Sent, sizeOf } from "./sent.ts";

/** How a request travels. */
export type Way = "in process" | "over HTTP";

/** A sandbox that is fuzzed, under all oracles. */
export class FuzzedSandbox {
  readonly sandbox: Sandbox;
  readonly landmarks: Landmarks;
  readonly internalErrors: unknown[];
  /** Everything that it logged. */
  readonly #log: string[];
  readonly #server: Listening;
  readonly #calls: ReturnType<typeof callsTo>;
  readonly #received: string[];
  readonly #waited: number[];
  readonly #secrets: SecretsOracle;
  readonly #memory = new MemoryOracle();

  private constructor(
    parts: { sandbox: Sandbox; server: Listening; landmarks: Landmarks },
    outputs: { internalErrors: unknown[]; log: string[]; received: string[]; waited: number[] },
  ) {
    this.sandbox = parts.sandbox;
    this.landmarks = parts.landmarks;
    this.internalErrors = outputs.internalErrors;
    this.#log = outputs.log;
    this.#received = outputs.received;
    this.#waited = outputs.waited;
    this.#server = parts.server;
    this.#calls = callsTo(parts.sandbox);
    const { keys, secrets } = parts.sandbox;
    this.#secrets = new SecretsOracle([...Object.values(keys), ...Object.values(secrets)]);
  }

  /**
   * With sessions and payments in both environments, so that valid requests lead somewhere.
   *
   * @param payments how many in each environment
   */
  static async open(payments: number, options: SandboxOptions = {}): Promise<FuzzedSandbox> {
    const [log, received, waited]: [string[], string[], number[]] = [[], [], []];
    const outputs = { internalErrors: [] as unknown[], log, received, waited };
    const sandbox = await createSandbox({
      clock: manualClock(),
      // The same identifiers every time, so that a seed leads to the same requests.
      random: seededRandom(1),
      report: (error) => void outputs.internalErrors.push(error),
      wait: async (milliseconds) => void waited.push(milliseconds),
      logRequests: (lines) => void log.push(lines),
      webhookUrl: "http://127.0.0.1:9/",
      send: async (_url, _headers, body) => {
        received.push(body);
        return 204;
      },
      ...options,
    });
    const server = await sandbox.listen({ port: 0 });
    const ofEach = (): Record<Environment, string[]> => ({ live: [], test: [] });
    const landmarks = { keys: sandbox.keys, sessions: ofEach(), payments: ofEach() };
    const fuzzed = new FuzzedSandbox({ sandbox, server, landmarks }, outputs);
    for (const environment of ["live", "test"] as const) {
      for (let number = 0; number < payments; number += 1)
        await fuzzed.#addPayment(environment, number % 3 !== 0);
    }
    return fuzzed;
  }

  async #addPayment(environment: Environment, isPreAuth: boolean): Promise<void> {
    const calls = this.#calls[environment];
    const { json } = await calls.post("/payment/session", {
      ...sessionBody,
      amount: amount(9e11),
      isPreAuth,
    });
    const { sessionId } = json.data;
    await this.#calls.pay(sessionId);
    const detail = await calls.get(`/payment/session/${sessionId}?webcode=${webcode}`);
    this.landmarks.sessions[environment].push(sessionId);
    this.landmarks.payments[environment].push(detail.json.data.paymentReference);
  }

  /** The token of a payment page that can be paid. */
  async paymentToken(): Promise<string> {
    const { json } = await this.#calls.test.post("/payment/session", sessionBody);
    return new URL(json.data.paymentUrl).pathname.split("/").at(-1) ?? "";
  }

  /**
   * Sends a request and holds it against the oracles: processor time, memory, readable errors, and secrets in what
   * comes back.
   */
  async send(sent: Sent, way: Way): Promise<Seen> {
    const work = () =>
      way === "over HTTP" ? overHttp(this.#server.url, sent) : inProcess(this.sandbox, sent);
    const { result: response, problems } = await processorTime(sizeOf(sent), work);
    const where = `${sent.method} ${sent.target.slice(0, 200)}`;
    if (response) {
      if (!response.cut) problems.push(...errorProblems(sent.target, response));
      problems.push(...this.#secrets.problems({ where, text: `${response.headers}\n${response.text}` }));
    }
    return { response, waited: this.#waited.splice(0), problems: [...problems, ...this.#memory.count()] };
  }

  /**
   * Adds a fault that one request can meet, sends requests one after another, and removes the fault.
   *
   * @returns what they led to. They end early when one of them removes the fault.
   */
  async sendInto(fault: WantedFault, requests: readonly Sent[], way: Way): Promise<SeenWithFault[]> {
    const { id } = await this.sandbox.faults.add(fault);
    const seen: SeenWithFault[] = [];
    let left: number | undefined = 1;
    for (const sent of requests) {
      if (left === undefined) break;
      const one = await this.send(sent, way);
      const kept = (await this.sandbox.faults.list()).find((known) => known.id === id)?.remaining;
      seen.push({ ...one, fault: kept === undefined ? "removed" : kept === left ? "not met" : "met" });
      left = kept;
    }
    await this.sandbox.faults.remove();
    return seen;
  }

  /** A request that every check lets pass. */
  validRequest(environment: Environment): Sent {
    return {
      method: "POST",
      target: `${environments[environment].routes}/payment/session`,
      headers: [
        ["X-API-KEY", this.landmarks.keys[environment]],
        ["Content-Type", "application/json"],
      ],
      body: Buffer.from(JSON.stringify(sessionBody)),
    };
  }

  /** A sentence for each problem that shows beside the requests: in the log, in memory, in health and the worker. */
  async aftermath(): Promise<string[]> {
    const problems = this.#secrets.problems({ where: "the log", text: this.#log.splice(0).join("") });
    const webhooks = this.#received.splice(0).join("\n");
    problems.push(...this.#secrets.problems({ where: "a webhook", text: webhooks }));
    const internalErrors = this.internalErrors
      .splice(0)
      .map((error) => `internal error: ${error instanceof Error ? error.stack : error}`);
    problems.push(...internalErrors, ...this.#memory.check());
    const alive = {
      fetch: (path: string) => this.sandbox.fetch(new Request(`http://127.0.0.1:4020${path}`)),
      cause: () => this.#calls.paid(),
      received: () => this.#received.length,
    };
    return [...problems, ...(await livenessProblems(alive))];
  }

  close = (): Promise<void> => this.sandbox.close();
}
