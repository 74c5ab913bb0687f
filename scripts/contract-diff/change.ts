/**
 * `breaking`: code that works with the old contract fails with the new one. `non-breaking`: it still works.
 * `unclassified`: a default or an extension changed, and somebody has to judge what that means.
 */
export type Class = "breaking" | "unclassified" | "non-breaking";

export interface Change {
  class: Class;
  /** JSON pointer to the change. For a change in a component, the pointer to a place that uses it. */
  pointer: string;
  /** The change, in one sentence. */
  what: string;
}
