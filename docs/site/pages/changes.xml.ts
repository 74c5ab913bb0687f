import { getEntry } from "astro:content";
import type { APIRoute } from "astro";
import { html } from "hono/html";

/** The changelog as an RSS feed, with an item for each version. */
export const GET: APIRoute = async ({ site }) => {
  const page = new URL(`${import.meta.env.BASE_URL}changes/`, site).href;
  const changes = await getEntry("docs", "changes");
  const items = (changes?.body ?? "")
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = "", ...text] = section.split("\n");
      const guid = html`<guid isPermaLink="false">${version}</guid>`;
      return html`<item><title>${version}</title><link>${page}</link>${guid}<description>${text.join("\n").trim()}</description></item>`;
    });
  const channel = html`<title>Avirato Payments External API: changes</title><link>${page}</link><description>What changed.</description>`;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n${html`<rss version="2.0"><channel>${channel}${items}</channel></rss>`}\n`,
  );
};
