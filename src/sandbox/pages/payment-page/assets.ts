export const paymentPageStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#1b2430, #e3e8ee);
  background: light-dark(#f4f6f8, #12171d); }
* { box-sizing: border-box; }
body { margin: 0; display: grid; place-items: center; min-height: 100vh; padding: 1rem; }
main { width: min(27rem, 100%); padding: 2rem; border-radius: 14px; background: light-dark(#fff, #1a2129);
  box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 10%); }
h1 { margin: 0; font-size: 2rem; letter-spacing: -0.02em; }
h1 + p { margin: .25rem 0 1.5rem; color: light-dark(#4d5a69, #a8b3c0); overflow-wrap: anywhere; }
label { display: block; margin: 1rem 0 .35rem; font-weight: 600; }
input { width: 100%; padding: .65rem .75rem; font: inherit; color: inherit; background: light-dark(#fff, #12171d);
  border: 1px solid light-dark(#8b96a3, #667382); border-radius: 8px; }
input[aria-invalid] { border-color: light-dark(#b42318, #ff9b8f); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
button { width: 100%; margin-top: 1.5rem; padding: .75rem; font: inherit; font-weight: 600; border: 0;
  border-radius: 8px; color: #fff; background: #1a56db; cursor: pointer; }
button:hover { background: #1547b8; }
button.quiet { margin-top: .6rem; color: inherit; background: none; border: 1px solid light-dark(#8b96a3, #667382); }
button:disabled { opacity: .6; cursor: wait; }
:focus-visible { outline: 3px solid #d97706; outline-offset: 2px; }
.error { margin: .35rem 0 0; color: light-dark(#b42318, #ff9b8f); }
.note { margin: 1.5rem 0 0; padding-top: 1rem; font-size: .875rem; color: light-dark(#4d5a69, #a8b3c0);
  border-top: 1px solid light-dark(#dde3ea, #2d3743); }
code { font-family: ui-monospace, monospace; }
`;

/** A second click while the first is on its way does nothing. The page works without it: the server pays once. */
export const paymentPageScript = `
for (const form of document.forms) form.addEventListener("submit", () => {
  // After this event, because a disabled button would not be sent.
  setTimeout(() => { for (const button of form.querySelectorAll("button")) button.disabled = true; });
});
addEventListener("pageshow", () => { for (const button of document.querySelectorAll("button")) button.disabled = false; });
`;

export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#1a56db"/><path d="M6 12h9M12 8l4 4-4 4" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
