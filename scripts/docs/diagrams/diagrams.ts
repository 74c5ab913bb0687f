import { readContract } from "../../contract.ts";
import { readJourneys } from "../../journeys.ts";
import type { Translate } from "../translations/texts.ts";
import { journey } from "./journeys.ts";
import { paymentLifeCycle, sessionLifeCycle } from "./life-cycles.ts";

/**
 * A diagram from the contract, the table of transitions or a journey, as a block of Mermaid.
 *
 * @throws {Error} when there is no diagram of this name
 */
export async function diagram(name: string, translate: Translate): Promise<string> {
  const found = (await readJourneys()).find((candidate) => `journey-${candidate.name}` === name);
  const mermaid = found ? journey(found) : await lifeCycles[name]?.(translate);
  if (mermaid === undefined) throw new Error(`There is no such diagram: ${name}.`);
  return `\`\`\`mermaid\n${mermaid}\n\`\`\``;
}

const lifeCycles: Record<string, (translate: Translate) => string | Promise<string>> = {
  "payment-life-cycle": paymentLifeCycle,
  "session-life-cycle": async (translate) =>
    sessionLifeCycle((await readContract()).components.schemas.SessionStatus.enum, translate),
};
