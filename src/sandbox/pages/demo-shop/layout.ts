import { html } from "hono/html";
import { type Html, readable } from "../dashboard/parts.ts";
import { siteHeader } from "../site/site-header.ts";

/** What every page of the shop needs. */
export interface Shop {
  hasSite: boolean;
  /** The code that opened the data and verified the webhooks. */
  code: string;
}

/** @param text JSON */
export const json = (text: string): Html => html`<pre tabindex="0"><code>${readable(text)}</code></pre>`;

export const layout = ({ hasSite, code }: Shop, title: string, content: Html): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title} · Demo shop</title>
    <link rel="icon" href="/_sandbox/favicon.svg" />
    <link rel="stylesheet" href="/_sandbox/site-header.css" />
    <link rel="stylesheet" href="/dashboard/dashboard.css" />
    <link rel="stylesheet" href="/shop/demo-shop.css" />
    <script type="module" src="/dashboard/dashboard.js"></script>
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    ${siteHeader(hasSite, "shop")}
    <main id="content" tabindex="-1">
      <p class="muted">Demo shop</p>
      <h1>${title}</h1>
      ${content}
      <h2>The code</h2>
      <p>
        This page and its receiver run it. <code>secrets</code> are your client secrets.
        <button type="button" data-copy="code" class="quiet" hidden>Copy</button>
      </p>
      <pre tabindex="0"><code id="code">${code}</code></pre>
    </main>
  </body>
</html>`;
