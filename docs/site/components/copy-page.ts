for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy-page]")) {
  // A page that came over HTTP from another machine may not write to the clipboard.
  button.hidden = !isSecureContext;
  const { textContent } = button;
  const { copyPage = "", failed = "" } = button.dataset;
  button.addEventListener("click", async () => {
    button.textContent = (await copy(copyPage)) ? "✓" : failed;
    button.addEventListener("blur", () => (button.textContent = textContent), { once: true });
  });
}

/** Whether the text at this address is in the clipboard now. The page may be gone, and the browser may refuse. */
async function copy(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    if (!response.ok) return false;
    await navigator.clipboard.writeText(await response.text());
    return true;
  } catch {
    return false;
  }
}

export {};
