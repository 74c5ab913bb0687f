/** A word as it is counted: without its usual endings. */
const stem = (word: string) =>
  word
    .toLowerCase()
    .replace(/(?<=...)(?:ing|ies|ed|es|s)$/, "")
    .replace(/e$/, "");
const small =
  /^(?:the|and|for|are|was|not|all|its|you|your|how|has|have|but|one|own|each|what|which|other|with|about|from|into|when|where|there|this|that|they|them)$/i;

/** The words of a text that say what it is about. A name in two humps counts as two words. */
export const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (text.replaceAll(/([a-z])([A-Z])/g, "$1 $2").match(/[A-Za-z]{3,}/g) ?? [])
      .filter((word) => !small.test(word))
      .map(stem),
  );
