/**
 * `breaking`: code that works with the old contract fails with the new one. `non-breaking`: it still works.
 * `unclassified`: a default, an extension or what a link sends changed, and somebody has to judge what that means.
 */
export type Class = "breaking" | "unclassified" | "non-breaking";

export interface Change {
  class: Class;
  /** JSON pointer to the change. For a change in a component, the pointer to a place that uses it. */
  pointer: string;
  /** The change, in one sentence. */
  what: string;
}

/** The sentence about a member that changed. */
export const memberChanged = (member: string, older: unknown, newer: unknown): string =>
  `\`${member}\` changed from ${shown(older)} to ${shown(newer)}.`;

/** A value as JSON, cut to 60 characters. */
function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
