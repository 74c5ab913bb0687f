import { renderMermaidSVG } from "beautiful-mermaid";
import { slug } from "github-slugger";

/**
 * Draws a diagram of Mermaid as inline SVG, in a region that scrolls. Its `accTitle` and `accDescr` become its text
 * alternative. The site's style sheet gives the colours, so that they suit the light and the dark theme; the renderer's
 * own style would load a font from another host.
 */
export function drawing(mermaid: string): string {
  const [, title = ""] = /^ *accTitle: (.*)\n/m.exec(mermaid) ?? [];
  const [, description = ""] = /^ *accDescr: (.*)\n/m.exec(mermaid) ?? [];
  // Makes the ids of the drawing unique in a page.
  const name = slug(title);
  const labels = `<title id="${name}-title">${title}</title>\n<desc id="${name}-description">${description}</desc>`;
  const source = mermaid.replaceAll(/^ *acc(Title|Descr): .*\n/gm, "");
  const svg = renderMermaidSVG(source, { padding: 8, nodeSpacing: 20, layerSpacing: 32 })
    .replace(/<style>[\s\S]*?<\/style>/, () => labels)
    .replaceAll(/(id="|url\(#)((?:seq-)?arrow)/g, `$1${name}-$2`)
    .replace(
      / height="\S+" style="[^"]*"/,
      ` class="diagram" role="img" aria-labelledby="${name}-title ${name}-description"`,
    )
    .replaceAll(/\n\s*\n/g, "\n");
  return `<div class="picture" tabindex="0" role="region" aria-label="${title}">${svg}</div>`;
}
