import fc from "fast-check";
import { apiErrors } from "../../../generated/errors.ts";
import type { WantedFault } from "../../../src/sandbox/faults/fault.ts";
import { documentedResponses } from "../../support/contract.ts";
import { objections, type Verdict } from "./judge.ts";
import type { Seen, SeenWithFault } from "./send.ts";
import type { Sent } from "./sent.ts";

const when = fc.constantFrom("before" as const, "after" as const);
const effects = {
  delay: fc.record({ type: fc.constant("delay" as const), milliseconds: fc.nat(86_400_000) }),
  broken: fc.record({ type: fc.constantFrom("disconnect" as const, "truncate" as const) }),
  status: fc.record({
    type: fc.constant("status" as const),
    statusCode: fc.constantFrom(200, 204, 304, 418, 429, 500, 502, 503, 599),
    headers: fc.constantFrom({}, { "Retry-After": "7", "X-From": "a proxy" }),
  }),
  // Errors that every operation documents.
  error: fc.record({
    type: fc.constant("error" as const),
    name: fc.constantFrom("internalError" as const, "overloaded", "tooManyRequests", "unknownApiKey"),
  }),
};
const failing = { type: "fail", reason: "It was made to fail." } as const;

/** A fault that hits a request to any operation of an environment. */
export const anyFault: fc.Arbitrary<WantedFault> = fc
  .tuple(
    fc.constantFrom("live" as const, "test" as const),
    fc.oneof(
      ...Object.values(effects).map((effect) => fc.record({ when, effect })),
      fc.constant({ when: "before" as const, effect: failing }),
    ),
  )
  .map(([environment, fault]) => ({ environment, operation: "*", ...fault }));

/** Whether the fault has to hit the request; `undefined` where that depends on what was sent before. */
function mustHit({ environment, when, effect }: WantedFault, verdict: Verdict, sent: Sent) {
  if (verdict.status !== "up to the operation" || verdict.operation.environment !== environment) return false;
  const { write, tag } = verdict.operation;
  if (effect.type === "fail") return write && tag === "Modifications" ? undefined : false;
  // A replay skips the operation, and a conflict is no response of the operation.
  const mayBeKnown = write && new Headers(sent.headers).has("Idempotency-Key");
  return mayBeKnown && (when === "after" || effect.type === "error") ? undefined : true;
}

/**
 * Judges a response to a request that may have met a fault.
 *
 * @returns a sentence for each problem
 */
export function faultObjections(
  fault: WantedFault,
  verdict: Verdict,
  sent: Sent,
  seen: SeenWithFault,
): string[] {
  const { response } = seen;
  const hit = seen.fault === "met";
  const must = mustHit(fault, verdict, sent);
  const found =
    must === undefined || must === hit ? [] : [`${fault.effect.type} ${hit ? "hit" : "did not hit"}`];
  const { type } = fault.effect;
  if (hit) found.push(...sightObjections(fault, seen));
  if (hit && type !== "delay" && type !== "fail") return found;
  if (!response || response.cut) return [...found, "the connection was closed"];
  if (type === "fail" && must === undefined && !hit && response.status === 202 && !isKeyed(sent))
    found.push("fail did not hit an accepted modification");
  if (hit && type === "fail" && response.status !== 202) found.push("fail hit what was not accepted");
  if (!hit && must === undefined && fault.when === "after" && response.status !== 409)
    found.push("a fault after the operation did not hit its response");
  return [...found, ...objections(sent, verdict, response)];
}

const isKeyed = ({ headers }: Sent): boolean => new Headers(headers).has("Idempotency-Key");

const documentedStatuses = new Set(
  documentedResponses()
    .map(({ status }) => status)
    .filter((status) => status >= 400),
);

/** What the caller of a request that was hit must see, in sentences where it is not so. */
export function sightObjections(fault: WantedFault, { response, waited }: Seen): string[] {
  const { effect } = fault;
  const object = (holds: boolean | undefined): string[] =>
    holds ? [] : [`saw ${response?.status} ${response?.text} of ${JSON.stringify(fault)}`];
  switch (effect.type) {
    case "disconnect":
      return object(response === undefined);
    case "truncate":
      return object(response?.cut && response.text !== "" && isNoJson(response.text));
    case "status": {
      const headers = Object.entries(effect.headers ?? {});
      const hasHeaders = headers.every(([name, value]) =>
        response?.headers.toLowerCase().includes(`${name}: ${value}`.toLowerCase()),
      );
      const hasBody = documentedStatuses.has(effect.statusCode)
        ? response?.json?.error.statusCode === effect.statusCode
        : response?.text === "";
      return object(response?.status === effect.statusCode && hasHeaders && hasBody);
    }
    case "error": {
      const { statusCode, code, message } = apiErrors[effect.name];
      const { error } = response?.json ?? {};
      return object(response?.status === statusCode && error?.code === code && error.message === message);
    }
    case "delay":
      return object(response && !response.cut && waited.includes(effect.milliseconds ?? Number.NaN));
    default:
      return object(response && !response.cut);
  }
}

function isNoJson(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}
