import { decodedHtml } from "./decoded-html.ts";

/** The code that a page of the demo shop shows. */
export function shownCode(page: string): string {
  const [, code = ""] = /<code id="code">([^<]+)<\/code>/.exec(page) ?? [];
  return decodedHtml(code);
}
