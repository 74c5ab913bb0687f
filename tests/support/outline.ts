/**
 * What a page has for its reader, a line for each element with an attribute or a text. Elements that only lay the page
 * out are left out, and what differs from run to run is shown as `…`.
 */
export function outlineOf(html: string): string {
  const lines: string[] = [];
  let open = "";
  for (const [, tag, attributes = "", text = ""] of html.matchAll(/<(\/?[\w!-]+)([^>]*)>|([^<]+)/g)) {
    if (tag !== undefined) {
      open = `${tag} ${words(attributes)}`.trim();
      if (attributes.trim()) lines.push(open);
    } else if (text.trim()) {
      // A text after the end of an element stands alone.
      const line = open.startsWith("/") ? words(text) : `${open}: ${words(text)}`;
      if (lines.at(-1) === open) lines.pop();
      lines.push(line);
    }
  }
  return masked(lines.join("\n"));
}

/** The part of a page that differs from those of its neighbours. */
export const mainOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? html;

const words = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const masked = (text: string): string =>
  text
    .replaceAll(/\b(evt|flt|key)_\w{6,}/g, "$1_…")
    .replaceAll(/-(EXT|PXT|POS|MOD)-\d{22}/g, "-$1-…")
    .replaceAll(/\b(avp_(?:live|test)_|avs_)\w+/g, "$1…")
    .replaceAll(/(pay-external\/)\w+/g, "$1…")
    .replaceAll(/\b((?:data|step)=)[\w.%-]+/g, "$1…")
    .replaceAll(/(name="step" value=")[^"]+/g, "$1…")
    .replaceAll(/\b[\da-f]{32}\b/g, "…")
    .replaceAll(/[\d.]+ ms\b/g, "… ms")
    .replaceAll(/(data-label="Milliseconds"\ndiv: )\d+/g, "$1…")
    .replaceAll(/(Timestamp: )\d+/g, "$1…")
    .replaceAll(/t=\d+,v1=[\da-f]{64}/g, "t=…,v1=…");
