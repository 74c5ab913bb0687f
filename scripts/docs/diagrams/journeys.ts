import { glob, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../../paths.ts";
import type { Diagram } from "./diagram.ts";

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

/** A journey as a sequence diagram: the requests to the API and its responses. */
export const journey = ({ summary, description, steps }: Journey): Diagram => ({
  title: summary,
  description: `${description} ${steps.map((step) => `${step.description}: ${step.status}`).join(". ")}.`,
  mermaid: [
    "sequenceDiagram",
    ...(steps.some(({ isCustomer }) => isCustomer) ? ["participant customer as Customer"] : []),
    "participant system as Your system",
    "participant api as API",
    ...steps.flatMap(({ description: text, status, isCustomer }) => {
      const sender = isCustomer ? "customer" : "system";
      return [`${sender}->>api: ${text}`, `api-->>${sender}: ${status}`];
    }),
  ].join("\n"),
});
