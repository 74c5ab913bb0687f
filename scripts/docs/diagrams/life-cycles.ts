import { type PaymentState, transitions } from "../../../src/sandbox/payments/transitions.ts";
import type { Translate } from "../translations/texts.ts";

const names: Record<PaymentState, string> = {
  reserved: "reserved",
  sale: "captured at once",
  captured: "captured",
  cancelled: "cancelled",
};

/** The life cycle of a payment from the sandbox's table of transitions. */
export function paymentLifeCycle(translate: Translate): string {
  const steps = Object.entries(transitions).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([type, step]) =>
      "to" in step ? [{ from: from as PaymentState, type, to: step.to }] : [],
    ),
  );
  const sentences = steps.map(({ from, type, to }) => `${type} leads from ${names[from]} to ${names[to]}`);
  return [
    "flowchart LR",
    `accTitle: ${translate("The life of a payment")}`,
    `accDescr: ${translate(sentences.join("; "))}`,
    ...Object.entries(names).map(([state, name]) => `${state}["${translate(name)}"]`),
    `preAuth(["isPreAuth: true"]) --> reserved`,
    `other(["${translate("a sale, online or POS")}"]) --> sale`,
    ...steps.map(({ from, type, to }) => `${from} -->|${translate(type)}| ${to}`),
  ].join("\n");
}

const causes: Record<string, string> = {
  completed: "an attempt is authorised",
  expired: "24 hours pass",
  cancelled: "the customer gives up",
};

/**
 * The life cycle of a session from the statuses of the contract.
 *
 * @throws {Error} when the contract has a status without a cause here
 */
export function sessionLifeCycle([first = "", ...ends]: readonly string[], translate: Translate): string {
  const causeOf = (end: string) => {
    const cause = causes[end];
    if (cause === undefined) throw new Error(`The diagram does not know how a session becomes ${end}.`);
    return cause;
  };
  const sentences = ends.map((end) => `When ${causeOf(end)}, it is ${end}`);
  const description = `A session is ${first}. ${sentences.join(". ")}. A refused payment attempt leaves it ${first}.`;
  return [
    "flowchart LR",
    `accTitle: ${translate("The life of a session")}`,
    `accDescr: ${translate(description)}`,
    `${first} -->|"${translate("an attempt is refused")}"| ${first}`,
    ...ends.map((end) => `${first} -->|"${translate(causeOf(end))}"| ${end}`),
  ].join("\n");
}
