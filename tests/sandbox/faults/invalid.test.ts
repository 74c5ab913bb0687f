import { describe, expect, it } from "vitest";
import type { faultRules } from "../../../generated/control-plane.ts";
import { operations } from "../../../generated/operations.ts";
import { faultProblem, type WantedFault } from "../../../src/sandbox/faults/fault.ts";
import { useSandbox } from "../../support/sandbox.ts";

const running = useSandbox();

/** A valid effect of each type. */
const effects = {
  delay: {},
  disconnect: {},
  truncate: {},
  status: { statusCode: 503, headers: { "Retry-After": "7", "X-Upgrade": "1", Connections: "2" } },
  error: { name: "internalError" },
  fail: { reason: "The bank refused it." },
  duplicate: {},
  reorder: {},
  "wrong-signature": {},
  "stale-timestamp": {},
} satisfies Record<keyof typeof faultRules.effects, object>;
type Type = keyof typeof effects;
const types = Object.keys(effects) as Type[];
const problemOf = (operation: string, type: Type, more: object = {}) =>
  faultProblem({ operation, effect: { type, ...effects[type] }, ...more } as WantedFault);

describe("the effects that a fault can have", () => {
  const ofOperations: Type[] = ["delay", "disconnect", "truncate", "status", "error"];
  it.each<[string, Type[]]>([
    ["createSession", ofOperations],
    ["listModifications", ofOperations],
    ["refundPayment", [...ofOperations, "fail"]],
    ["cancelPayment", [...ofOperations, "fail"]],
    ["*", [...ofOperations, "fail"]],
    ["webhook", ["delay", "duplicate", "reorder", "wrong-signature", "stale-timestamp"]],
  ])("on %s are named where another one is refused", (operation, allowed) => {
    for (const type of types)
      expect([type, problemOf(operation, type)]).toEqual([
        type,
        allowed.includes(type)
          ? undefined
          : `Body field effect.type must be ${allowed.join(", ")} for the operation ${operation}, not ${type}.`,
      ]);
  });

  it("after the operation are those that need no modification and no webhook", () => {
    expect(problemOf("refundPayment", "disconnect", { when: "after" })).toBeUndefined();
    expect(problemOf("refundPayment", "fail", { when: "after" })).toBe(
      "Body field when must be before for the effect fail.",
    );
    expect(problemOf("webhook", "delay", { when: "after" })).toBe(
      "Body field when must be before for webhooks.",
    );
  });
});

describe("an error that a fault has in place of a response", () => {
  const problem = (operation: string, name: string) =>
    faultProblem({ operation, effect: { type: "error", name } } as WantedFault);

  it("must be one that the operation documents, or every operation", () => {
    expect(problem("createPosPayment", "terminalTimeout")).toBeUndefined();
    expect(problem("listTerminals", "terminalTimeout")).toMatch(
      /^Body field effect\.name must be an error that listTerminals documents: (\w+, )+\w+\.$/,
    );
    const [, common = ""] =
      /^Body field effect\.name must be an error that every operation documents: (.*)\.$/.exec(
        problem("*", "terminalTimeout") ?? "",
      ) ?? [];
    const documented = operations.map(({ errors }) => errors as readonly string[]);
    expect(common.split(", ")).toEqual(
      documented[0]?.filter((name) => documented.every((errors) => errors.includes(name))),
    );
    for (const name of common.split(", ")) expect(problem("*", name)).toBeUndefined();
  });
});

describe("an invalid fault", () => {
  it.each<[string, object, string]>([
    [
      "an effect of another operation",
      { operation: "createSession", effect: { type: "fail", reason: "no" } },
      "effect.type must be delay, disconnect, truncate, status, error for the operation createSession, not fail",
    ],
    [
      "an effect without its member",
      { operation: "*", effect: { type: "status" } },
      "effect.statusCode is required for the effect status",
    ],
    [
      "a member of another effect",
      { operation: "*", effect: { type: "disconnect", reason: "no" } },
      "effect.reason is not known for the effect disconnect",
    ],
    [
      "a member of another effect, beside those of its own",
      { operation: "*", effect: { type: "status", statusCode: 503, headers: {}, milliseconds: 1 } },
      "effect.milliseconds is not known for the effect status",
    ],
    ...["Connection", "Content-Length", "keep-alive", "Trailer", "transfer-encoding", "Upgrade"].map(
      (header): [string, object, string] => [
        `the header ${header} of the connection`,
        {
          operation: "*",
          effect: { type: "status", statusCode: 503, headers: { "Retry-After": "1", [header]: "3" } },
        },
        `effect.headers.${header} is set by the sandbox itself. Leave it out.`,
      ],
    ),
    ["no effect", { operation: "*" }, "effect is required"],
  ])("is refused with the field and the remedy: %s", async (_, fault, message) => {
    const { status, json } = await running.control("POST", "/faults", fault);
    expect([status, json.error.name]).toEqual([400, "invalidBody"]);
    expect(json.error.message).toContain(`Body field ${message}`);
    await expect(running.sandbox.faults.add(fault as WantedFault)).rejects.toThrow(message);
    expect(await running.sandbox.faults.list()).toEqual([]);
  });
});
