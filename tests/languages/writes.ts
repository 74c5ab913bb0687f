import { expect } from "vitest";
import { createTestClient, eachModification, eachSession } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { faultPlan, type WriteKind, writeOperations } from "../support/fault-plan.ts";
import { callsTo } from "../support/sandbox.ts";
import { amountOf, seed } from "../support/settings.ts";
import { converse } from "./child.ts";
import type { Language } from "./languages.ts";

const writes = amountOf("LANGUAGE_WRITES", 200);
const webcode = "SHOP01";
const poiId = "V400m-TEST-000001";
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
const euros = (value: number) => ({ value, currency: "EUR" });

/** Longer than a program waits, with its retries, milliseconds. */
const delay = 1_700;

/** What a program is told to send, and how it looks for what it sent. */
function write(kind: WriteKind, reference: string, paymentReference: string, value: number) {
  const name = `${reference}-${kind}`;
  const findModification = (type: string) => ({
    path: "/payment/modifications",
    list: "modifications",
    query: { paymentReference, type },
  });
  const modification = { path: `/payment/${kind}`, name, find: findModification(kind) };
  const { [kind]: made } = {
    session: {
      path: "/payment/session",
      body: { amount: euros(value), customReference: reference, ...urls },
      name,
      find: { path: "/payment/sessions", list: "sessions", query: { customReference: reference } },
    },
    refund: { ...modification, body: { paymentReference, amount: euros(value), reason: "RETURN" } },
    capture: { ...modification, body: { paymentReference, amount: euros(value) } },
    cancel: { ...modification, body: { paymentReference } },
    // A charge at a terminal is in no list.
    charge: {
      path: "/pos/payment",
      body: { poiId, amount: euros(value), customReference: reference },
      name,
    },
  };
  return { do: "write", ...made };
}

/**
 * Lets the program of a language send writes while faults are injected.
 *
 * @throws {Error} when one was executed twice, or its outcome is not what the program says
 */
export async function sendWrites(folder: string, { harness }: Language): Promise<Record<string, number>> {
  const charged: string[] = [];
  const send = async (_url: string, _headers: object, body: string) => {
    const { event_code, data } = JSON.parse(body);
    if (event_code === "AUTHORISATION") charged.push(data.customReference);
    return 204;
  };
  const sandbox = await createSandbox({ strict: true, webhookUrl: "http://127.0.0.1:9/webhooks", send });
  const { url } = await sandbox.listen({ port: 0 });
  const { advance, paid } = callsTo(sandbox);
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  const program = converse(folder, harness, {
    AVIRATO_SERVER: url,
    AVIRATO_TEST_KEY: sandbox.keys.test,
    TIMEOUT_SECONDS: "0.5",
  });

  async function executions(kind: WriteKind, reference: string, paymentReference: string): Promise<number> {
    if (kind === "charge") return charged.filter((found) => found === reference).length;
    const found =
      kind === "session"
        ? eachSession(client, { webcode, customReference: reference })
        : eachModification(client, { webcode, paymentReference });
    return (await Array.fromAsync<object>(found)).length;
  }

  const sent: { kind: WriteKind; reference: string; payment: string; what: string; status: unknown }[] = [];
  for (let number = 1; number <= writes; number += 1) {
    const { kind, faults } = faultPlan(number, delay);
    const payment = await paid({ amount: euros(1_000_000), isPreAuth: kind === "capture" });
    const charges = sent.filter((write) => write.kind === "charge").length;
    // A magic amount: the terminal does not answer every third charge.
    const value = kind === "charge" && charges % 3 === 0 ? 1_052 : 1_000;
    const reference = `order-${number}`;
    const what = `${kind} ${number} of seed ${seed} with ${JSON.stringify(faults)}`;
    for (const fault of faults) await sandbox.faults.add({ operation: writeOperations[kind], ...fault });
    const { status, keys } = await program.ask(write(kind, reference, payment, value));
    await sandbox.faults.remove();
    sent.push({ kind, reference, payment, what, status });
    // A charge with a new key could charge the customer twice.
    if (kind === "charge") expect(new Set(keys as string[]).size, what).toBe(1);
  }
  await advance(60);

  let unknown = 0;
  // Not earlier: what was delayed may be executed after the program has its outcome.
  for (const { kind, reference, payment, what, status } of sent) {
    const executed = await executions(kind, reference, payment);
    if (kind === "charge" && status === "unknown") {
      unknown += 1;
      expect(executed, what).toBeLessThanOrEqual(1);
    } else {
      expect([status, executed], what).toEqual(["done", 1]);
    }
  }
  await program.end();
  await sandbox.close();
  expect(unknown).toBeGreaterThan(0);
  return { writes, "charges of unknown outcome, reported": unknown };
}
