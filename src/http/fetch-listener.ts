import type { IncomingMessage, RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** Makes a listener for `node:http` from a function that returns a `Response` for a `Request`. */
export const fetchListener = (
  respond: (request: Request, incoming: IncomingMessage) => Response | Promise<Response>,
): RequestListener =>
  getRequestListener((request, { incoming }) => respond(request, incoming as IncomingMessage));
