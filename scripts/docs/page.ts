import { html, raw } from "hono/html";

/** A page of the site. */
export interface Page {
  title: string;
  description: string;
  /** The page's folder in the site, with a slash at the end. Empty for the home page. */
  path: string;
  /** The relative path from the page to the root of the site, so that the site works in any folder of a host. */
  root: string;
  /** The page's own script, a file below assets/. */
  script?: string;
}

const name = "Avirato Payments External API";

/**
 * Returns a whole HTML page around the HTML of its content. The page works without the common scripts, which add copy
 * buttons and search. The page's own script may change the layout, so the page is shown only after that script has run.
 */
export function renderPage(page: Page, content: string, pages: Page[]) {
  const here = pages.indexOf(page);
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${page.path ? `${page.title} · ${name}` : name}</title>
    <meta name="description" content="${page.description}" />
    <meta name="color-scheme" content="light dark" />
    <meta name="site-root" content="${page.root}" />
    <link rel="icon" href="${page.root}assets/logo.svg" />
    <link rel="stylesheet" href="${page.root}assets/site.css" />
    <link rel="stylesheet" href="${page.root}assets/search.css" />
    <script type="module" src="${page.root}assets/site.js"></script>
    ${page.script ? html`<script type="module" src="${page.root}assets/${page.script}" blocking="render"></script>` : ""}
  </head>
  <body class="${page.path ? "" : "landing"}">
    <a class="skip" href="#content">Skip to the content</a>
    <header>
      <a class="brand" href="${page.root}"><img src="${page.root}assets/logo.svg" alt="" width="28" height="28" />${name}</a>
      <nav aria-label="Site">
        <a href="${page.root}authentication/">Guides</a>
        <a href="${page.root}reference/">API reference</a>
        <a href="${page.root}try/">Try it</a>
        <button type="button" class="search">Search <kbd>/</kbd></button>
      </nav>
    </header>
    <div class="columns">
      <details class="menu">
        <summary>All pages</summary>
        <nav aria-label="Pages">
          <ul>
            ${pages.map((other) => html`<li>${link(page, other)}</li>`)}
            <li><a href="${page.root}reference/">API reference</a></li>
          </ul>
        </nav>
      </details>
      <main id="content" tabindex="-1">
        ${raw(content)}
        <nav class="neighbours" aria-label="Previous and next">
          ${neighbour(page, pages[here - 1], "prev", "Previous")} ${neighbour(page, pages[here + 1], "next", "Next")}
        </nav>
      </main>
    </div>
  </body>
</html>
`;
}

const link = (from: Page, to: Page) =>
  html`<a href="${from.root}${to.path}" ${from === to ? raw('aria-current="page"') : ""}>${to.title}</a>`;

const neighbour = (from: Page, to: Page | undefined, rel: string, label: string) =>
  to ? html`<a rel="${rel}" href="${from.root}${to.path}"><span>${label}</span> ${to.title}</a>` : "";
