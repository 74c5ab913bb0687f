import MiniSearch, { type SearchResult } from "minisearch";
import { type SearchEntry, search, searchOptions } from "../search-options.ts";

/** Adds a search over all pages, operations and error codes; its index is loaded when it is first opened. */
export function addSearch(): void {
  const root = document.querySelector("meta[name=site-root]")?.getAttribute("content") ?? "./";
  const { dialog, input, list, status } = buildDialog();
  let index: Promise<MiniSearch<SearchEntry>> | undefined;

  const open = (): void => {
    index ??= loadIndex(root);
    dialog.showModal();
    input.select();
  };
  document.querySelector("button.search")?.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
    if (event.key !== "/" || typing || dialog.open) return;
    event.preventDefault();
    open();
  });
  input.addEventListener("input", async () => {
    const found = index ? search(await index, input.value).slice(0, 12) : [];
    list.replaceChildren(...found.map((result) => resultItem(result, root)));
    status.textContent = input.value === "" ? "" : `${found.length || "No"} results`;
  });
  dialog.addEventListener("keydown", (event) => onKey(event, dialog, input, list));
  dialog.addEventListener("click", (event) => {
    // Links within the page do not leave it, so the dialog must close by itself.
    if (event.target === dialog || (event.target as Element).closest("a")) dialog.close();
  });
}

async function loadIndex(root: string): Promise<MiniSearch<SearchEntry>> {
  const response = await fetch(`${root}assets/search.json`);
  return MiniSearch.loadJSON(await response.text(), searchOptions);
}

function buildDialog() {
  const dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", "Search");
  const input = Object.assign(document.createElement("input"), {
    type: "search",
    placeholder: "Search everything",
  });
  input.setAttribute("aria-label", "Search everything");
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const list = document.createElement("ul");
  dialog.append(input, status, list);
  document.body.append(dialog);
  return { dialog, input, list, status };
}

function resultItem({ title, page, url }: SearchResult, root: string): HTMLLIElement {
  const link = Object.assign(document.createElement("a"), { href: root + url });
  link.append(
    Object.assign(document.createElement("strong"), { textContent: title }),
    Object.assign(document.createElement("span"), { textContent: page }),
  );
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** The arrow keys walk through field and results, Enter in the field follows the first result, Escape closes. */
function onKey(
  event: KeyboardEvent,
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  list: HTMLElement,
): void {
  const stops: HTMLElement[] = [input, ...list.querySelectorAll("a")];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    stops[(here + step + stops.length) % stops.length]?.focus();
  } else if (event.key === "Enter" && here === 0) stops[1]?.click();
  else if (event.key === "Escape") dialog.close();
}
