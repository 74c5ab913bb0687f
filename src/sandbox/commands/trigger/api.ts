import { apiKeyHeader, environments, idempotencyKeyHeader } from "../../../../generated/constants.ts";

/** How often a request is sent before the command gives up: a fault may lose the responses. */
const mostTries = 3;
/** How long to wait for a modification to be processed, and how often to look, milliseconds. */
const [longestWait, pause] = [15_000, 200];

type Data = Record<string, unknown>;

/** Sends a write, and sends it again with the same idempotency key when its response is lost. */
export async function sendUntilAnswered(
  url: string,
  body: object,
  { key, idempotencyKey }: { key: string; idempotencyKey: string },
): Promise<Data> {
  const headers = {
    [apiKeyHeader]: key,
    "Content-Type": "application/json",
    [idempotencyKeyHeader]: idempotencyKey,
  };
  for (let tries = 1; ; tries += 1) {
    const problem = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })
      .then(async (response) => {
        const text = await response.text();
        if (response.ok) return JSON.parse(text).data as Data;
        return `${response.status} ${text}`;
      })
      .catch((error: Error) => `no response (${error.message})`);
    if (typeof problem !== "string") return problem;
    if (tries >= mostTries) throw new Error(`${url}: ${problem}`);
    console.log(`${url}: ${problem}; sending it again with ${idempotencyKeyHeader} ${idempotencyKey}`);
  }
}

async function get(server: string, key: string, path: string): Promise<Data> {
  const response = await fetch(new URL(environments.test.routes + path, server), {
    headers: { [apiKeyHeader]: key },
  });
  const { data, error } = await response.json();
  if (error) throw new Error(error.message);
  return data;
}

/** The reference of the session's newest payment attempt, which is the payment when it was authorised. */
export async function learnPayment(
  server: string,
  key: string,
  known: Record<string, string>,
): Promise<void> {
  const { sessionId, webcode } = known;
  const { attempts } = await get(server, key, `/payment/session/${sessionId}?webcode=${webcode}`);
  known["paymentReference"] = (attempts as { paymentReference: string }[]).at(-1)?.paymentReference ?? "";
}

export async function untilProcessed(
  server: string,
  key: string,
  known: Record<string, string>,
): Promise<void> {
  const path = `/payment/modifications?webcode=${known["webcode"]}&paymentReference=${known["paymentReference"]}`;
  const until = Date.now() + longestWait;
  do {
    const { modifications } = await get(server, key, path);
    const [modification] = modifications as Record<string, string>[];
    if (modification) Object.assign(known, modification);
    if (modification?.["status"] !== "received") return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  } while (Date.now() < until);
}
