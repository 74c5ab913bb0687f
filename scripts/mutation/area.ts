/** A part of the code that is mutated, and its tests. */
export interface Area {
  mutate: string[];
  /** The quick ones first, because the first test that fails ends the run of a mutant. */
  tests: string[];
  /** A module that the code loads late. It is loaded before the tests: otherwise, what runs meanwhile seems to belong to one. */
  load?: string;
  /** The share of the changes that the tests must detect, percent. 90 unless it says otherwise. */
  atLeast?: number;
}
