import type { OperationName, WantedFault } from "../../src/sandbox/faults/fault.ts";
import { seed, seededRandom } from "./settings.ts";

/** The writes that random tests send, and their operations. */
export const writeOperations = {
  session: "createSession",
  refund: "refundPayment",
  cancel: "cancelPayment",
  capture: "capturePayment",
  charge: "createPosPayment",
} as const satisfies Record<string, OperationName>;
export type WriteKind = keyof typeof writeOperations;

export interface FaultPlan {
  kind: WriteKind;
  faults: Omit<WantedFault, "operation">[];
}

/**
 * What goes wrong with one write: nothing, one thing, or two in a row. The seed of the run and the number decide.
 *
 * @param delay milliseconds; longer than the program waits, so that a request is still under way when it gives up
 */
export function faultPlan(number: number, delay: number): FaultPlan {
  const random = seededRandom(`${seed} ${number}`);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Buffer.from(random(4)).readUInt32BE() % items.length] as Item;
  const effects: WantedFault["effect"][] = [
    { type: "disconnect" },
    { type: "disconnect" },
    { type: "truncate" },
    { type: "delay", milliseconds: delay },
    ...[500, 502, 503, 504, 429].map((statusCode) => ({
      type: "status" as const,
      statusCode,
      headers: { "Retry-After": "0" },
    })),
    { type: "error", name: "internalError" },
    { type: "error", name: "providerError" },
  ];
  const faults = Array.from({ length: pick([0, 1, 1, 2]) }, (_, index) => {
    // The first one sometimes as often as a client with its retries sends a request. Four faults in all: a program
    // gives up after five keys, and each error that is recorded takes one.
    const times = index === 0 ? pick([1, 1, 3]) : 1;
    return { when: pick(["before", "after"] as const), effect: pick(effects), times };
  });
  return { kind: pick(["session", "session", "refund", "refund", "cancel", "capture", "charge"]), faults };
}
