import { type PaymentState, transitions } from "../../../src/sandbox/payments/transitions.ts";
import type { Translate } from "../translations/texts.ts";
import type { Diagram } from "./diagram.ts";

const names: Record<PaymentState, string> = {
  reserved: "reserved",
  sale: "captured at once",
  captured: "captured",
  cancelled: "cancelled",
};

/** The life cycle of a payment from the sandbox's table of transitions. */
export function paymentLifeCycle(translate: Translate): Diagram {
  const steps = Object.entries(transitions).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([type, step]) =>
      "to" in step ? [{ from: from as PaymentState, type, to: step.to }] : [],
    ),
  );
  const states = Object.entries(names).map(([state, name]) => `${state}["${translate(name)}"]`);
  return {
    title: "The life of a payment",
    description: steps
      .map(({ from, type, to }) => `${type} leads from ${names[from]} to ${names[to]}`)
      .join("; "),
    mermaid: [
      "flowchart LR",
      ...states,
      `preAuth(["isPreAuth: true"]) --> reserved`,
      `other(["${translate("a sale, online or POS")}"]) --> sale`,
      ...steps.map(({ from, type, to }) => `${from} -->|${translate(type)}| ${to}`),
    ].join("\n"),
  };
}

/** The life cycle of a session from the statuses of the contract. */
export function sessionLifeCycle([first = "", ...ends]: readonly string[], translate: Translate): Diagram {
  const causes: Record<string, string> = {
    completed: "an attempt is authorised",
    expired: "24 hours pass",
    cancelled: "the customer gives up",
  };
  const transition = (to: string, cause = "") => {
    if (cause === "") throw new Error(`The diagram does not know how a session becomes ${to}.`);
    return `${first} -->|"${translate(cause)}"| ${to}`;
  };
  return {
    title: "The life of a session",
    description: `A session is ${first}. ${ends.map((end) => `When ${causes[end]}, it is ${end}`).join(". ")}. A refused payment attempt leaves it ${first}.`,
    mermaid: [
      "flowchart LR",
      transition(first, "an attempt is refused"),
      ...ends.map((end) => transition(end, causes[end])),
    ].join("\n"),
  };
}

/** How requests, stores and webhooks are divided by webcode. */
export const partitions = (): Diagram => ({
  title: "Divided by webcode",
  description:
    "A proxy passes requests to stateless replicas. A replica finds the webcode of an API key or payment page in a " +
    "small directory, and then works in the one database that holds this webcode. Each database has senders of " +
    "webhooks of its own.",
  mermaid: [
    "flowchart TD",
    'proxy["Proxy"] --> replicas["Replicas, without state"]',
    'replicas -->|"key or page → webcode"| directory(["Directory"])',
    ...["A to F", "G to S", "T to Z"].map(
      (webcodes, index) =>
        `replicas --> database${index}[("Database<br>webcodes ${webcodes}")] --> senders${index}["Webhook senders"]`,
    ),
  ].join("\n"),
});
