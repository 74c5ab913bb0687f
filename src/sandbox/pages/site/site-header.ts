import { html } from "hono/html";
import { navigationName, siteLinks } from "./site-links.ts";

/**
 * The header that all pages share, for a page of the sandbox. Without a developer site it has no links.
 *
 * @param section the start of the page's path, as in {@link siteLinks}
 */
export const siteHeader = (hasSite: boolean, section: string) => html`<header class="site">
  <div class="site-header">
    <a class="site-title" href="/"
      ><img src="/_sandbox/favicon.svg" alt="" width="28" height="28" /><span>${hasSite ? "Avirato Payments External API" : "Sandbox"}</span></a
    >
    ${
      hasSite
        ? html`<nav aria-label="${navigationName()}">
              ${siteLinks("/", "").map(
                (link) =>
                  html`<a href="${link.href}" ${link.section === section ? html`aria-current="true"` : ""}>${link.label}</a>`,
              )}
            </nav>
            <div class="site-search"><a href="/#search">Search</a></div>`
        : ""
    }
  </div>
</header>`;
