import { apiErrors } from "../../../generated/errors.ts";
import { arrow, box, type Diagram, label } from "./svg.ts";

/** What each check is called for people, and which refusal it gives. */
const texts: Record<string, [name: string, refusal: string]> = {
  route: ["The route exists", "404, code 10404"],
  apiKey: ["The API key is active", refused("unknownApiKey")],
  scope: ["Its scope is this environment's", refused("wrongEnvironment")],
  ipAddress: ["The IP address is allowed", refused("ipNotAllowed")],
  contentType: ["The body is JSON", refused("unsupportedMediaType")],
  validation: ["Body and query are valid", refused("missingField")],
  webcode: ["The webcode is the key's", refused("wrongWebcode")],
  idempotency: ["The idempotency key is free, or replays", refused("differentBody")],
  operation: ["The operation is executed", ""],
};

function refused(name: keyof typeof apiErrors): string {
  return `${apiErrors[name].statusCode}, code ${apiErrors[name].code}`;
}

/** The checks of a request from top to bottom, in the order of the contract's `x-checks`. */
export function checks(id: string, order: readonly string[]): Diagram {
  const height = 62;
  const steps = order.map((name, index) => {
    const [text, refusal] = texts[name] ?? [];
    if (text === undefined || refusal === undefined)
      throw new Error(`The diagram does not know the check ${name}.`);
    return { text, refusal, y: 10 + index * height };
  });
  return {
    title: "The order of the checks",
    description: steps
      .map(({ text, refusal }, index) => `${index + 1}. ${text}${refusal ? `, else ${refusal}` : ""}`)
      .join(". "),
    width: 600,
    height: steps.length * height + 10,
    shapes: steps.flatMap(({ text, refusal, y }, index) => [
      box(10, y, 350, 40),
      label(185, y + 25, text),
      ...(refusal
        ? [arrow(id, `M360 ${y + 20}h44`, "refused"), label(414, y + 25, refusal, "refused", "start")]
        : []),
      ...(index > 0 ? [arrow(id, `M185 ${y - 22}v18`)] : []),
    ]),
  };
}
