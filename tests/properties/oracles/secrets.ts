/** A text that left the sandbox, and where it was seen. */
interface Output {
  where: string;
  text: string;
}

/**
 * Looks for secrets in everything that leaves a sandbox: responses, log lines, files. A secret counts in plain text
 * and in the forms into which encodings turn it.
 *
 * @example
 * const secrets = new SecretsOracle([key]);
 * secrets.problems({ where: "GET /dashboard", text }); // [] or ["GET /dashboard shows secret 1 in hexadecimal"]
 */
export class SecretsOracle {
  #secrets = new Map<string, { form: string; pattern: RegExp }[]>();
  /** All patterns at once: nearly every text has none of them. */
  #any: RegExp | undefined;

  constructor(secrets: Iterable<string> = []) {
    for (const secret of secrets) this.add(secret);
  }

  /** Every text that is checked from now on must be without this secret. */
  add(secret: string): void {
    if (secret === "" || this.#secrets.has(secret)) return;
    const forms = Object.entries(formsOf(secret));
    this.#secrets.set(
      secret,
      forms.map(([form, source]) => ({ form, pattern: new RegExp(source) })),
    );
    this.#any = undefined;
  }

  /** Returns a sentence for each secret that a text shows. It does not repeat the secret: it may end up in a log. */
  problems({ where, text }: Output): string[] {
    if (this.#secrets.size === 0) return [];
    const all = [...this.#secrets.values()];
    this.#any ??= new RegExp(all.flatMap((forms) => forms.map(({ pattern }) => pattern.source)).join("|"));
    if (!this.#any.test(text)) return [];
    return all.flatMap((forms, index) => {
      const found = forms.find(({ pattern }) => pattern.test(text));
      return found ? [`${where} shows secret ${index + 1} ${found.form}`] : [];
    });
  }
}

/** Patterns of a secret by the encoding that makes them. */
function formsOf(secret: string): Record<string, string> {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString("hex");
  const each = (form: (character: string, pair: string) => string) =>
    [...secret].map((character, index) => form(character, hex.slice(2 * index, 2 * index + 2))).join("");
  const optionally = (character: string, ...others: string[]) =>
    `(?:${[escaped(character), ...others].join("|")})`;
  return {
    "in plain text": escaped(secret),
    "percent-encoded": each((character, pair) => optionally(character, `%(?:${anyCase(pair)})`)),
    "JSON-escaped": each((character, pair) =>
      optionally(
        character,
        `\\\\u00${anyCase(pair)}`,
        ...(/["\\/]/.test(character) ? [`\\\\\\${character}`] : []),
      ),
    ),
    "in HTML": each((character, pair) =>
      optionally(
        character,
        `&#(?:0*${character.charCodeAt(0)}|x0*${anyCase(pair)});`,
        ...(entities[character] ?? []),
      ),
    ),
    "in hexadecimal": anyCase(hex),
    "in base64": [0, 1, 2].map((offset) => base64Of(bytes, offset)).join("|"),
  };
}

const entities: Record<string, string[]> = {
  "&": ["&amp;"],
  "<": ["&lt;"],
  ">": ["&gt;"],
  '"': ["&quot;"],
  "'": ["&apos;"],
};

const escaped = (text: string): string => text.replaceAll(/[^\w]/g, "\\$&");

const anyCase = (hex: string): string =>
  hex.replaceAll(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** Base64 of the bytes as they stand at an offset in a longer text, without the characters that neighbours change. */
function base64Of(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64url");
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor(((offset + bytes.length) * 8) / 6);
  return text.slice(start, end).replaceAll("-", "[-+]").replaceAll("_", "[_/]");
}
