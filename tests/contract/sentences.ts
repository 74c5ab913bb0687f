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

/** Whether the place of a description in the contract, without its schemas, belongs to webhooks. */
export const isOfWebhooks = (place: string): boolean =>
  /^\/webhooks\/|^\/components\/parameters\/Webhook|^\/tags\/3$/.test(place);
