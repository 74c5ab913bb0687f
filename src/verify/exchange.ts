/** One request and what came back: the evidence of a finding. */
export interface Exchange {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Absent when no answer came. */
  answer?: { statusCode: number; body: string };
}

/** An answer as a check looks at it. */
export interface Answer {
  status: number;
  text: string;
  json: unknown;
}

/** The longest body that evidence shows, characters. */
const longest = 2_000;

/** An exchange as it may be shown: each secret by its first characters only, wherever it stands. */
export function masked({ method, path, headers, body, answer }: Exchange, secrets: string[]): Exchange {
  const shown = (text: string): string => {
    const short = text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
    return secrets.reduce((result, secret) => result.replaceAll(secret, `${start(secret)}…`), short);
  };
  return {
    method,
    path: shown(path),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, shown(value)])),
    ...(body === undefined ? {} : { body: shown(body) }),
    ...(answer && { answer: { statusCode: answer.statusCode, body: shown(answer.body) } }),
  };
}

const start = (secret: string): string => secret.slice(0, Math.min(9, Math.floor(secret.length / 3)));

/** The value at a path such as `data.attempts.0.status`; undefined when there is none. */
export function read(json: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<string, unknown>)[name];
  }, json);
}
