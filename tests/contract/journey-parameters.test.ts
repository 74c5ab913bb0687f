import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { apiKeyHeader } from "../../generated/constants.ts";
import { type Journey, readJourneys } from "../../scripts/journeys.ts";
import { fromRoot } from "../../scripts/paths.ts";

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  $ref?: string;
}
interface Item {
  parameters?: Parameter[];
  [method: string]: { operationId?: string; parameters?: Parameter[] } | Parameter[] | undefined;
}
interface Document {
  paths: Record<string, Item>;
  components: { parameters: Record<string, Parameter> };
}
const read = (...path: string[]): Document => parse(readFileSync(fromRoot(...path), "utf8"));
const documents: Record<string, Document> = {
  contract: read("generated", "openapi.yaml"),
  controlPlane: read("openapi", "control-plane.yaml"),
};

/** The parameters of an operation and of its path. */
function documentedOf(operationId: string): Parameter[] {
  const [, source = "", id] = operationId.split(".");
  const { paths, components } = documents[source] as Document;
  return Object.values(paths)
    .flatMap(({ parameters = [], ...methods }) =>
      Object.values(methods).flatMap((operation) =>
        operation && "operationId" in operation && operation.operationId === id
          ? [...parameters, ...(operation.parameters ?? [])]
          : [],
      ),
    )
    .map((parameter) => components.parameters[parameter.$ref?.split("/").at(-1) ?? ""] ?? parameter);
}

const steps = (await readJourneys()).flatMap((journey) => {
  // Parameters of the workflow belong to each of its steps.
  const { parameters: common = [] } = journey as { parameters?: Journey["steps"][number]["parameters"] };
  return journey.steps.map(({ stepId, operationId, parameters: own = [] }) => {
    return { journey: journey.name, stepId, own, common, documented: documentedOf(operationId) };
  });
});

it.each(steps)(
  "the parameters of a step are where its operation has them: $stepId of $journey",
  ({ own, common, documented }) => {
    const places = new Map([
      [apiKeyHeader as string, "header"],
      ...documented.map((one) => [one.name, one.in] as const),
    ]);
    const sent = [...own, ...common.filter(({ name }) => places.has(name))];
    expect(sent.map((one) => [one.name, one.in])).toEqual(sent.map(({ name }) => [name, places.get(name)]));
  },
);

it.each(steps)(
  "a step sends each parameter that its operation requires: $stepId of $journey",
  ({ own, common, documented }) => {
    const required = documented.filter((one) => one.required).map(({ name }) => name);
    expect([...own, ...common].map(({ name }) => name)).toEqual(expect.arrayContaining(required));
  },
);
