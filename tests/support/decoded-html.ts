/** A text of a page as a browser shows it, without character references. */
export const decodedHtml = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/&(?:quot|#34);/g, '"')
    .replaceAll(/&#(?:39|x27);/g, "'")
    // Last, because what it leaves may look like another reference.
    .replaceAll("&amp;", "&");
