import { html } from "hono/html";

/** A page with an error, in the style of the payment page. */
export const errorPage = (title: string, message: string, language = "en") => html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="icon" href="/_sandbox/favicon.svg" />
    <link rel="stylesheet" href="/_sandbox/payment-page.css" />
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${message}</p>
    </main>
  </body>
</html>`;
