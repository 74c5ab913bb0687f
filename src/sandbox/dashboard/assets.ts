export const dashboardStyle = `
:root { color-scheme: light dark; font: 15px/1.55 system-ui, sans-serif; --text: light-dark(#1b2430, #e3e8ee);
  --muted: light-dark(#4d5a69, #a8b3c0); --page: light-dark(#f6f8fa, #12171d); --panel: light-dark(#fff, #1a2129);
  --line: light-dark(#dde3ea, #2d3743); --edge: light-dark(#8b96a3, #667382); --link: light-dark(#1a56db, #8ab4ff);
  --bad: light-dark(#b42318, #ff9b8f); --good: light-dark(#0b6b36, #6fdc9a); color: var(--text); background: var(--page); }
* { box-sizing: border-box; }
body { margin: 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid #d97706; outline-offset: 2px; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .75rem clamp(1rem, 4vw, 2rem);
  background: var(--panel); border-bottom: 1px solid var(--line); }
header strong { margin-right: auto; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: .35rem .8rem; border-radius: 6px; color: var(--muted); text-decoration: none; }
nav a:hover { color: var(--text); }
nav a[aria-current] { font-weight: 600; color: var(--link); background: light-dark(#e8effc, #22304a); }
.tabs { padding: .5rem clamp(1rem, 4vw, 2rem); }
main { max-width: 78rem; margin: 0 auto; padding: .5rem clamp(1rem, 4vw, 2rem) 4rem; }
h1 { font-size: 1.6rem; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { margin-top: 2rem; font-size: 1.1rem; }
.panel { padding: 1rem 1.25rem; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; }
.table { overflow-x: auto; padding: 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .6rem 1rem; text-align: left; white-space: nowrap; border-bottom: 1px solid var(--line); }
td button, td .button { padding: .2rem .6rem; font-size: .875rem; }
tr:last-child td { border-bottom: 0; }
th { font-weight: 600; color: var(--muted); }
form.inline { display: inline; }
.fields { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
.fields > div { flex: 1 1 12rem; }
label { display: block; margin-bottom: .25rem; font-weight: 600; }
input, select { width: 100%; padding: .5rem .65rem; font: inherit; color: inherit; background: var(--page);
  border: 1px solid var(--edge); border-radius: 6px; }
input[type=checkbox] { width: auto; }
button, .button { display: inline-block; padding: .45rem .9rem; font: inherit; font-weight: 600; color: #fff; background: #1a56db;
  border: 1px solid transparent; border-radius: 6px; text-decoration: none; cursor: pointer; }
button.quiet, .button.quiet { color: var(--text); background: none; border-color: var(--edge); }
button.danger { background: #b42318; }
code, pre { font: .875em/1.6 ui-monospace, monospace; }
pre { overflow-x: auto; margin: .5rem 0; padding: .75rem 1rem; background: var(--page); border: 1px solid var(--line); border-radius: 6px; }
.secret { overflow-wrap: anywhere; }
.bad { color: var(--bad); } .good { color: var(--good); } .muted { color: var(--muted); }
ol.timeline { padding-left: 2.5rem; }
ol.timeline li { margin: .35rem 0; }
details summary { cursor: pointer; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--panel); }
`;

/** Brings the live part of the page up to date, unless a person is in the middle of it. */
export const dashboardScript = `
async function refresh() {
  const live = document.querySelector("[data-live]");
  if (!live || document.hidden || live.contains(document.activeElement) || live.querySelector("details[open]")) return;
  const response = await fetch(location.href).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-live]");
  if (fresh && fresh.innerHTML !== live.innerHTML) live.replaceChildren(...fresh.childNodes);
}
setInterval(refresh, 2000);

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Copied";
  });
}
`;
