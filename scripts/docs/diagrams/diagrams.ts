import { readContract } from "../../contract.ts";
import type { Translate } from "../translations/texts.ts";
import type { Diagram } from "./diagram.ts";
import { drawing } from "./drawing.ts";
import { journey, readJourneys } from "./journeys.ts";
import { partitions, paymentLifeCycle, sessionLifeCycle } from "./life-cycles.ts";

/** Every diagram by name, from the contract, the table of transitions and the journeys. */
export async function diagrams(translate: Translate = (text) => text): Promise<Map<string, () => string>> {
  const { components } = await readContract();
  const sources: Record<string, () => Diagram> = {
    "payment-life-cycle": () => paymentLifeCycle(translate),
    "session-life-cycle": () => sessionLifeCycle(components.schemas.SessionStatus.enum, translate),
    partitions,
  };
  for (const found of await readJourneys()) sources[`journey-${found.name}`] = () => journey(found);
  return new Map(
    Object.entries(sources).map(([name, source]) => [name, () => drawing(name, source(), translate)]),
  );
}
