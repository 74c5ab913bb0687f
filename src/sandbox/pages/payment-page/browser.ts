// Runs in the browser: disables the buttons while a form is sent. The page works without it: the server pays once.

for (const form of document.forms) {
  form.addEventListener("submit", () => {
    // After this event, because the value of a disabled button is not sent.
    setTimeout(() => setDisabled(true));
  });
}

// Going back shows the page as it was left, with its buttons disabled.
addEventListener("pageshow", () => setDisabled(false));

function setDisabled(disabled: boolean): void {
  for (const button of document.querySelectorAll("button")) button.disabled = disabled;
}
