// tier: integration
import { request as httpRequest } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { environments } from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import type { Listening } from "../../src/http/listen.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { hold } from "../support/hold.ts";
import { type Answer, amount, callsTo, manualClock, sessionBody, webcode } from "../support/sandbox.ts";
import { amountOf, leaveFigures, seededRandom } from "../support/settings.ts";
import { judge, objections } from "./requests/judge.ts";
import { anyRequest } from "./requests/requests.ts";
import type { Sent } from "./requests/sent.ts";

const requests = amountOf("FUZZ_REQUESTS", 3000);
const faults: unknown[] = [];
let sandbox: Sandbox;
let server: Listening;
/** Sessions and payments of each environment, so that valid requests get somewhere. */
const landmarks = {
  sessions: { live: [] as string[], test: [] as string[] },
  payments: { live: [] as string[], test: [] as string[] },
};

beforeAll(async () => {
  // The same identifiers every time, so that a seed leads to the same requests.
  const report = (fault: unknown) => void faults.push(fault);
  sandbox = await createSandbox({ clock: manualClock(), random: seededRandom(1), report });
  server = await sandbox.listen({ port: 0 });
  const calls = callsTo(sandbox);
  for (const environment of ["live", "test"] as const) {
    for (let number = 0; number < 60; number += 1) {
      const body = { ...sessionBody, amount: amount(9e11), isPreAuth: number % 3 !== 0 };
      const { json } = await calls[environment].post("/payment/session", body);
      const { sessionId } = json.data;
      await calls.pay(sessionId);
      const path = `/payment/session/${sessionId}?webcode=${webcode}`;
      const { paymentReference } = (await calls[environment].get(path)).json.data;
      landmarks.sessions[environment].push(sessionId);
      landmarks.payments[environment].push(paymentReference);
    }
  }
});
afterAll(() => sandbox.close());

/** Without a port; as a `Request` takes it. */
async function inProcess({ method, target, headers, body }: Sent): Promise<Answer> {
  const init = { method, headers, ...(body ? { body: Buffer.from(body) } : {}) };
  const response = await sandbox.fetch(new Request(`http://127.0.0.1:4020${target}`, init));
  return answer(response.status, await response.text());
}

/** Over a connection of its own; the target and the headers go as they are. */
function overHttp({ method, target, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fields = headers.flat();
    const length = body ? ["Content-Length", String(body.byteLength)] : [];
    const { hostname, port, host } = new URL(server.url);
    const sending = httpRequest(
      { hostname, port, agent: false, method, path: target, headers: ["Host", host, ...fields, ...length] },
      async (response) => {
        const text = (await response.toArray()).join("");
        resolve(answer(response.statusCode ?? 0, text));
      },
    );
    sending.once("error", reject);
    sending.end(body);
  });
}

const answer = (status: number, text: string): Answer => ({
  status,
  text,
  json: text ? JSON.parse(text) : undefined,
});

describe("whatever is sent to the API", () => {
  it("is answered as the contract says: in its envelope, never with a fault, and accepted just when it allows", async ({
    task,
  }) => {
    const seen = new Map<string, number>();
    const way = fc.constantFrom("in process", "in process", "in process", "over HTTP");
    let answers = 0;
    let outside = 0;
    const property = fc.asyncProperty(
      anyRequest({ keys: sandbox.keys, ...landmarks }),
      way,
      async (sent, taken) => {
        const { pathname } = new URL(sent.target, server.url);
        fc.pre(pathname.startsWith(`${environments.live.routes}/`));
        const verdict = judge(sent, sandbox.keys);
        const answered = await (taken === "over HTTP" ? overHttp(sent) : inProcess(sent));
        const found = objections(sent, verdict, answered);
        answers += 1;
        if (found.length > 0) outside += 1;
        const name = `${verdict.operation?.operationId ?? "no route"} ${answered.status}`;
        seen.set(name, (seen.get(name) ?? 0) + 1);
        expect(found).toEqual([]);
      },
    );
    await hold("requests", property, requests);
    expect(faults).toEqual([]);
    // Else the requests would only ever be refused, which is easy to get right.
    const accepted = operations.filter(({ operationId, statuses }) =>
      seen.has(`${operationId} ${statuses[0]}`),
    );
    expect(new Set(accepted.map(({ route }) => route)).size).toBe(operations.length / 2);
    leaveFigures(task, {
      requests: answers,
      "answers outside the contract": outside,
      "operations and statuses seen": seen.size,
    });
  });
});
