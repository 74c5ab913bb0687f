/** A text that left the sandbox, and where it was seen. */
interface Output {
  where: string;
  text: string;
}

/**
 * Looks for secrets in everything that leaves a sandbox: responses, log lines, files. A secret counts in plain text,
 * percent-encoded, JSON-escaped, in HTML, as hexadecimal digits and in base64.
 *
 * @example
 * const secrets = new SecretsOracle([key]);
 * secrets.problems({ where: "GET /dashboard", text }); // [] or ["GET /dashboard shows secret 1 in hexadecimal"]
 */
export class SecretsOracle {
  #secrets = new Map<string, { hex: string; base64: string[] }>();

  constructor(secrets: Iterable<string> = []) {
    for (const secret of secrets) this.add(secret);
  }

  /** Every text that is checked from now on must be without this secret. */
  add(secret: string): void {
    const bytes = Buffer.from(secret);
    const base64 = [0, 1, 2].map((offset) => base64Of(bytes, offset));
    if (secret !== "") this.#secrets.set(secret, { hex: bytes.toString("hex"), base64 });
  }

  /** Returns a sentence for each secret that a text shows. It does not repeat the secret: it may end up in a log. */
  problems({ where, text }: Output): string[] {
    const texts = readings(text);
    return [...this.#secrets].flatMap(([secret, { hex, base64 }], index) => {
      const [form] =
        texts.find(
          ([form, read]) =>
            (form === "in hexadecimal" && read.includes(hex)) ||
            (form === "in base64" && base64.some((encoded) => read.includes(encoded))) ||
            read.includes(secret),
        ) ?? [];
      return form === undefined ? [] : [`${where} shows secret ${index + 1} ${form}`];
    });
  }
}

/** A text as those read it who undo an encoding. Most texts have no sign of most of them. */
function readings(text: string): [form: string, read: string][] {
  const read: [string, string][] = [
    ["in plain text", text],
    ["in hexadecimal", text.toLowerCase()],
    ["in base64", text.replaceAll("+", "-").replaceAll("/", "_")],
  ];
  const character = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  if (text.includes("%")) read.push(["percent-encoded", text.replaceAll(/%([\da-f]{2})/gi, character)]);
  if (text.includes("\\")) {
    const withoutCodes = text.replaceAll(/\\u([\da-f]{4})/gi, character);
    read.push(["JSON-escaped", withoutCodes.replaceAll(/\\(["\\/])/g, "$1")]);
  }
  if (text.includes("&")) {
    const withoutCodes = text
      .replaceAll(/&#x([\da-f]+);/gi, character)
      .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    read.push(["in HTML", withoutCodes.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity)]);
  }
  return read;
}

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** Base64 of the bytes as they stand at an offset in a longer text, without the characters that neighbours change. */
function base64Of(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64url");
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}
