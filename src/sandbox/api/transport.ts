import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { environments, maxBodyBytes } from "../../../generated/constants.ts";
import { waitHeaders } from "../../contract/api-error.ts";
import type { Bytes, RequestHeaders } from "../../contract/body.ts";
import type { Hold } from "../../http/body-budget.ts";
import { fetchFailed, firstHalf, halfOf } from "../../http/broken.ts";
import { hasArrived, readBytes, receiveBytes } from "../../http/read-body.ts";
import { callerAddress } from "../access/caller.ts";
import type { TrustedProxies } from "../core/option-checks.ts";
import type { ApiResponse } from "./response.ts";

/** A request to the API, whether it came over HTTP or as a `Request`. */
export interface ApiRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: RequestHeaders;
  /** The caller's IP address. */
  readonly address: string;
  /** Aborted when the caller gives up. Over HTTP it is left out. */
  readonly signal?: AbortSignal;
  /** Whether the whole body came together with the headers, so that reading it means no waiting. */
  bodyArrived(): Promise<boolean>;
  /** Waits until the body has arrived. Its bytes count towards a budget until the hold is released. */
  readBody(hold: Hold): Bytes | Promise<Bytes>;
}

/** The connection of a request. */
export interface RequestEnvironment {
  /** The caller's IP address. */
  address: string;
  /** Whether its `Host` must be one of the sandbox's own: over a port of loopback, and with a public URL. */
  guarded: boolean;
}

/** How requests reach a sandbox. */
export interface Transport {
  /** For a `Request`, with no port. */
  fetch(request: Request, environment: RequestEnvironment): Promise<Response>;
  /** For HTTP; {@link RequestEnvironment} says what `guarded` means. */
  listener(options: { guarded: boolean; trustProxy: TrustedProxies }): RequestListener;
}

interface App {
  fetch(request: Request, environment: RequestEnvironment): Response | Promise<Response>;
}

/** Whether a path is the API's own, live or test. */
const isApi = (path: string): boolean => path.startsWith(`${environments.live.routes}/`);

/**
 * Gives requests to the API to `handle`, and all others to the app, which is loaded by the first of them. Requests
 * to the API reach `handle` straight from `node:http`: making a `Request` and a `Response` of them takes longer than
 * handling them.
 */
export function transport(
  handle: (request: ApiRequest) => Promise<ApiResponse>,
  loadApp: () => Promise<App>,
): Transport {
  let app: Promise<App> | undefined;
  const fetch: Transport["fetch"] = async (request, environment) => {
    if (isApi(new URL(request.url).pathname)) {
      const response = await handle(fromFetch(request, environment.address));
      request.signal.throwIfAborted();
      return toResponse(request, response);
    }
    app ??= loadApp();
    return (await app).fetch(request, environment);
  };

  async function handleHttp(incoming: IncomingMessage, outgoing: ServerResponse, trustProxy: TrustedProxies) {
    sendResponse(outgoing, await handle(fromNode(incoming, addressOf(incoming, trustProxy))));
  }

  return {
    fetch,
    listener({ guarded, trustProxy }) {
      let others: Promise<RequestListener> | undefined;
      const loadListener = async () => {
        const { fetchListener } = await import("../../http/fetch-listener.ts");
        return fetchListener((request, incoming) =>
          fetch(request, { address: addressOf(incoming, trustProxy), guarded }),
        );
      };
      return (incoming, outgoing) => {
        if (isApi(incoming.url ?? "")) return void handleHttp(incoming, outgoing, trustProxy);
        others ??= loadListener();
        void others.then((listener) => listener(incoming, outgoing));
      };
    },
  };
}

function addressOf({ headers, socket }: IncomingMessage, trustProxy: TrustedProxies): string {
  const forwardedFor = headers["x-forwarded-for"] ?? "";
  return callerAddress(String(forwardedFor), socket.remoteAddress ?? "", trustProxy);
}

function fromFetch(request: Request, address: string): ApiRequest {
  const { method, url, headers } = request;
  return {
    method,
    target: url.slice(url.indexOf("/", url.indexOf("//") + 2)),
    headers,
    address,
    signal: request.signal,
    bodyArrived: async () => false,
    readBody: (hold) => readBytes(request, maxBodyBytes, hold),
  };
}

function fromNode(incoming: IncomingMessage, address: string): ApiRequest {
  const { method = "", url = "", headers, rawHeaders } = incoming;
  const repeated = rawHeaders.length > 2 * Object.keys(headers).length;
  return {
    method,
    target: url,
    headers: {
      get(name) {
        // Node keeps one of several headers of some names; here all of them count, as in a `Request`.
        const value = repeated ? incoming.headersDistinct[name] : headers[name];
        return Array.isArray(value) ? value.join(", ") : (value ?? null);
      },
    },
    address,
    async bodyArrived() {
      // Node calls the listener before it parses the body that is in the same packet. It goes on here after the body,
      // but before it marks the request as complete.
      await undefined;
      return hasArrived(incoming);
    },
    readBody: (hold) => receiveBytes(incoming, maxBodyBytes, hold),
  };
}

const json = {
  "Content-Type": "application/json",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};
const headersOf = ({ statusCode, headers }: ApiResponse): Record<string, string> => {
  const usual = statusCode < 400 ? json : { ...json, ...waitHeaders(statusCode) };
  return headers ? { ...usual, ...headers } : usual;
};

/** A HEAD gets no body, which `node:http` sees to by itself. */
function toResponse({ method }: Request, response: ApiResponse): Response {
  const { statusCode, body, cut } = response;
  if (cut === "all") throw fetchFailed();
  const sent = method === "HEAD" || body === "" ? null : cut === "half" ? halfOf(body) : body;
  return new Response(sent, { status: statusCode, headers: headersOf(response) });
}

function sendResponse(outgoing: ServerResponse, response: ApiResponse): void {
  const { statusCode, body, cut } = response;
  if (cut === "all") return void outgoing.destroy();
  const length = Buffer.byteLength(body);
  outgoing.writeHead(statusCode, { ...headersOf(response), "Content-Length": length });
  if (cut === "half") outgoing.write(firstHalf(body), () => outgoing.destroy());
  else outgoing.end(body);
}
