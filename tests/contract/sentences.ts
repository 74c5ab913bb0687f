import { contract } from "../support/contract.ts";

/** The sentences of a description. */
export const sentencesIn = (description: string): string[] =>
  description
    .trim()
    .replaceAll(/\s+/g, " ")
    .split(/(?<=\.) (?=[A-Z`*])/);

/** Words by which a sentence about a schema states a rule of the API. */
export const rule =
  /\b(?:gets no|must not have|only|once;|nothing|always|never|belongs to refunds|unchanged|byte|stays|leaves|released|as long as|until|as it was|the same on)\b/i;

/** Words that decide what a sentence says: without one of them, or with one more, it says something else. */
export const decisive =
  /\b(?:not|no|none|never|only|must|may|can|cannot|could|refused?|before|after|first|last|once|same|other|another|every|any|each|all|both|most|least|without|until|longer|always|again|nothing|exactly|whole|part|if|unless|than|because|opaque|\d+|two|three|four|five|ten)\b/i;

/**
 * The decisive sentences of every description below a node, with the place of the description, but those of examples, of
 * operations and of query parameters.
 */
export function* decisiveSentences(
  node: unknown,
  place = "",
): Generator<{ place: string; sentence: string }> {
  if (typeof node !== "object" || node === null) return;
  const { description, in: where, responses } = node as Record<string, unknown>;
  const isOther = where === "query" || (responses !== undefined && place.startsWith("/paths"));
  if (typeof description === "string" && !isOther)
    for (const sentence of sentencesIn(description))
      if (decisive.test(sentence) || rule.test(sentence)) yield { place, sentence };
  for (const [name, inner] of Object.entries(node))
    if (!name.startsWith("example")) yield* decisiveSentences(inner, `${place}/${name}`);
}

const tagOfWebhooks = `/tags/${contract.tags.findIndex(({ name }) => name === "Webhooks")}`;
/** Whether the place of a description in the contract, without its schemas, belongs to webhooks. */
export const isOfWebhooks = (place: string): boolean =>
  place === tagOfWebhooks || /^\/webhooks\/|^\/components\/parameters\/Webhook/.test(place);

/** The contents of an envelope in words, by the schema of its `data`. Pages and lists are computed. */
const contents: Record<string, string> = {
  Session: "new session",
  SessionDetail: "session",
  AcceptedModification: "accepted modification",
  PosPayment: "outcome of the charge",
};
interface Data {
  $ref?: string;
  items?: { $ref: string };
}
function sentenceOf({ $ref, items }: Data): string {
  const schema = ($ref ?? items?.$ref ?? "").replace("#/components/schemas/", "");
  const [, paged] = /^(\w+)Page$/.exec(schema) ?? [];
  if (paged) return `One page of ${paged.toLowerCase()}s in the success envelope.`;
  return `The ${items ? `${schema.toLowerCase()}s` : contents[schema]} in the success envelope.`;
}

/** Each success envelope, with its own description and the one computed from the schema of its `data`. */
export const envelopes = Object.entries(contract.components.schemas)
  .filter(([name]) => name.endsWith("Envelope"))
  .map(([name, schema]) => {
    const { description, properties } = schema as { description: string; properties: { data: Data } };
    return { name, description, computed: sentenceOf(properties.data) };
  });

/** What an operation acts on, in words that its summary has and its name does not. */
const things: Record<string, string> = {
  capturePayment: "a pre-authorisation",
  extendPayment: "a pre-authorisation",
  createPosPayment: "a terminal",
};
/** The summary of an operation, as its name has it. */
export const summaryOf = (operationId: string): string => {
  const name = operationId.replace("Test", "");
  const [verb = "", thing = ""] = name.split(/(?=[A-Z])/);
  const said = name === "createPosPayment" ? "charge" : verb;
  const object = things[name] ?? `${verb === "list" ? "" : "a "}${thing.toLowerCase()}`;
  const suffix = name === operationId ? "" : " (Test)";
  return `${said[0]?.toUpperCase()}${said.slice(1)} ${object}${suffix}`;
};
