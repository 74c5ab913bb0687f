/**
 * The sentence that names what a person has probably meant.
 *
 * @returns "" when no name is close.
 * @example
 * suggestion("sandbx", ["sandbox", "mock"]); // " Did you mean sandbox?"
 */
export function suggestion(unknown: string, names: readonly string[]): string {
  const near = names
    .map((name) => ({ name, distance: distance(unknown, name) }))
    // In a short name, two other letters make another word.
    .filter(({ name, distance }) => distance <= Math.min(2, Math.ceil(name.length / 3)))
    .sort((one, other) => one.distance - other.distance);
  return near[0] ? ` Did you mean ${near[0].name}?` : "";
}

/** The Levenshtein distance: how many characters to insert, delete or replace to make `other` of `one`. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, wanted] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + (character === wanted ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
