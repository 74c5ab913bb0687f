/** A fenced block other than a diagram, which each language has for itself. It may be indented, inside a list. */
export const fence = /^ *```(?!mermaid)(\w+)\n([\s\S]*?)^ *```$/gm;

/** A line of a translated page that stands for a code block, and leads to it where the page is read on a code host. */
const sampleLink = /^ *\[(?:Ejemplo|Resultado)\]\(\.\.\/guides\/[\w-]+\.md\)$/gm;

/**
 * Replaces each line that is only a link to a sample by the code block at the same position in the English page, so that
 * every sample exists once.
 *
 * @throws {Error} when the page does not have a link for each block.
 */
export function withSamples(name: string, translated: string, english: string): string {
  const samples = [...english.matchAll(fence)].map(([block]) => block);
  const links = translated.match(sampleLink)?.length ?? 0;
  if (links !== samples.length)
    throw new Error(
      `docs/es/${name}.md must have one line [Ejemplo](../guides/${name}.md) for each of the ${samples.length} code blocks of the English page, in the same order; it has ${links}.`,
    );
  return translated.replaceAll(sampleLink, () => samples.shift() ?? "");
}
