import type { Options } from "minisearch";

/** A place that can be found. */
export interface SearchEntry {
  id: number;
  title: string;
  /** Which page or part of the reference it is on. */
  page: string;
  /** Its address below the top of the site. */
  url: string;
  text: string;
}

/** How the index is built and asked; both sides must agree. */
export const searchOptions: Options<SearchEntry> = {
  fields: ["title", "page", "text"],
  storeFields: ["title", "page", "url"],
  // Routes, header names and codes are found whole and by their parts.
  tokenize: (text) => text.split(/[\s,.;:()[\]{}"'`|]+|(?<=[a-z])(?=[A-Z])|[/_-]/),
  searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: 0.15, combineWith: "AND" },
};
