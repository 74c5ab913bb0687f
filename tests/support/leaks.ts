import { environments } from "../../generated/constants.ts";

const keyPrefixes = Object.values(environments).map(({ keyPrefix }) => keyPrefix);
/** The form of every API key and client secret that a sandbox makes. */
const madeSecret = new RegExp(`(?:${keyPrefixes.join("|")}|avs_)[0-9A-Za-z]{40}`, "g");

/** More than a secret's length in base64, so that most texts have no such run. */
const base64Run = /[\w+/-]{54,}/g;
const hexRun = /[\da-f]{88,}/gi;

/**
 * What has the form of a secret that a sandbox makes, in a text: plain, percent-encoded, JSON-escaped, in base64 or in
 * hexadecimal digits.
 */
export function madeSecretsIn(text: string): Set<string> {
  const found = new Set<string>();
  const read = (reading: string) => {
    for (const [secret] of reading.matchAll(madeSecret)) found.add(secret);
  };
  const character = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16));
  read(text);
  if (text.includes("%")) read(text.replaceAll(/%([\da-f]{2})/gi, character));
  if (text.includes("\\u")) read(text.replaceAll(/\\u([\da-f]{4})/gi, character));
  for (const [run] of text.matchAll(hexRun))
    for (const start of [0, 1]) read(Buffer.from(run.slice(start), "hex").toString("latin1"));
  // The secret may start at any of the four places of a group.
  for (const [run] of text.matchAll(base64Run))
    for (const start of [0, 1, 2, 3]) read(Buffer.from(run.slice(start), "base64").toString("latin1"));
  return found;
}

/** Whether the sandbox wrote a line for programs, about a request or something else that happened. */
const isLogLine = (line: string) => line.startsWith("{") && line.includes('"event":');

/** How much text waits to be read, characters. */
const mostUnread = 64 * 1024 * 1024;

/** Notes where secrets are seen outside of the places that show them once. */
export class Leaks {
  #made = new Set<string>();
  #shown = new Set<string>();
  #found: string[] = [];
  #unread: (() => void)[] = [];
  #unreadCharacters = 0;

  /** From now on, no text that is checked may contain this secret. */
  made(secret: string): void {
    this.#made.add(secret);
  }

  /** Notes the place when the text contains a secret that was made. Never the secret, because the note is printed. */
  check(place: string, text: string): void {
    this.#readLater(text, () => this.#check(place, text));
  }

  #check(place: string, text: string): void {
    const leaked = [...madeSecretsIn(text)].filter((secret) => this.#made.has(secret));
    if (leaked.length > 0) this.#found.push(`${place}: ${leaked.length} secrets`);
  }

  /** As `check`, for a page that shows a new secret: the first time it may, not again. */
  checkAfterFirst(place: string, text: string): void {
    this.#readLater(text, () => this.#checkAfterFirst(place, text));
  }

  #checkAfterFirst(place: string, text: string): void {
    const secrets = [...madeSecretsIn(text)].filter((secret) => this.#made.has(secret));
    const again = secrets.filter((secret) => this.#shown.has(secret));
    if (again.length > 0) this.#found.push(`${place}, again: ${again.length} secrets`);
    for (const secret of secrets) this.#shown.add(secret);
  }

  /**
   * Reads the lines of a command. A line of its log may contain no secret; any other line shows the secrets that the
   * command has made, and nothing else that is checked from then on may contain them.
   */
  readOutput(place: string, line: string): void {
    const secrets = [...madeSecretsIn(line)];
    if (secrets.length > 0 && isLogLine(line))
      this.#found.push(`the log of ${place}: ${secrets.length} secrets`);
    else for (const secret of secrets) this.made(secret);
  }

  /** Texts are read after a test, because some tests measure the processor time of what they send. */
  #readLater(text: string, read: () => void): void {
    this.#unread.push(read);
    this.#unreadCharacters += text.length;
    if (this.#unreadCharacters > mostUnread) this.#readAll();
  }

  #readAll(): void {
    for (const read of this.#unread.splice(0)) read();
    this.#unreadCharacters = 0;
  }

  /** The places since the last call. */
  take(): string[] {
    this.#readAll();
    return this.#found.splice(0);
  }
}

const name = Symbol.for("the secrets that sandboxes made");
const shared = globalThis as { [name]?: Leaks };

/** Those of this process: files that are not isolated share the modules of the sandbox, but not those of tests. */
export const leaksOfProcess = (): Leaks => (shared[name] ??= new Leaks());
