import { getCollection } from "astro:content";
import type { APIRoute, GetStaticPaths } from "astro";
import { pageMarkdown } from "../machines.ts";

/** Each page as Markdown, at the page's address with `.md` in place of the last slash. */
export const getStaticPaths = (async () =>
  (await getCollection("docs")).map((entry) => ({
    params: { page: entry.id },
    props: { entry },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(pageMarkdown(props["entry"]), { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
