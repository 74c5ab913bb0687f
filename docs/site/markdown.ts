import { satteri } from "@astrojs/markdown-satteri";
import { drawing } from "../../scripts/docs/diagrams/drawing.ts";

/** Markdown with drawn diagrams. A table scrolls by itself where it is too wide, so the keyboard must reach it. */
export const markdown = satteri({
  mdastPlugins: [
    {
      name: "diagrams",
      code: ({ lang, value }) => (lang === "mermaid" ? { type: "html", value: drawing(value) } : undefined),
    },
  ],
  hastPlugins: [
    {
      name: "scrollable-tables",
      element: [
        { filter: ["table"], visit: (table, context) => context.setProperty(table, "tabIndex", "0") },
      ],
    },
  ],
});
