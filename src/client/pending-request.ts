/**
 * A request that was not sent yet: its URL and options. openapi-fetch makes one in place of a `Request`. A `Request`
 * costs a fetch more than all other work of the client, and one with a body can be sent only once.
 */
export class PendingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  readonly #init: RequestInit;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.method = init.method ?? "GET";
    // openapi-fetch makes these headers for this request alone, so they need no copy.
    this.headers = init.headers as Headers;
    this.signal = init.signal ?? undefined;
    this.#init = init;
  }

  /** The options for one more attempt to send the request. */
  init(signal: AbortSignal): RequestInit {
    return { ...this.#init, headers: this.headers, signal };
  }
}
