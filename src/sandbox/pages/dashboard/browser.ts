// Runs in the browser, on every page of the dashboard. The pages work without it.

const refreshMilliseconds = 2000;

/** Updates the live part of the page, unless the user is interacting with it. */
async function refresh(): Promise<void> {
  const live = document.querySelector("[data-live]");
  const isInUse = live?.contains(document.activeElement) || live?.querySelector("details[open]");
  if (!live || document.hidden || isInUse) return;
  const response = await fetch(location.href).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-live]");
  if (fresh && fresh.innerHTML !== live.innerHTML) live.replaceChildren(...fresh.childNodes);
}
setInterval(refresh, refreshMilliseconds);

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const value = document.getElementById(button.dataset["copy"] ?? "");
    await navigator.clipboard.writeText(value?.textContent ?? "");
    button.textContent = "Copied";
  });
}
