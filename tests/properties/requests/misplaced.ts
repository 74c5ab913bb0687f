import type { Route } from "./routes.ts";
import type { Sent } from "./sent.ts";

/**
 * Requests to a route that carry a secret where it does not belong, as callers do by mistake: one for each place, with
 * the secrets in turn.
 */
export function misplaced({ method, path }: Route, secrets: readonly string[]): Sent[] {
  const plain: Sent = { method, target: path, headers: [], body: undefined };
  const withHeader = (name: string, value: string): Sent => ({ ...plain, headers: [[name, value]] });
  const withBody = (type: string, text: string): Sent => ({
    ...plain,
    method: "POST",
    headers: [["Content-Type", type]],
    body: Buffer.from(text),
  });
  const withJson = (value: unknown) => withBody("application/json", JSON.stringify(value));
  const places: ((secret: string, encoded: string) => Sent)[] = [
    (_, encoded) => ({ ...plain, target: `${path}?key=${encoded}` }),
    (_, encoded) => ({ ...plain, target: `${path}?${encoded}=1` }),
    (_, encoded) => ({ ...plain, target: `${path}/${encoded}` }),
    (secret) => withHeader("Authorization", secret),
    (secret) => withHeader("Authorization", `Basic ${Buffer.from(`:${secret}`).toString("base64")}`),
    (secret) => withHeader("Prefer", `code=${secret}`),
    (secret) => withHeader("Origin", secret),
    (secret) => withHeader("Cookie", `key=${secret}`),
    (secret) => withHeader("X-Forwarded-For", secret),
    (secret) => withBody(secret, "{}"),
    (secret) => withBody("application/json", secret),
    (secret) => withJson({ [secret]: 1 }),
    (secret) => withJson({ webcode: [secret], environment: secret }),
    (_, encoded) => withBody("application/x-www-form-urlencoded", `token=${encoded}&${encoded}=1`),
  ];
  const first = path.length % secrets.length;
  return places.map((place, index) => {
    const secret = secrets[(first + index) % secrets.length] ?? "";
    return place(secret, encodeURIComponent(secret));
  });
}
