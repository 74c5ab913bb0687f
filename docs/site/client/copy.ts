/** Puts a button on every code block that copies its text. */
export function addCopyButtons(): void {
  for (const frame of document.querySelectorAll(".code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(frame.querySelector("pre")?.textContent ?? "");
      button.textContent = "Copied";
      button.addEventListener("blur", () => (button.textContent = "Copy"), { once: true });
    });
    frame.append(button);
  }
}
