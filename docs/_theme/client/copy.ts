/** Puts a button on every code block that copies its text. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll("pre")) {
    const text = block.textContent ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      button.addEventListener("blur", () => (button.textContent = "Copy"), { once: true });
    });
    // Beside the block, not in it: a scrolled line would pass under the button.
    const frame = document.createElement("div");
    frame.className = "code";
    block.replaceWith(frame);
    frame.append(block, button);
  }
}
