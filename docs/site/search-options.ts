import type { default as MiniSearch, Options, SearchResult } from "minisearch";

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

const words = (text: string): string[] => text.split(/[\s,.;:()[\]{}"'`|]+/);
const parts = (word: string): string[] => word.split(/(?<=[a-z])(?=[A-Z])|[/_-]/);

/** How the index is built and loaded; both sides must agree. */
export const searchOptions: Options<SearchEntry> = {
  fields: ["title", "page", "text"],
  storeFields: ["title", "page", "url"],
  // Routes, header names and codes are indexed whole and by their parts.
  tokenize: (text) => words(text).flatMap((word) => [...new Set([word, ...parts(word)])]),
  searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: 0.15 },
};

/** The places that have every part of the text. Those that have its words whole come first. */
export const search = (index: MiniSearch<SearchEntry>, text: string): SearchResult[] =>
  index.search({
    combineWith: "OR",
    queries: [
      { combineWith: "AND", queries: [text], tokenize: (query) => words(query).flatMap(parts) },
      { combineWith: "AND", queries: [text], tokenize: words },
    ],
  });
