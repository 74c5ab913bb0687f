import { satteri } from "@astrojs/markdown-satteri";
import { drawing } from "../../scripts/docs/drawing.ts";

/**
 * Markdown with drawn diagrams. A table scrolls by itself where it is too wide, so the keyboard must reach it. A short word
 * of code, such as `Idempotency-Key`, stays in one line.
 */
export const markdown = satteri({
  mdastPlugins: [
    {
      name: "diagrams",
      code: ({ lang, value }) => (lang === "mermaid" ? { type: "html", value: drawing(value) } : undefined),
    },
  ],
  hastPlugins: [
    {
      name: "tables-and-words",
      element: [
        { filter: ["table"], visit: (table, context) => context.setProperty(table, "tabIndex", "0") },
        {
          filter: ["code"],
          visit: (code, context) => {
            if (/^(?:[^\s-]{1,24}|\S{1,18})$/.test(context.textContent(code)))
              context.setProperty(code, "className", ["word"]);
          },
        },
      ],
    },
  ],
});
