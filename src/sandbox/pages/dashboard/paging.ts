import { html } from "hono/html";
import type { Part } from "./parts.ts";

/** The name of the query parameter that says where a page of a list starts; without it, at the newest entry. */
export const start = "start";

/**
 * Links to the newest entries of a list, and to older ones. Other filters of the page stay.
 *
 * @param path the path of the page
 * @param query its query
 * @param older where the older entries start; `undefined` when there are none
 */
export function pager(path: string, query: URLSearchParams, older: string | number | undefined): Part {
  const newest = query.has(start) ? [["Newest", hrefOf(path, query, undefined)]] : [];
  const links = [...newest, ...(older === undefined ? [] : [["Older", hrefOf(path, query, String(older))]])];
  if (links.length === 0) return "";
  return html`<nav class="pager" aria-label="Pages">
    ${links.map(([label, href]) => html`<a class="button quiet" href="${href}">${label}</a>`)}
  </nav>`;
}

function hrefOf(path: string, query: URLSearchParams, from: string | undefined): string {
  const kept = new URLSearchParams([...query].filter(([name]) => name !== start && name !== "shown"));
  if (from !== undefined) kept.set(start, from);
  return kept.size > 0 ? `${path}?${kept}` : path;
}
