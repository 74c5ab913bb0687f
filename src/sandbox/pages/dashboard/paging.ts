import { html } from "hono/html";
import type { Part } from "./parts.ts";

/** The name of the query parameter that says before which entry a page of a list starts. */
export const before = "before";

/**
 * Links to the newest entries of a list, and to older ones. Other filters of the page stay.
 *
 * @param path the path of the page
 * @param query its query
 * @param last where the older entries start; `undefined` when there are none
 */
export function pager(path: string, query: URLSearchParams, last: string | number | undefined): Part {
  const newest = query.has(before) ? [["Newest", hrefOf(path, query, undefined)]] : [];
  const links = [...newest, ...(last === undefined ? [] : [["Older", hrefOf(path, query, String(last))]])];
  if (links.length === 0) return "";
  return html`<nav class="pager" aria-label="Pages">
    ${links.map(([label, href]) => html`<a class="button quiet" href="${href}">${label}</a>`)}
  </nav>`;
}

function hrefOf(path: string, query: URLSearchParams, start: string | undefined): string {
  const kept = new URLSearchParams([...query].filter(([name]) => name !== before && name !== "shown"));
  if (start !== undefined) kept.set(before, start);
  return kept.size > 0 ? `${path}?${kept}` : path;
}
