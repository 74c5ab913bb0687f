/**
 * Whether a JSON text nests objects and arrays deeper than this many levels. It also answers for a text that is not
 * JSON, so that it can be asked before the text is parsed: parsed values of any depth overflow the stack of whatever
 * walks through them.
 *
 * @example
 * nestsDeeper('{"list":[1]}', 1); // true
 */
export function nestsDeeper(text: string, levels: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') inString = !inString;
    else if (inString) {
      if (character === "\\") index += 1;
    } else if (character === "[" || character === "{") {
      depth += 1;
      if (depth > levels) return true;
    } else if (character === "]" || character === "}") depth -= 1;
  }
  return false;
}
