import { apiErrors } from "../../../generated/errors.ts";
import { arrow, box, type Diagram, label } from "./svg.ts";

/** The label of each check, and the error when it fails. */
const texts: Record<string, [name: string, failure: string]> = {
  route: ["The route exists", "404, code 10404"],
  apiKey: ["The API key is active", errorOf("unknownApiKey")],
  scope: ["Its scope is this environment's", errorOf("wrongEnvironment")],
  ipAddress: ["The IP address is allowed", errorOf("ipNotAllowed")],
  contentType: ["The body is JSON", errorOf("unsupportedMediaType")],
  validation: ["Body and query are valid", errorOf("missingField")],
  webcode: ["The webcode is the key's", errorOf("wrongWebcode")],
  idempotency: ["The idempotency key is free, or replays", errorOf("differentBody")],
  operation: ["The operation is executed", ""],
};

function errorOf(name: keyof typeof apiErrors): string {
  return `${apiErrors[name].statusCode}, code ${apiErrors[name].code}`;
}

/** Draws the checks of a request from top to bottom, in the order of the contract's `x-checks`. */
export function checks(id: string, order: readonly string[]): Diagram {
  const height = 62;
  const steps = order.map((name, index) => {
    const [text, failure] = texts[name] ?? [];
    if (text === undefined || failure === undefined)
      throw new Error(`The diagram does not know the check ${name}.`);
    return { text, failure, y: 10 + index * height };
  });
  return {
    title: "The order of the checks",
    description: steps
      .map(({ text, failure }, index) => `${index + 1}. ${text}${failure ? `, else ${failure}` : ""}`)
      .join(". "),
    width: 600,
    height: steps.length * height + 10,
    shapes: steps.flatMap(({ text, failure, y }, index) => [
      box(10, y, 350, 40),
      label(185, y + 25, text),
      ...(failure
        ? [arrow(id, `M360 ${y + 20}h44`, "refused"), label(414, y + 25, failure, "refused", "start")]
        : []),
      ...(index > 0 ? [arrow(id, `M185 ${y - 22}v18`)] : []),
    ]),
  };
}
