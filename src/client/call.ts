/**
 * What a request is until it is sent: address and options, not yet a `Request`. Making one costs a fetch more than
 * everything else that the client does, and a `Request` with a body can be sent once only.
 */
export class Call {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  readonly #init: RequestInit;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.method = init.method ?? "GET";
    // openapi-fetch makes them for this call alone, so they need no copy.
    this.headers = init.headers as Headers;
    this.signal = init.signal ?? undefined;
    this.#init = init;
  }

  /** The options to send it with, once more each time. */
  init(signal: AbortSignal): RequestInit {
    return { ...this.#init, headers: this.headers, signal };
  }
}
