// Runs in the browser, on every page of the dashboard. The pages work without it.

const refreshMilliseconds = 2000;

/** Updates the live parts of the page, unless the user is interacting with one. */
async function refresh(): Promise<void> {
  if (document.hidden || !livePartsOf(document).some((live) => !isInUse(live))) return;
  const response = await fetch(location.href).catch(() => undefined);
  if (!response?.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = livePartsOf(page);
  for (const [index, live] of livePartsOf(document).entries()) {
    const part = fresh[index];
    if (part && !isInUse(live)) replace(live, part);
  }
}

const livePartsOf = (page: Document): Element[] => [...page.querySelectorAll("[data-live]")];

/** Replaces the content of a live part. What is open stays open, and what has the focus keeps it. */
function replace(live: Element, fresh: Element): void {
  for (const { id } of live.querySelectorAll("details[open]")) {
    const details = id ? fresh.querySelector(`#${CSS.escape(id)}`) : null;
    details?.setAttribute("open", "");
  }
  // Only the copy buttons differ, which this script shows.
  showCopyButtons(fresh);
  if (fresh.innerHTML === live.innerHTML) return;
  const scrolled = scrollsOf(live);
  const focused = live.contains(document.activeElement) ? document.activeElement?.id : undefined;
  live.replaceChildren(...fresh.childNodes);
  for (const [index, box] of scrollBoxes(live).entries()) box.scrollTop = scrolled[index] ?? 0;
  if (focused) document.getElementById(focused)?.focus();
}

/** A focused element can be found again when it has an id. Selected text would be lost. */
function isInUse(live: Element): boolean {
  const selection = getSelection();
  const isSelected = selection !== null && !selection.isCollapsed && selection.containsNode(live, true);
  return isSelected || (live.contains(document.activeElement) && !document.activeElement?.id);
}

const scrollBoxes = (part: ParentNode) => [...part.querySelectorAll("details[open] pre")];
const scrollsOf = (part: ParentNode): number[] => scrollBoxes(part).map(({ scrollTop }) => scrollTop);

/** A page that came over HTTP from another machine may not write to the clipboard. */
function showCopyButtons(part: ParentNode): void {
  for (const button of part.querySelectorAll<HTMLButtonElement>("button[data-copy]"))
    button.hidden = !isSecureContext;
}

document.addEventListener("click", async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>("button[data-copy]") : null;
  if (!button) return;
  const value = document.getElementById(button.dataset["copy"] ?? "");
  await navigator.clipboard.writeText(value?.textContent ?? "");
  button.textContent = "Copied";
});

/** A form is sent once, however often its button is clicked. */
const sent = new WeakSet<Event["target"] & object>();
document.addEventListener("submit", (event) => {
  const { target } = event;
  if (!target) return;
  if (sent.has(target)) event.preventDefault();
  sent.add(target);
});
// A page that comes back from the browser's memory can send its forms again.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});

showCopyButtons(document);
setInterval(refresh, refreshMilliseconds);
