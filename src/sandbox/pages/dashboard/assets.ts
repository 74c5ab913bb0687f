export const dashboardStyle = `
:root { color-scheme: light dark; font: 15px/1.55 system-ui, sans-serif; --text: light-dark(#1b2430, #e3e8ee);
  --muted: light-dark(#4d5a69, #a8b3c0); --page: light-dark(#f6f8fa, #12171d); --panel: light-dark(#fff, #1a2129);
  --line: light-dark(#dde3ea, #2d3743); --edge: light-dark(#8b96a3, #667382); --link: light-dark(#1a56db, #8ab4ff);
  --bad: light-dark(#b42318, #ff9b8f); --good: light-dark(#0b6b36, #6fdc9a); --chosen: light-dark(#e8effc, #22304a);
  --side: max(clamp(1rem, 4vw, 2rem), (100vw - 78rem) / 2); color: var(--text); background: var(--page); }
* { box-sizing: border-box; }
body { margin: 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid #d97706; outline-offset: 2px; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .6rem var(--side);
  background: var(--panel); border-bottom: 1px solid var(--line); }
.brand { display: flex; gap: .6rem; align-items: center; margin-right: auto; font-weight: 650; color: inherit; text-decoration: none; }
.brand::before { content: url(/_sandbox/favicon.svg); width: 1.6rem; height: 1.6rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: .35rem .8rem; border-radius: 6px; color: var(--muted); text-decoration: none; }
nav a:hover { color: var(--text); }
nav a[aria-current] { font-weight: 600; color: var(--link); background: var(--chosen); }
header nav ul { padding: .2rem; border: 1px solid var(--line); border-radius: 9px; }
header nav a { padding: .2rem .8rem; }
.tabs { padding: .6rem calc(var(--side) - .8rem); }
main { padding: .25rem var(--side) 4rem; }
main:focus { outline: none; }
h1 { margin: .75rem 0 1rem; font-size: 1.6rem; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .75rem; font-size: 1.1rem; }
.panel { padding: 1rem 1.25rem; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; }
.row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; }
.row p { margin: 0; }
.empty { padding-block: 2rem; text-align: center; }
.table { overflow-x: auto; padding: 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .6rem 1rem; text-align: left; white-space: nowrap; border-bottom: 1px solid var(--line); }
td button, td .button { padding: .2rem .6rem; font-size: .875rem; }
tr:last-child td { border-bottom: 0; }
th { font-size: .875rem; font-weight: 600; color: var(--muted); }
td { vertical-align: top; }
td pre { width: min(26rem, 70vw); max-height: 24rem; }
form.inline { display: inline; }
.fields { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
.fields > div { flex: 1 1 12rem; }
.fields > .hint { flex-basis: 100%; margin: -.25rem 0 0; font-size: .875rem; }
.fields > .check { flex: none; padding-bottom: .35rem; }
label { display: block; margin-bottom: .25rem; font-weight: 600; }
input, select { width: 100%; min-height: 2.5rem; padding: .45rem .65rem; font: inherit; color: inherit; background: var(--page);
  border: 1px solid var(--edge); border-radius: 6px; }
input[type=checkbox] { width: auto; min-height: 0; margin: 0 .35rem 0 0; }
button, .button { display: inline-block; padding: .45rem .9rem; font: inherit; font-weight: 600; color: #fff; background: #1a56db;
  border: 1px solid transparent; border-radius: 6px; text-decoration: none; cursor: pointer; }
button:hover { background: #1547b8; }
button.quiet, .button.quiet { color: var(--text); background: none; border-color: var(--edge); }
button.quiet:hover, .button.quiet:hover { background: var(--chosen); }
button.danger { background: #b42318; }
button.danger:hover { background: #8f1b12; }
code, pre { font: .875em/1.6 ui-monospace, monospace; }
pre { overflow: auto; margin: .5rem 0; padding: .75rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; }
.secret { overflow-wrap: anywhere; }
.amount { margin-right: .75rem; font-size: 1.5rem; font-weight: 650; vertical-align: middle; }
.bad { color: var(--bad); } .good { color: var(--good); } .muted { color: var(--muted); }
.pill { display: inline-block; padding: 0 .6rem; border: 1px solid; border-radius: 99px; font-size: .8125rem; font-weight: 600; }
ol.timeline { padding-left: 2.5rem; overflow-wrap: anywhere; }
ol.timeline li { margin: .35rem 0; }
details summary { cursor: pointer; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--panel); }
@media (max-width: 48rem) {
  .tabs a { padding: .35rem .5rem; font-size: .9375rem; }
  .tabs { padding-inline: calc(var(--side) - .5rem); }
  thead { position: absolute; left: -999rem; }
  tbody, tr, td { display: block; }
  tr { padding: .6rem 1rem; border-bottom: 1px solid var(--line); }
  tr:last-child { border-bottom: 0; }
  td { display: flex; padding: .15rem 0; white-space: normal; overflow-wrap: anywhere; border: 0; }
  td::before { content: attr(data-label); flex: 0 0 6rem; color: var(--muted); }
  td > div { flex: 1; min-width: 0; }
  td pre { width: auto; }
}
`;

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
