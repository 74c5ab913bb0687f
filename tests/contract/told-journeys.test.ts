import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { terminals, testCards } from "../../generated/constants.ts";
import { readJourneys } from "../../scripts/journeys.ts";
import { fromRoot } from "../../scripts/paths.ts";

// What each journey tells of itself and of its steps, with what makes it true of the requests. Whoever changes such a
// text changes it here, with the request that it is about.

interface Parameter {
  name: string;
  value: unknown;
}
interface Step {
  stepId: string;
  description: string;
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { payload: Record<string, unknown> };
  successCriteria: { condition: string }[];
}
interface Journey {
  name: string;
  texts: string[];
  steps: Step[];
}
const read = async (...path: string[]) => parse(await readFile(fromRoot(...path), "utf8"));
const journeys: Journey[] = await Promise.all(
  (await readJourneys()).map(async ({ name }) => {
    const { info, workflows } = await read("openapi", "workflows", `${name}.arazzo.yaml`);
    const [{ summary, description, steps }] = workflows;
    return { name, texts: [info.title, info.summary, summary, description], steps };
  }),
);

const operationOf = ({ operationId }: Step) => operationId.split(".").at(-1)?.replace("Test", "") ?? "";
const statusOf = ({ successCriteria }: Step) => Number(successCriteria[0]?.condition.split(" == ")[1]);
const amountOf = ({ requestBody }: Step): number =>
  (requestBody?.payload["amount"] as { value: number } | undefined)?.value ?? Number.NaN;
const parameter = ({ parameters = [] }: Step, wanted: string) =>
  parameters.find(({ name }) => name === wanted)?.value;
const cardOf = ({ requestBody }: Step) =>
  testCards.find(({ number }) => number === requestBody?.payload["card"])?.outcome ?? "authorised";
const named = (steps: Step[], wanted: string) => steps.find(({ stepId }) => stepId === wanted) as Step;
const first = (steps: Step[]) => steps[0] as Step;

type Told = [
  description: string,
  operation: string,
  status: number,
  isTrue?: (step: Step, steps: Step[]) => unknown,
];
const isPart: Told[3] = (step, steps) => expect(amountOf(step)).toBeLessThan(amountOf(first(steps)));
const isReserved = (reserved: boolean) => (step: Step) =>
  expect(step.requestBody?.payload["isPreAuth"] ?? false).toBe(reserved);
const isCard = (outcome: string) => (step: Step) => expect(cardOf(step)).toBe(outcome);
const shows = (text: string) => (step: Step) => expect(JSON.stringify(step)).toContain(text);

const told: Record<string, { texts: string[]; steps: Told[] }> = {
  cancellation: {
    texts: [
      "Cancellation",
      "A sale that is found by its order number and cancelled.",
      "A sale, found by its order number and cancelled",
      "A session is paid, found by its customReference, and its payment is cancelled as a whole.",
    ],
    steps: [
      [
        "Open a session for an order",
        "createSession",
        201,
        (step) => {
          isReserved(false)(step);
          expect(step.requestBody?.payload["customReference"]).toBeDefined();
        },
      ],
      ["Pay with a card", "paySession", 200, isCard("authorised")],
      [
        "Find it by its order number",
        "listSessions",
        200,
        (step) => expect(parameter(step, "customReference")).toBeDefined(),
      ],
      ["Cancel the payment", "cancelPayment", 202],
      ["List its modifications", "listModifications", 200],
    ],
  },
  "environment-isolation": {
    texts: [
      "Environment isolation",
      "Keys, sessions and idempotency keys of Test mean nothing in Live.",
      "Two environments that know nothing of each other",
      "A session of Test does not exist in Live, its idempotency key is free there, and neither key opens the other's routes.",
    ],
    steps: [
      ["Open a session in Test", "createSession", 201],
      ["Look for it in Live", "getSession", 404],
      [
        "Use the idempotency key in Live",
        "createSession",
        201,
        (step, steps) =>
          expect(parameter(step, "Idempotency-Key")).toBe(parameter(first(steps), "Idempotency-Key")),
      ],
      ["Use the Test key in Live", "getSession", 403],
      ["Use the Live key in Test", "getSession", 403],
    ],
  },
  idempotency: {
    texts: [
      "Idempotency",
      "A replay, both conflicts, and the other environment.",
      "One key, a replay, both conflicts, and the other environment",
      "The same key gives the same response, refuses another body and another endpoint, and is free in Live.",
    ],
    steps: [
      ["Charge a terminal", "createPosPayment", 201],
      [
        "Send it again",
        "createPosPayment",
        201,
        (step, steps) => expect(step.requestBody).toEqual(first(steps).requestBody),
      ],
      [
        "Send another amount",
        "createPosPayment",
        409,
        (step, steps) => {
          const { payload = {} } = first(steps).requestBody ?? {};
          expect(step.requestBody?.payload).toEqual({ ...payload, amount: expect.anything() });
          expect(amountOf(step)).not.toBe(amountOf(first(steps)));
        },
      ],
      ["Send it to another endpoint", "cancelPayment", 409],
      ["Use the key in Live", "createSession", 201],
    ],
  },
  "online-payment": {
    texts: [
      "Online payment",
      "A refused attempt, a paid session, and a refund of a part.",
      "Online payment with a refused attempt and a refund",
      "The session waits after a refused attempt, completes with an authorised one, and its payment is refunded in part.",
    ],
    steps: [
      ["Open a session", "createSession", 201, isReserved(false)],
      ["Try a card that is refused", "paySession", 200, isCard("refused")],
      ["See that it still waits", "getSession", 200, shows("/data/status == 'pending'")],
      ["Pay with another card", "paySession", 200, isCard("authorised")],
      ["Read the payment's reference", "getSession", 200, shows("/data/paymentReference")],
      ["Refund a part", "refundPayment", 202, isPart],
    ],
  },
  "point-of-sale": {
    texts: [
      "Point of sale",
      "Terminals, a refused card, a sale and its refund.",
      "A sale at the counter",
      "The connected terminals are listed, one refuses a card, one is not connected, and a sale is given back.",
    ],
    steps: [
      [
        "List the connected terminals",
        "listTerminals",
        200,
        (step) => expect(parameter(step, "syncFromProvider")).toBe(true),
      ],
      [
        "Charge a card that is refused",
        "createPosPayment",
        201,
        (step) => {
          shows("/data/status == 'refused'")(step);
          expect(String(amountOf(step))).toMatch(/51$/);
        },
      ],
      [
        "Charge a terminal that is not connected",
        "createPosPayment",
        502,
        (step) => {
          const { online } =
            terminals.test.find(({ poiId }) => poiId === step.requestBody?.payload["poiId"]) ?? {};
          expect(online).toBe(false);
        },
      ],
      [
        "Charge a card that is accepted",
        "createPosPayment",
        201,
        (step) => {
          shows("/data/status == 'authorised'")(step);
          expect(String(amountOf(step))).not.toMatch(/5[12]$/);
        },
      ],
      [
        "Give the money back",
        "refundPayment",
        202,
        (step, steps) => expect(amountOf(step)).toBe(amountOf(named(steps, "sale"))),
      ],
    ],
  },
  "pre-authorisation": {
    texts: [
      "Pre-authorisation",
      "A deposit that is extended and then captured in part.",
      "A deposit, extended and captured in part",
      "The amount is reserved, kept for longer, and taken in part; a second capture is refused.",
    ],
    steps: [
      ["Open a session that only reserves", "createSession", 201, isReserved(true)],
      ["Confirm with a card", "paySession", 200, isCard("authorised")],
      ["Read the payment's reference", "getSession", 200, shows("/data/paymentReference")],
      ["Keep it for longer", "extendPayment", 202],
      ["Take a part", "capturePayment", 202, isPart],
      ["Try to take more", "capturePayment", 400],
    ],
  },
  "refund-in-parts": {
    texts: [
      "Refund in parts",
      "Two refunds that use a payment up, and a third that is too much.",
      "A refund in parts",
      "Two refunds give back all that was taken, a third is refused, and the list shows both.",
    ],
    steps: [
      ["Charge a terminal", "createPosPayment", 201],
      ["Refund a part", "refundPayment", 202, isPart],
      [
        "Refund the rest",
        "refundPayment",
        202,
        (step, steps) =>
          expect(amountOf(step) + amountOf(named(steps, "first"))).toBe(amountOf(first(steps))),
      ],
      ["Try to refund more", "refundPayment", 400, (step) => expect(amountOf(step)).toBeGreaterThan(0)],
      [
        "List the refunds",
        "listModifications",
        200,
        (step, steps) => {
          for (const refund of ["first", "second"])
            expect(JSON.stringify(step)).toContain(`/amount/value == ${amountOf(named(steps, refund))}`);
        },
      ],
    ],
  },
};

it("each text of a journey and of its steps has a request that makes it true, and no other has one", () => {
  const said = journeys.map(({ name, texts, steps }) => [
    name,
    [...texts, ...steps.map(({ description }) => description)],
  ]);
  const proved = Object.entries(told).map(([name, { texts, steps }]) => [
    name,
    [...texts, ...steps.map(([description]) => description)],
  ]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(proved));
});

const steps = journeys.flatMap(({ name, steps: all }) =>
  all.map((step, index) => ({ name, step, all, index, stepId: step.stepId })),
);

it.each(steps)("a step sends what it tells: $stepId of $name", ({ name, step, all, index }) => {
  const [, operation, status, isTrue] = told[name]?.steps[index] ?? [];
  expect([operationOf(step), statusOf(step)]).toEqual([operation, status]);
  isTrue?.(step, all);
});
