import { html } from "hono/html";
import { siteLinks, textsOf } from "./site-links.ts";

/**
 * The header that all pages share, for a page of the sandbox. Without a developer site it has no links.
 *
 * @param section the start of the page's path, as in {@link siteLinks}; `undefined` for a page that belongs to no link
 * @param locale the language of the page; English by default
 */
export function siteHeader(hasSite: boolean, section: string | undefined, locale?: string) {
  const links = siteLinks("/", "", locale);
  const texts = textsOf(locale);
  return html`<header class="site" lang="${texts.language}">
  <div class="site-header">
    <a class="site-title" href="/"
      ><img src="/_sandbox/favicon.svg" alt="" width="28" height="28" /><span>${hasSite ? "Avirato Payments External API" : "Sandbox"}</span></a
    >
    ${
      hasSite
        ? html`<nav aria-label="${texts.navigation}">
              ${links.map(
                (link) =>
                  html`<a href="${link.href}" ${link.section === section ? html`aria-current="true"` : ""}>${link.label}</a>`,
              )}
            </nav>
            <div class="site-search"><a href="${links[0]?.href}#search">${texts.search}</a></div>`
        : ""
    }
  </div>
</header>`;
}
