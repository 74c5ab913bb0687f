for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy-page]")) {
  button.hidden = false;
  const { textContent } = button;
  button.addEventListener("click", async () => {
    const response = await fetch(button.dataset["copyPage"] ?? "");
    await navigator.clipboard.writeText(await response.text());
    button.textContent = "✓";
    button.addEventListener("blur", () => (button.textContent = textContent), { once: true });
  });
}

export {};
