import { glob, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../../paths.ts";
import { arrow, box, type Diagram, label } from "./svg.ts";

/** The parts of a journey of openapi/workflows/ that a sequence diagram shows. */
export interface Journey {
  /** The name of its file without extension, for example `online-payment`. */
  name: string;
  summary: string;
  description: string;
  steps: { description: string; operationId: string; status: string; isCustomer: boolean }[];
}

interface Arazzo {
  workflows: [
    {
      summary: string;
      description: string;
      steps: { description: string; operationId: string; successCriteria: { condition: string }[] }[];
    },
  ];
}

/** Every journey, sorted by name. */
export async function readJourneys(): Promise<Journey[]> {
  const files = await Array.fromAsync(glob("openapi/workflows/*.arazzo.yaml", { cwd: fromRoot() }));
  return Promise.all(
    files.sort().map(async (file) => {
      const { workflows }: Arazzo = parse(await readFile(fromRoot(file), "utf8"));
      const [{ summary, description, steps }] = workflows;
      return {
        name: basename(file, ".arazzo.yaml"),
        summary,
        description,
        steps: steps.map((step) => ({
          description: step.description,
          operationId: step.operationId.split(".").at(-1) ?? "",
          status: /\$statusCode == (\d+)/.exec(step.successCriteria[0]?.condition ?? "")?.[1] ?? "",
          // Requests to the control plane do what the customer does on the payment page.
          isCustomer: step.operationId.includes("controlPlane"),
        })),
      };
    }),
  );
}

const lifelines = { customer: 90, system: 300, api: 510 };

/** Draws a journey as a sequence diagram: the requests to the API and its responses. */
export function journey(id: string, { summary, description, steps }: Journey): Diagram {
  const row = 72;
  const height = 80 + steps.length * row;
  return {
    title: summary,
    description: `${description} ${steps.map((step) => `${step.description}: ${step.status}`).join(". ")}.`,
    width: 600,
    height,
    shapes: [
      ...Object.entries({ customer: "Customer", system: "Your system", api: "API" }).flatMap(
        ([name, text]) => {
          const x = lifelines[name as keyof typeof lifelines];
          return [
            box(x - 75, 10, 150, 36),
            label(x, 33, text, "strong"),
            `<path class="lifeline" d="M${x} 46V${height}"/>`,
          ];
        },
      ),
      ...steps.flatMap(({ description: text, status, isCustomer }, index) => {
        const y = 92 + index * row;
        const from = isCustomer ? lifelines.customer : lifelines.system;
        const middle = (from + lifelines.api) / 2;
        return [
          label(middle, y - 8, text),
          arrow(id, `M${from} ${y}H${lifelines.api - 4}`),
          label(middle, y + 20, status, Number(status) < 300 ? "muted" : "refused"),
          arrow(id, `M${lifelines.api} ${y + 26}H${from + 4}`, "response"),
        ];
      }),
    ],
  };
}
