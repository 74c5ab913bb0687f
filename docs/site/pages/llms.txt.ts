import { getCollection, getEntry } from "astro:content";
import type { APIRoute } from "astro";
import { sidebar } from "../../../scripts/docs/pages.ts";
import { pageLine } from "../machines.ts";

/** The list of pages in the form of https://llmstxt.org, with the addresses of their Markdown. */
export const GET: APIRoute = async ({ site }) => {
  const top = new URL(import.meta.env.BASE_URL, site);
  const sections = await Promise.all(
    sidebar.map(async ({ label, items }) => {
      const entries = await Promise.all(items.map((id) => getEntry("docs", id)));
      return [`## ${label}`, entries.flatMap((entry) => (entry ? [pageLine(entry, top)] : [])).join("\n")];
    }),
  );
  const spanish = (await getCollection("docs")).filter(({ id }) => /^es(?:$|\/)/.test(id));
  const start = await getEntry("docs", "index");
  const text = [
    "# Avirato Payments External API",
    `> ${start?.data.description}`,
    `The contract for programs: [OpenAPI 3.1](${new URL("openapi.yaml", top)}).`,
    ...sections.flat(),
    ...(spanish.length > 0 ? ["## Español", spanish.map((entry) => pageLine(entry, top)).join("\n")] : []),
  ];
  return new Response(`${text.join("\n\n")}\n`);
};
