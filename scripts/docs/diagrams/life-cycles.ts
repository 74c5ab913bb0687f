import type { ModificationType } from "../../../generated/types.ts";
import { type PaymentState, transitions } from "../../../src/sandbox/payments/transitions.ts";
import { arrow, box, type Diagram, label } from "./svg.ts";

const names: Record<PaymentState, string> = {
  reserved: "reserved",
  sale: "captured at once",
  captured: "captured",
  cancelled: "cancelled",
};

/** The position of each state of a payment in the diagram. */
const places: Record<PaymentState, [x: number, y: number]> = {
  reserved: [20, 90],
  sale: [20, 280],
  captured: [380, 90],
  cancelled: [380, 280],
};
const size = { width: 180, height: 56 };

/** Draws the life cycle of a payment from the sandbox's table of transitions. */
export function paymentLifeCycle(id: string): Diagram {
  const steps = Object.entries(transitions).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([type, step]) =>
      "to" in step ? [{ from: from as PaymentState, type: type as ModificationType, to: step.to }] : [],
    ),
  );
  return {
    title: "The life of a payment",
    description: steps
      .map(({ from, type, to }) => `${type} leads from ${names[from]} to ${names[to]}`)
      .join("; "),
    width: 600,
    height: 400,
    shapes: [
      label(110, 24, "isPreAuth: true", "muted"),
      arrow(id, "M110 34V86"),
      label(110, 252, "a sale, online or POS", "muted"),
      ...(Object.keys(places) as PaymentState[]).map((state) => node(state)),
      ...steps.map(({ from, type, to }) =>
        from === to ? loop(id, from, type) : straight(id, from, type, to),
      ),
    ],
  };
}

function node(state: PaymentState): string {
  const [x, y] = places[state];
  return box(x, y, size.width, size.height) + label(x + size.width / 2, y + 34, names[state], "strong");
}

/** The arrow of a transition to the same state: at the right of its box, or below it on the right side. */
function loop(id: string, state: PaymentState, type: ModificationType): string {
  const [x, y] = places[state];
  const middle = x + size.width / 2;
  const bottom = y + size.height;
  const path = `M${middle - 30} ${bottom}v26h60v-22`;
  return arrow(id, path) + label(middle, bottom + 44, type, "muted");
}

function straight(id: string, from: PaymentState, type: ModificationType, to: PaymentState): string {
  const [x1, y1] = places[from];
  const [x2, y2] = places[to];
  const isLevel = y1 === y2;
  const start = { x: x1 + size.width, y: y1 + size.height / 2 + (isLevel ? 0 : 16) };
  const end = { x: x2 - 4, y: y2 + size.height / 2 };
  const at = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const beside = isLevel
    ? label(at.x, at.y - 8, type, "muted")
    : label(at.x + 10, at.y - 4, type, "muted", "start");
  return arrow(id, `M${start.x} ${start.y}L${end.x} ${end.y}`) + beside;
}

/** Draws the life cycle of a session from the statuses of the contract. */
export function sessionLifeCycle(id: string, statuses: readonly string[]): Diagram {
  const [first = "", ...ends] = statuses;
  const causes: Record<string, string> = {
    completed: "an attempt is authorised",
    expired: "24 hours pass",
    cancelled: "the customer gives up",
  };
  const height = 40 + ends.length * 80;
  const middle = height / 2;
  return {
    title: "The life of a session",
    description: `A session is ${first}. ${ends.map((end) => `When ${causes[end]}, it is ${end}`).join(". ")}. A refused payment attempt leaves it ${first}.`,
    width: 600,
    height: height + 10,
    shapes: [
      box(20, middle - 28, 140, 56),
      label(90, middle + 6, first, "strong"),
      arrow(id, `M60 ${middle + 28}v26h60v-22`),
      label(90, middle + 72, "an attempt is refused", "muted"),
      ...ends.flatMap((end, index) => {
        const y = 48 + index * 80;
        const text = causes[end];
        if (text === undefined) throw new Error(`The diagram does not know how a session becomes ${end}.`);
        return [
          arrow(id, `M160 ${middle}L${440} ${y}`),
          label(436, y + (index < 1 ? -12 : 22), text, "muted", "end"),
          box(444, y - 26, 136, 52),
          label(512, y + 6, end, "strong"),
        ];
      }),
    ],
  };
}
