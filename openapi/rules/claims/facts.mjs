/** The regular expression of a `covers` entry: `*` stands for a part of a file's name, `{a,b}` for one of several. */
function matcher(pattern) {
  const [file, pointer] = pattern.split("#");
  const escaped = (text) => text.replaceAll(/[.+?^$()|[\]\\]/g, "\\$&");
  const choices = (text) =>
    text.replaceAll(/\{([^}]*)\}/g, (_, names) => `(?:${names.split(",").join("|")})`);
  const filePattern = choices(escaped(file).replaceAll("*", "[^/]*"));
  return new RegExp(`^${filePattern}#${choices(escaped(pointer))}$`);
}

/**
 * Whether facts of the vendor cover a place, by the entries of facts.yaml. A pointer names its keyword, so that another
 * keyword of the same schema is not covered.
 */
export function coverage(facts) {
  const matchers = facts.flatMap(({ covers }) =>
    covers.map((pattern) => ({ pattern, regExp: matcher(pattern) })),
  );
  return {
    covers: (place) => matchers.some(({ regExp }) => regExp.test(place)),
    /** The entries that cover none of these places. */
    stale: (places) =>
      matchers
        .filter(({ regExp }) => !places.some((place) => regExp.test(place)))
        .map(({ pattern }) => pattern),
  };
}
