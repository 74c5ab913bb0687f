import { checkOf } from "../../generate/collections/expressions.ts";
import type { Journey } from "../../journeys.ts";

/** A journey as a sequence diagram: the requests to the API and its responses. */
export function journey({ summary, description, steps }: Journey): string {
  const exchanges = steps.map((step) => ({
    text: step.description,
    status: checkOf(step.successCriteria[0].condition).expected,
    // Requests to the control plane do what the customer does on the payment page.
    sender: step.operationId.includes("controlPlane") ? "customer" : "system",
  }));
  return [
    "sequenceDiagram",
    `accTitle: ${summary}`,
    `accDescr: ${description} ${exchanges.map(({ text, status }) => `${text}: ${status}`).join(". ")}.`,
    ...(exchanges.some(({ sender }) => sender === "customer") ? ["participant customer as Customer"] : []),
    "participant system as Your system",
    "participant api as API",
    ...exchanges.flatMap(({ sender, text, status }) => [
      `${sender}->>api: ${text}`,
      `api-->>${sender}: ${status}`,
    ]),
  ].join("\n");
}
