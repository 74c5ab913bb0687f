import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { environments } from "../../../generated/constants.ts";
import { callerAddress } from "../access/caller.ts";
import type { TrustedProxies } from "../core/option-checks.ts";
import type { RequestEnvironment } from "./request.ts";
import { type ApiRequest, fromFetch, fromNode, sendResponse, toResponse } from "./request.ts";
import type { ApiResponse } from "./response.ts";

/** The two ways into a sandbox. */
export interface Transport {
  /** For a `Request`, with no port. */
  fetch(request: Request, environment: RequestEnvironment): Promise<Response>;
  /** For HTTP; `guarded` when browsers of this machine can reach it. */
  listener(options: { guarded: boolean; trustProxy: TrustedProxies }): RequestListener;
}

interface App {
  fetch(request: Request, environment: RequestEnvironment): Response | Promise<Response>;
}

/** Whether a path is the API's own, live or test. */
const isApi = (path: string): boolean => path.startsWith(`${environments.live.routes}/`);

/**
 * Both ways lead to the same pipeline. Requests to the API go there straight from `node:http`, because making a
 * `Request` and a `Response` of them takes longer than answering them. Everything else is for the app, which is
 * loaded when it is first asked.
 */
export function transport(
  answer: (request: ApiRequest) => Promise<ApiResponse>,
  loadApp: () => Promise<App>,
): Transport {
  let app: Promise<App> | undefined;
  const enter: Transport["fetch"] = async (request, environment) => {
    if (isApi(new URL(request.url).pathname)) {
      return toResponse(request, await answer(fromFetch(request, environment.address)));
    }
    app ??= loadApp();
    return (await app).fetch(request, environment);
  };

  async function enterByHttp(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    trustProxy: TrustedProxies,
  ) {
    sendResponse(outgoing, await answer(fromNode(incoming, addressOf(incoming, trustProxy))));
  }

  return {
    fetch: enter,
    listener({ guarded, trustProxy }) {
      let others: Promise<RequestListener> | undefined;
      const loadListener = async () => {
        const { fetchListener } = await import("../../http/fetch-listener.ts");
        return fetchListener((request, incoming) =>
          enter(request, { address: addressOf(incoming, trustProxy), guarded }),
        );
      };
      return (incoming, outgoing) => {
        if (isApi(incoming.url ?? "")) return void enterByHttp(incoming, outgoing, trustProxy);
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
