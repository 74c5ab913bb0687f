import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { operations } from "../../generated/operations.ts";
import { type Journey, readJourneys } from "../../scripts/journeys.ts";
import { fromRoot } from "../../scripts/paths.ts";

interface Schema {
  $ref?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  anyOf?: Schema[];
}
interface Document {
  paths: Record<string, Record<string, { operationId?: string; responses: Record<string, Response> }>>;
}
interface Response {
  content?: { "application/json": { schema: Schema } };
}
const read = async (...path: string[]): Promise<Document> => parse(await readFile(fromRoot(...path), "utf8"));
const documents: Record<string, Document> = {
  contract: await read("generated", "openapi.yaml"),
  controlPlane: await read("openapi", "control-plane.yaml"),
};

/** The status of a response may have these values, at the pointer of its member. */
function outcomes(document: Document, schema: Schema): { pointer: string; values: Set<string> }[] {
  const resolved = ({ $ref, ...rest }: Schema): Schema =>
    $ref === undefined
      ? rest
      : resolved(
          $ref
            .split("/")
            .slice(1)
            .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], document) as Schema,
        );
  const variants = (one: Schema): Schema[] => {
    const found = resolved(one);
    return [found, ...[...(found.oneOf ?? []), ...(found.anyOf ?? [])].flatMap(variants)];
  };
  const member = (of: Schema, name: string) =>
    variants(of).flatMap(({ properties }) => properties?.[name] ?? []);
  const values = (statuses: Schema[]) => new Set(statuses.flatMap(variants).flatMap((one) => one.enum ?? []));
  return [
    { pointer: "/status", values: values(member(schema, "status")) },
    {
      pointer: "/data/status",
      values: values(member(schema, "data").flatMap((data) => member(data, "status"))),
    },
  ].filter((outcome) => outcome.values.size > 1);
}

const journeys = await readJourneys();
const steps = journeys.flatMap(({ name, steps }) =>
  steps.flatMap(({ stepId, operationId, successCriteria }) => {
    const [, source = "", id] = operationId.split(".");
    const document = documents[source] as Document;
    const operation = Object.values(document.paths)
      .flatMap((item) => Object.values(item))
      .find((candidate) => candidate.operationId === id);
    const conditions = successCriteria.map(({ condition }) => condition);
    const status = conditions[0]?.split(" == ")[1] ?? "";
    const schema = operation?.responses[status]?.content?.["application/json"].schema;
    return outcomes(document, schema ?? {}).map((outcome) => ({ name, stepId, conditions, ...outcome }));
  }),
);

describe("the inputs of a journey", () => {
  it.each(journeys)(
    "are those that its steps read, and it requires each: $name",
    ({ inputs, ...journey }) => {
      const read = new Set(
        Array.from(JSON.stringify(journey).matchAll(/\$inputs\.(\w+)/g), ([, name]) => name),
      );
      expect(read.size).toBeGreaterThan(1);
      expect(new Set(Object.keys(inputs.properties))).toEqual(read);
      expect(new Set(inputs.required)).toEqual(read);
    },
  );
});

describe("a step of a journey whose response has one of several outcomes", () => {
  it("is found in every journey that pays", () => {
    expect(new Set(steps.map(({ name }) => name)).size).toBeGreaterThan(4);
  });

  it.each(steps)("checks which one it is: $stepId of $name", ({ conditions, pointer, values }) => {
    const checked = conditions.flatMap((condition) => {
      const [, value] = new RegExp(`^\\$response\\.body#${pointer} == '(\\w+)'$`).exec(condition) ?? [];
      return value === undefined ? [] : [value];
    });
    expect(checked).toHaveLength(1);
    expect([...values]).toContain(checked[0]);
  });
});

describe("the description of a step of a journey", () => {
  const told = journeys.flatMap(({ name, steps }) =>
    steps
      .filter(({ description }) => /\b(Live|Test)\b/.test(description))
      .map(({ description, operationId, parameters = [] }) => ({
        name,
        description,
        operationId,
        parameters,
      })),
  );

  it("is found where it names an environment", () => {
    expect(told.length).toBeGreaterThan(4);
  });

  it.each(told)("names the environment of the request and of its key: $description of $name", (step) => {
    const [, place] = /\bin (Live|Test)$/.exec(step.description) ?? [];
    const [, key = place] = /\b(Live|Test) key\b/.exec(step.description) ?? [];
    const operation = operations.find(({ operationId }) => step.operationId.endsWith(`.${operationId}`));
    expect(operation?.environment).toBe(place?.toLowerCase());
    const { value } = step.parameters.find(({ name }) => name === "X-API-KEY") ?? {};
    expect(value).toBe(key === "Live" ? "$inputs.liveApiKey" : "$inputs.apiKey");
  });
});

describe("a step of a journey", () => {
  type Parameters = Journey["steps"][number]["parameters"];
  const sent = journeys.flatMap((journey) =>
    journey.steps.map((step, index) => {
      const [status = "", ...more] = step.successCriteria.map(({ condition }) => condition);
      // Parameters of the workflow belong to each of its steps.
      const { parameters = [] } = journey as { parameters?: Parameters };
      const key = [...(step.parameters ?? []), ...parameters].find(
        ({ name }) => name === "Idempotency-Key",
      )?.value;
      const id = step.operationId.split(".").at(-1) ?? "";
      const { environment, route = id } = operations.find(({ operationId }) => operationId === id) ?? {};
      const succeeds = /^\$statusCode == 2\d\d$/.test(status);
      return { journey: journey.name, index, key, environment, route, succeeds, more, stepId: step.stepId };
    }),
  );

  it.each(sent.filter(({ succeeds }) => !succeeds))(
    "that expects an error checks which one it is: $stepId of $journey",
    ({ more }) => {
      expect(more.filter((condition) => condition.startsWith("$response.body#/error/"))).not.toEqual([]);
    },
  );

  const repeated = sent.flatMap((step) => {
    const first = sent.find(
      ({ journey, key, route, index, succeeds }) =>
        [journey, key, route].join() === [step.journey, step.key, step.route].join() &&
        index < step.index &&
        succeeds,
    );
    return step.succeeds && step.key !== undefined && first ? [{ ...step, first }] : [];
  });

  it("that sends an idempotency key again is found, in the same environment and in the other", () => {
    expect(new Set(repeated.map(({ environment, first }) => environment === first.environment)).size).toBe(2);
  });

  it.each(repeated)(
    "compares with what the key made before, and expects the same only in the same environment: $stepId of $journey",
    ({ more, environment, first }) => {
      const relation = environment === first.environment ? "==" : "!=";
      const compared = `${relation} $steps.${first.stepId}.outputs.`;
      expect(more.filter((condition) => condition.includes(compared))).not.toEqual([]);
    },
  );

  it("checks these members of its response besides statuses, errors and values of earlier steps", () => {
    const known =
      /^\$response\.body#\/(?:error\/|(?:data\/)?status == '(?:authorised|refused|pending|completed)')|\$steps\./;
    const others = sent.flatMap(({ journey, stepId, more }) =>
      more
        .filter((condition) => !known.test(condition))
        .map((condition) => `${journey} ${stepId} ${condition.replace("$response.body#/data/", "")}`),
    );
    expect(others).toEqual([
      "cancellation find sessions/0/customReference == 'ORD-2026-12346'",
      "cancellation cancel type == 'cancel'",
      "cancellation list modifications/0/type == 'cancel'",
      "online-payment refund status == 'received'",
      "refund-in-parts list modifications/0/amount/value == 3500",
      "refund-in-parts list modifications/1/amount/value == 2500",
    ]);
  });
});
