import type { Environment } from "../../../generated/constants.ts";
import {
  type FaultEffect as DescribedEffect,
  type faultMoments,
  faultRules,
} from "../../../generated/control-plane.ts";
import type { ApiErrorName } from "../../../generated/errors.ts";
import { operations } from "../../../generated/operations.ts";
import type { Operation } from "../../contract/router.ts";

/** An operationId without its environment: the one of the Live operation. */
export type OperationName = Extract<Operation, { environment: "live" }>["operationId"];

/** What a fault does to a request to the API, a modification or a webhook. */
export type FaultEffect = Exclude<DescribedEffect, { type: "error" }> | { type: "error"; name: ApiErrorName };

/** A fault as it is added. */
export interface WantedFault {
  /** By default `test`. */
  environment?: Environment;
  /** An operationId without its environment, `*` for every operation, or `webhook`. */
  operation: OperationName | "*" | "webhook";
  /** Before the operation, which is the default, or after it was executed and committed. */
  when?: (typeof faultMoments)[number];
  /** How many requests or webhook attempts it hits. By default 1. */
  times?: number;
  effect: FaultEffect;
}

/** A fault as the store keeps it. */
export interface Fault extends Required<WantedFault> {
  id: string;
  /** How many more requests or webhook attempts it will hit. */
  remaining: number;
}

/**
 * Where a fault strikes:
 *
 * - `arrival`: before the operation or the replay
 * - `execution`: in place of the operation
 * - `acceptance`: when a modification was accepted
 * - `response`: after the commit
 * - `delivery`: at an attempt to deliver a webhook
 */
export type FaultPoint = "arrival" | "execution" | "acceptance" | "response" | "delivery";

export function pointOf({ operation, when = "before", effect }: WantedFault): FaultPoint {
  if (operation === "webhook") return "delivery";
  if (effect.type === "fail") return "acceptance";
  if (when === "after") return "response";
  return effect.type === "error" ? "execution" : "arrival";
}

const live = operations.filter(({ environment }) => environment === "live");
const named = new Map(
  operations.map((operation) => [
    operation.operationId,
    live.find(({ method, route }) => method === operation.method && route === operation.route)
      ?.operationId as OperationName,
  ]),
);

/** Returns the name that a fault uses for an operation. */
export const operationName = ({ operationId }: Operation): OperationName =>
  named.get(operationId) as OperationName;

const modifications: readonly string[] = live.filter(isModification).map(({ operationId }) => operationId);

/** Whether an operation accepts a modification, which can fail later. */
export function isModification({ tag, write }: Operation): boolean {
  return tag === "Modifications" && write;
}

/**
 * Checks what the control plane's schema cannot: that the effect applies to the operation, and has its own members and
 * no others.
 *
 * @returns a sentence that names the field, the problem and the remedy; `undefined` when nothing is wrong.
 */
export function faultProblem({ operation, when = "before", effect }: WantedFault): string | undefined {
  const { type, ...members } = effect;
  const { applies, fields, optional } = faultRules.effects[type] as EffectRule;
  if (!applies.some((kind) => isOfKind(operation, kind))) {
    return `Body field effect.type must be ${typesFor(operation).join(", ")} for the operation ${operation}, not ${type}.`;
  }
  if (when === "after" && (operation === "webhook" || type === "fail")) {
    return `Body field when must be before for ${operation === "webhook" ? "webhooks" : "the effect fail"}.`;
  }
  const missing = fields.find((field) => !Object.hasOwn(members, field));
  if (missing) return `Body field effect.${missing} is required for the effect ${type}.`;
  const unknown = Object.keys(members).find((member) => ![...fields, ...optional].includes(member));
  if (unknown) return `Body field effect.${unknown} is not known for the effect ${type}.`;
  if (effect.type === "status") return headersProblem(effect.headers);
  return effect.type === "error" ? errorProblem(operation, effect.name) : undefined;
}

/** Headers that say where a message ends. With other values than the sandbox's, the response would be invalid HTTP. */
const ofFraming = /^(connection|content-length|keep-alive|trailer|transfer-encoding|upgrade)$/i;

function headersProblem(headers: Readonly<Record<string, string>> = {}): string | undefined {
  const name = Object.keys(headers).find((header) => ofFraming.test(header));
  return name && `Body field effect.headers.${name} is set by the sandbox itself. Leave it out.`;
}

type Kind = "operations" | "modifications" | "webhook";

interface EffectRule {
  readonly applies: readonly Kind[];
  readonly fields: readonly string[];
  readonly optional: readonly string[];
}

function isOfKind(operation: string, kind: Kind): boolean {
  if (operation === "webhook" || kind === "webhook") return operation === kind;
  return kind === "operations" || operation === "*" || modifications.includes(operation);
}

const typesFor = (operation: string): string[] =>
  Object.entries(faultRules.effects as Record<string, EffectRule>)
    .filter(([, { applies }]) => applies.some((kind) => isOfKind(operation, kind)))
    .map(([type]) => type);

/** An error for `*` must be one that every operation documents. */
function errorProblem(operation: string, name: string): string | undefined {
  const documented = live
    .filter(({ operationId }) => operation === "*" || operationId === operation)
    .map(({ errors }) => errors as readonly string[]);
  if (documented.every((errors) => errors.includes(name))) return undefined;
  const common = documented.reduce((one, other) => one.filter((error) => other.includes(error)));
  return `Body field effect.name must be an error that ${operation === "*" ? "every operation" : operation} documents: ${common.join(", ")}.`;
}
