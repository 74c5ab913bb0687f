/**
 * The URL and options of a request. openapi-fetch constructs it in place of a `Request` while a client has no
 * middleware, because a `Request` takes more time than the rest of the client's work.
 */
export class PendingRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  readonly init: RequestInit;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    // openapi-fetch makes a new `Headers` object for each request, so it can be changed without a copy.
    this.headers = init.headers as Headers;
    this.signal = init.signal ?? undefined;
    this.init = init;
  }
}
