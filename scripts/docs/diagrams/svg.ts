/** A diagram with its text alternative. */
export interface Diagram {
  title: string;
  /** The content of the diagram in a sentence, for screen readers. */
  description: string;
  width: number;
  height: number;
  shapes: string[];
}

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const label = (x: number, y: number, text: string, style = "", anchor = "middle"): string =>
  `<text class="label ${style}" x="${x}" y="${y}" text-anchor="${anchor}">${escapeXml(text)}</text>`;

export const box = (x: number, y: number, width: number, height: number, style = ""): string =>
  `<rect class="node ${style}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`;

/** A line with an arrow head. Classes set its colour, so that it suits the light and the dark theme. */
export const arrow = (id: string, path: string, style = ""): string =>
  `<path class="edge ${style}" d="${path}" marker-end="url(#${id}-head)"/>`;

/** Returns the diagram as inline SVG. `id` makes the ids of its elements unique in the page. */
export function svg(id: string, { title, description, width, height, shapes }: Diagram): string {
  return [
    `<svg class="diagram" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-description">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-description">${escapeXml(description)}</desc>`,
    `<defs><marker id="${id}-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">`,
    '<path class="head" d="M0 0 10 5 0 10z"/></marker></defs>',
    ...shapes,
    "</svg>",
  ].join("\n");
}
