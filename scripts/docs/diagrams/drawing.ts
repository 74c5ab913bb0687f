import { renderMermaidSVG } from "beautiful-mermaid";
import type { Translate } from "../translations/texts.ts";
import type { Diagram } from "./diagram.ts";

/**
 * Draws a diagram as inline SVG with its text alternative, in a region that scrolls. The site's style sheet gives the colours, so that they suit
 * the light and the dark theme; the renderer's own style would load a font from another host.
 *
 * @param name makes the ids of the drawing unique in a page
 */
export function drawing(
  name: string,
  { title, description, mermaid }: Diagram,
  translate: Translate,
): string {
  const labels = `<title id="${name}-title">${translate(title)}</title>\n<desc id="${name}-description">${translate(description)}</desc>`;
  const svg = renderMermaidSVG(mermaid, { padding: 8, nodeSpacing: 20, layerSpacing: 32 })
    .replace(/<style>[\s\S]*?<\/style>/, () => labels)
    .replaceAll(/(id="|url\(#)((?:seq-)?arrow)/g, `$1${name}-$2`)
    .replace(
      / height="\S+" style="[^"]*"/,
      ` class="diagram" role="img" aria-labelledby="${name}-title ${name}-description"`,
    )
    .replaceAll(/\n\s*\n/g, "\n");
  return `<div class="picture" tabindex="0" role="region" aria-label="${translate(title)}">${svg}</div>`;
}
