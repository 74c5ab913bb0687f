import type { Contract, ControlPlane } from "../contract.ts";
import { operationsOf } from "../environments.ts";
import { table } from "./table.ts";

interface EffectRule {
  applies: readonly string[];
  fields: readonly string[];
  optional: readonly string[];
}

/**
 * The rules of faults, and the types that follow from them.
 *
 * @throws {Error} when a schema lists other operations or effects than the contract and `x-faults` have.
 */
export function faultTables({ components, ...document }: ControlPlane, contract: Contract): string {
  const { description: _, ...rules } = document["x-faults"];
  const effects = rules["effects"] as Record<string, EffectRule>;
  const schemas = components.schemas as unknown as FaultSchemas;
  const live = operationsOf(contract).filter(({ environment }) => environment === "live");
  const names = live.map(({ operation }) => operation.operationId);
  const webhookFaults = Object.keys(effects).filter((type) => effects[type]?.applies.includes("webhook"));
  mustBe("FaultOperation", schemas.FaultOperation.enum, [...names, "*", "webhook"]);
  mustBe("FaultEffect.type", schemas.FaultEffect.properties["type"]?.enum, Object.keys(effects));
  mustBe("DeliveryAttempt.fault", schemas.DeliveryAttempt.properties["fault"]?.enum, webhookFaults);

  const typeOf = (field: string) => types[schemas.FaultEffect.properties[field]?.type ?? ""] ?? "unknown";
  const effectTypes = Object.entries(effects).map(([type, { fields, optional }]) => {
    const members = [
      `type: ${JSON.stringify(type)}`,
      ...fields.map((field) => `${field}: ${typeOf(field)}`),
      ...optional.map((field) => `${field}?: ${typeOf(field)}`),
    ];
    return `  | { ${members.join("; ")} }`;
  });
  return [
    "/** The effects of faults: what each applies to, and its required and optional members; and limits of faults. */",
    table("faultRules", rules),
    "/** What a fault can name: an operation without its environment, all of them, or webhooks. */",
    table("faultOperations", schemas.FaultOperation.enum),
    table("faultMoments", schemas.FaultMoment.enum),
    "/** An effect with the members that it requires and allows. */",
    `export type FaultEffect =\n${effectTypes.join("\n")};\n`,
    "/** The effects that a webhook can meet. */",
    `export type WebhookFault = ${webhookFaults.map((type) => JSON.stringify(type)).join(" | ")};\n`,
  ].join("\n");
}

interface FaultSchemas {
  FaultOperation: { enum: string[] };
  FaultMoment: { enum: string[] };
  FaultEffect: { properties: Record<string, Property> };
  DeliveryAttempt: { properties: Record<string, Property> };
}

interface Property {
  type?: string;
  enum?: string[];
}

const types: Record<string, string> = {
  integer: "number",
  string: "string",
  object: "Readonly<Record<string, string>>",
};

function mustBe(schema: string, listed: readonly string[] = [], known: readonly string[]): void {
  const text = (values: readonly string[]) => values.toSorted().join(", ");
  if (text(listed) === text(known)) return;
  throw new Error(`openapi/control-plane.yaml: ${schema} must list ${text(known)}, not ${text(listed)}.`);
}
