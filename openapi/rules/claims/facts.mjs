/** Every name that an entry with `{a,b}` stands for. */
function choicesOf(pattern) {
  const [whole, names] = /\{([^}]*)\}/.exec(pattern) ?? [];
  return whole === undefined
    ? [pattern]
    : names.split(",").flatMap((name) => choicesOf(pattern.replace(whole, () => name)));
}

/** The regular expression of a `covers` entry without choices: `*` stands for a part of a file's name. */
function matcher(pattern) {
  const [file, pointer] = pattern.split("#");
  const escaped = (text) => text.replaceAll(/[.+?^$()|{}[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped(file).replaceAll("*", "[^/]*")}#${escaped(pointer)}$`);
}

/**
 * Whether facts of the vendor cover a place, by the entries of facts.yaml. A pointer names its keyword, so that another
 * keyword of the same schema is not covered.
 */
export function coverage(facts) {
  const matchers = facts.flatMap(({ covers }) =>
    covers.flatMap(choicesOf).map((pattern) => ({ pattern, regExp: matcher(pattern) })),
  );
  return {
    covers: (place) => matchers.some(({ regExp }) => regExp.test(place)),
    /** The entries that cover none of these places, each of its choices by itself. */
    stale: (places) =>
      matchers
        .filter(({ regExp }) => !places.some((place) => regExp.test(place)))
        .map(({ pattern }) => pattern),
  };
}
