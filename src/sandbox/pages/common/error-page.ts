import { html } from "hono/html";
import { siteHeader } from "../site/site-header.ts";

/** A page with an error, in the style of the payment page, below the header that all pages share. */
export const errorPage = (
  hasSite: boolean,
  title: string,
  message: string,
  language = "en",
) => html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="icon" href="/_sandbox/favicon.svg" />
    <link rel="stylesheet" href="/_sandbox/site-header.css" />
    <link rel="stylesheet" href="/_sandbox/payment-page.css" />
  </head>
  <body>
    ${siteHeader(hasSite, undefined, language)}
    <main>
      <h1>${title}</h1>
      <p>${message}</p>
    </main>
  </body>
</html>`;
