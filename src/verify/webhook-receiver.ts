import { fetchListener } from "../http/fetch-listener.ts";
import { listen } from "../http/listen.ts";

/** A webhook as it arrived. */
export interface Received {
  path: string;
  headers: Headers;
  body: string;
}

/** An endpoint of our own that webhooks are sent to. */
export interface Receiver {
  /** The first webhook, or the nth, past or to come, that matches; undefined when none comes in time. */
  next(matches: (received: Received) => boolean, nth?: number): Promise<Received | undefined>;
  /** All that match, so far. */
  all(matches: (received: Received) => boolean): Received[];
  /** What is answered from now on; 200 at first. */
  answer: (received: Received) => Response;
  close(): Promise<void>;
}

/** How long a webhook may take to arrive, milliseconds. */
const patience = 3_000;

/** @throws {Error} when the port is taken. */
export async function startReceiver(port: number | string): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const receiver: Receiver = {
    answer: () => new Response(),
    all: (matches) => received.filter(matches),
    next(matches, nth = 1) {
      return new Promise((resolve) => {
        const look = () => {
          const found = received.filter(matches)[nth - 1];
          if (found) settle(found);
        };
        const settle = (found?: Received) => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => settle(), patience);
        waiting.add(look);
        look();
      });
    },
    close: () => server.close(),
  };
  const server = await listen(
    fetchListener(async (request) => {
      const { pathname } = new URL(request.url);
      const webhook = { path: pathname, headers: request.headers, body: await request.text() };
      received.push(webhook);
      for (const look of waiting) look();
      return receiver.answer(webhook);
    }),
    { port, host: "127.0.0.1" },
  );
  return receiver;
}
