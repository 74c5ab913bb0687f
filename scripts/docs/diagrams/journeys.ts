import { checkOf } from "../../generate/collections/expressions.ts";
import { readJourneys } from "../../journeys.ts";

/**
 * A journey as a sequence diagram in Mermaid: the requests to the API and its responses.
 *
 * @throws {Error} when there is no journey of this name
 */
export async function journeyDiagram(name: string): Promise<string> {
  const journey = (await readJourneys()).find((candidate) => candidate.name === name);
  if (!journey) throw new Error(`There is no such journey: ${name}.`);
  const exchanges = journey.steps.map((step) => ({
    text: step.description,
    status: checkOf(step.successCriteria[0].condition).expected,
    // Requests to the control plane do what the customer does on the payment page.
    sender: step.operationId.includes("controlPlane") ? "customer" : "system",
  }));
  return [
    "```mermaid",
    "sequenceDiagram",
    `accTitle: ${journey.summary}`,
    `accDescr: ${journey.description} ${exchanges.map(({ text, status }) => `${text}: ${status}`).join(". ")}.`,
    ...(exchanges.some(({ sender }) => sender === "customer") ? ["participant customer as Customer"] : []),
    "participant system as Your system",
    "participant api as API",
    ...exchanges.flatMap(({ sender, text, status }) => [
      `${sender}->>api: ${text}`,
      `api-->>${sender}: ${status}`,
    ]),
    "```",
  ].join("\n");
}
