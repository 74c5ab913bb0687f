import type { IncomingMessage, RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { apiError, errorResponse } from "../contract/api-error.ts";

/**
 * Makes a listener for `node:http` from a function that takes a `Request` and gives a `Response`. A target that no
 * `Request` can have is answered 400 in the contract's envelope.
 */
export const fetchListener = (
  respond: (request: Request, incoming: IncomingMessage) => Response | Promise<Response>,
): RequestListener =>
  getRequestListener((request, { incoming }) => respond(request, incoming as IncomingMessage), {
    errorHandler: () => errorResponse(apiError("malformedHttp")),
  });
