import GithubSlugger from "github-slugger";
import { Marked, type Tokens } from "marked";
import { downloadPath } from "./downloads.ts";

/**
 * Renders a guide as HTML. Its links to the Markdown files of other guides become links to pages of the site, and those
 * to files of generated/ become downloads.
 *
 * @param root the relative path from the page to the root of the site, for example `../`
 */
export function renderMarkdown(markdown: string, root: string): string {
  const slugger = new GithubSlugger();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const id = slugger.slug(text);
        const content = this.parser.parseInline(tokens);
        return `<h${depth} id="${id}">${content}</h${depth}>\n`;
      },
      code({ text, lang }: Tokens.Code) {
        // Focusable, so that a long line can be scrolled with the keyboard.
        const label = languages[lang ?? "text"] ?? escapeHtml(lang ?? "");
        // The copy button is in a frame around the block. In the block, a scrolled line would pass under the button.
        return `<div class="code" data-label="${label}"><pre tabindex="0"><code>${escapeHtml(text)}</code></pre></div>\n`;
      },
      table(token: Tokens.Table) {
        const row = (cells: Tokens.TableCell[], tag: string) =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>`;
        const body = token.rows.map((cells) => row(cells, "td")).join("\n");
        const table = `<table><thead>${row(token.header, "th")}</thead><tbody>${body}</tbody></table>`;
        return `<div class="table" tabindex="0" role="region" aria-label="Table">${table}</div>\n`;
      },
    },
    walkTokens(token) {
      if (token.type === "link") token.href = siteLink(token.href, root);
    },
  });
  return marked.parse(markdown, { async: false });
}

/** The label above a code block, by its language. */
const languages: Record<string, string> = {
  console: "Terminal",
  sh: "Shell",
  ts: "TypeScript",
  json: "JSON",
  php: "PHP",
  py: "Python",
  java: "Java",
  go: "Go",
  text: "Output",
};

/** A heading of a guide and the text below it. The first heading is that of the page and has no id. */
export interface Section {
  heading: string;
  id: string;
  text: string;
}

export function sectionsOf(markdown: string): Section[] {
  const slugger = new GithubSlugger();
  const sections: Section[] = [];
  for (const token of new Marked().lexer(markdown)) {
    if (token.type === "heading") {
      const { text, depth } = token as Tokens.Heading;
      const id = slugger.slug(text);
      sections.push({ heading: text, id: depth === 1 ? "" : id, text: "" });
    } else {
      const current = sections.at(-1);
      if (current) current.text += ` ${token.raw}`;
    }
  }
  return sections;
}

function siteLink(href: string, root: string): string {
  const [, file] = /^(?:\.\.\/)+generated\/(.+)$/.exec(href) ?? [];
  if (file) return root + downloadPath(file);
  const guide = /^(?:\.{0,2}\/(?:guides\/|internals\/)?)?([\w-]+)\.md(#.*)?$/.exec(href);
  if (!guide) return href;
  const [, name = "", anchor = ""] = guide;
  return `${root}${name === "index" ? "" : `${name}/`}${anchor}`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
