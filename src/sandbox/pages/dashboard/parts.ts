import { html } from "hono/html";
import { nestsDeeper } from "../../../contract/json-depth.ts";
import { cut } from "../../../contract/message.ts";
import type { ShownSecret } from "./flash.ts";

export type Html = ReturnType<typeof html>;

/** A part of a page. Strings are escaped. */
export type Part = Html | string;

/** A table that scrolls sideways when it is too wide. On a phone, each row is a card with labels. */
export function table(label: string, head: string[], rows: Part[][], hint: Part = ""): Part {
  if (rows.length === 0) return empty(html`None yet. ${hint}`);
  return html`<div class="panel table" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>${cells.map((cell, column) => html`<td data-label="${head[column]}"><div>${cell}</div></td>`)}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Names and values. Those without a value are left out. */
export const facts = (entries: readonly (readonly [name: string, value: Part])[]): Html =>
  html`<dl class="facts">
    ${entries
      .filter(([, value]) => value !== "")
      .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
  </dl>`;

/** Stands in place of a list without entries. */
export const empty = (text: Part): Html => html`<p class="panel muted empty">${text}</p>`;

/** A form with only a button. */
export const actionButton = (action: string, label: string, style = "quiet"): Html =>
  html`<form class="inline" method="post" action="${action}"><button class="${style}">${label}</button></form>`;

/** The part of a page that the browser updates while the page is open. */
export const live = (content: Part): Html => html`<div data-live aria-live="off">${content}</div>`;

/** A new key or secret. It is shown only on this page. */
export const shownOnce = ({ label, id, value }: ShownSecret): Html =>
  html`<h2>${label}</h2>
    <p class="secret"><code id="${id}">${value}</code></p>
    <p><button type="button" data-copy="${id}" class="quiet" hidden>Copy</button> You will not see this again. Store it in your secret manager.</p>`;

/** A status in its colour. */
export const pill = (word: string, mood: "good" | "bad" | "muted"): Html =>
  html`<span class="pill ${mood}">${word}</span>`;

/** Indentation costs two characters a level on every line, so a deep text would become many times as long. */
const indentedLevels = 8;
/** The longest text that a page shows, characters. */
const longestShown = 32_768;

/** JSON with line breaks and indentation; text that nests deeply, or is no JSON, unchanged. Long text is cut. */
export const readable = (text: string): string => cut(indented(text), longestShown);

function indented(text: string): string {
  if (nestsDeeper(text, indentedLevels)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
