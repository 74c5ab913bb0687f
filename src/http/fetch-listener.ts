import type { IncomingMessage, RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** Has a `fetch(Request) → Response` function answer what a server of `node:http` is asked. */
export const fetchListener = (
  answer: (request: Request, incoming: IncomingMessage) => Response | Promise<Response>,
): RequestListener =>
  getRequestListener((request, { incoming }) => answer(request, incoming as IncomingMessage));
