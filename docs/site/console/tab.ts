/** A request that was sent, with its response. */
export interface Exchange {
  method: string;
  target: string;
  environment: string;
  idempotencyKey: string | undefined;
  /** The request as text. The API key is masked. */
  request: string;
  status: number;
  reason: string;
  milliseconds: number;
  response: string;
  isReplay: boolean;
}

/** An API key and the last identifiers of an environment, by the name of the field that takes them. */
export type Known = Partial<
  Record<"apiKey" | "webcode" | "sessionId" | "paymentReference" | "poiId", string>
>;

interface Tab {
  known: Record<string, Known>;
  /** The last twenty, latest first. */
  history: Exchange[];
}

const name = "console";
const empty: Tab = { known: { test: {}, live: {} }, history: [] };

/** What the console remembers until its tab is closed. */
export const tab: Tab = { ...empty, ...JSON.parse(sessionStorage.getItem(name) ?? "{}") };

/** Keeps a change of {@link tab}. */
export const keep = (): void => sessionStorage.setItem(name, JSON.stringify(tab));

/** Adds an exchange to the history, and the identifiers of its response to what is known. */
export function record(exchange: Exchange): void {
  const { environment, response, status } = exchange;
  const known = tab.known[environment] ?? {};
  for (const field of ["sessionId", "paymentReference", "poiId"] as const) {
    const [, value] = new RegExp(`"${field}":\\s*"([^"]+)"`).exec(response) ?? [];
    if (status < 300 && value !== undefined) known[field] = value;
  }
  tab.history = [exchange, ...tab.history].slice(0, 20);
  keep();
}

/**
 * Whether a response is the one that this idempotency key already got: the same bytes. Every executed request has an
 * identifier of its own in its response, and every refused access a `traceId`.
 */
export const isReplay = (exchange: Omit<Exchange, "isReplay">): boolean =>
  exchange.idempotencyKey !== undefined &&
  tab.history.some(
    ({ environment, idempotencyKey, response }) =>
      environment === exchange.environment &&
      idempotencyKey === exchange.idempotencyKey &&
      response === exchange.response,
  );
