for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy-page]")) {
  // A page that came over HTTP from another machine may not write to the clipboard.
  button.hidden = !isSecureContext;
  const { textContent } = button;
  button.addEventListener("click", async () => {
    const response = await fetch(button.dataset["copyPage"] ?? "");
    if (!response.ok) return;
    await navigator.clipboard.writeText(await response.text());
    button.textContent = "✓";
    button.addEventListener("blur", () => (button.textContent = textContent), { once: true });
  });
}

export {};
