// Pages outside the guides link to `/#search`.
const opens = () => location.hash === "#search";
const open = () => document.querySelector<HTMLButtonElement>("button[data-open-modal]")?.click();

await customElements.whenDefined("site-search");
if (opens()) open();
addEventListener("hashchange", () => opens() && open());

export {};
