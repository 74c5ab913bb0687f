/**
 * The URL and options of a request, which openapi-fetch constructs in place of a `Request`. A `Request` takes more time
 * than the rest of the client's work, and one with a body cannot be sent again for a retry.
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
    // openapi-fetch makes a new `Headers` object for each request, so it can be changed without a copy.
    this.headers = init.headers as Headers;
    this.signal = init.signal ?? undefined;
    this.#init = init;
  }

  /** The options to send the request, for the first time or again. */
  init(signal: AbortSignal): RequestInit {
    return { ...this.#init, headers: this.headers, signal };
  }
}
