import { getEntry } from "astro:content";
import type { APIRoute } from "astro";
import { escapeXml } from "../../../scripts/docs/diagrams/svg.ts";

/** The changelog as an RSS feed, with an item for each version. */
export const GET: APIRoute = async ({ site }) => {
  const page = new URL(`${import.meta.env.BASE_URL}changes/`, site).href;
  const changes = await getEntry("docs", "changes");
  const items = (changes?.body ?? "")
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = "", ...text] = section.split("\n");
      const guid = `<guid isPermaLink="false">${escapeXml(version)}</guid>`;
      return `<item><title>${escapeXml(version)}</title><link>${page}</link>${guid}<description>${escapeXml(text.join("\n").trim())}</description></item>`;
    });
  const channel = `<title>Avirato Payments External API: changes</title><link>${page}</link><description>What changed.</description>`;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>${channel}${items.join("")}</channel></rss>\n`,
  );
};
