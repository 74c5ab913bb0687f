import { readContract } from "../../contract.ts";
import { checks } from "./checks.ts";
import { journey, readJourneys } from "./journeys.ts";
import { paymentLifeCycle, sessionLifeCycle } from "./life-cycles.ts";
import { partitions } from "./partitions.ts";
import { type Diagram, svg } from "./svg.ts";

/** Every diagram by name, drawn from the contract, the table of transitions and the journeys. */
export async function diagrams(): Promise<Map<string, Diagram & { svg: string }>> {
  const { components, "x-api-key": apiKeys } = await readContract();
  const statuses = components.schemas.SessionStatus.enum;
  const draw: Record<string, (id: string) => Diagram> = {
    "payment-life-cycle": paymentLifeCycle,
    "session-life-cycle": (id) => sessionLifeCycle(id, statuses),
    partitions,
    checks: (id) => checks(id, apiKeys["x-checks"].value),
  };
  for (const found of await readJourneys()) draw[`journey-${found.name}`] = (id) => journey(id, found);
  return new Map(
    Object.entries(draw).map(([name, make]) => {
      const diagram = make(name);
      return [name, { ...diagram, svg: svg(name, diagram) }];
    }),
  );
}
