/** The code that a page of the demo shop shows. */
export function shownCode(page: string): string {
  const [, code = ""] = /<code id="code">([^<]+)<\/code>/.exec(page) ?? [];
  return code
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
