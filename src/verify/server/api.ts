import {
  apiKeyHeader,
  type Environment,
  environments,
  idempotencyKeyHeader,
} from "../../../generated/constants.ts";
import type { JsonResponse } from "./exchange.ts";

export interface RequestOptions {
  /** The API key, or `null` for none. By default the key of the environment. */
  apiKey?: string | null;
  idempotencyKey?: string;
  /** By default `application/json`. */
  contentType?: string;
  /** By default none. The body is sent as it is, whatever this says. */
  contentEncoding?: string;
}

/** Fields of a body or parameters of a query. Those that are `undefined` are not sent. */
export type Fields = Record<string, string | undefined>;

/** The API of one environment. A route is the path below the environment's prefix, such as `/payment/session`. */
export interface Api {
  environment: Environment;
  /** Sends a POST. An object gets the webcode unless it has one, and is sent as JSON. A text is sent unchanged. */
  post(route: string, body: object | string, options?: RequestOptions): Promise<JsonResponse>;
  /** Sends a GET. The query gets the webcode unless it has one. */
  get(route: string, query?: Fields, options?: RequestOptions): Promise<JsonResponse>;
}

type Send = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
) => Promise<JsonResponse>;

/** Returns the API of an environment, which sends this key and webcode by default. */
export function apiOf(
  send: Send,
  { environment, key, webcode }: { environment: Environment; key: string; webcode: string },
): Api {
  const prefix = environments[environment].routes;
  const headersOf = ({ apiKey = key, idempotencyKey }: RequestOptions) => ({
    ...(apiKey === null ? {} : { [apiKeyHeader]: apiKey }),
    ...(idempotencyKey === undefined ? {} : { [idempotencyKeyHeader]: idempotencyKey }),
  });
  return {
    environment,
    post(route, body, options = {}) {
      const { contentType = "application/json", contentEncoding } = options;
      const headers = {
        ...headersOf(options),
        "Content-Type": contentType,
        ...(contentEncoding === undefined ? {} : { "Content-Encoding": contentEncoding }),
      };
      const text = typeof body === "string" ? body : JSON.stringify({ webcode, ...body });
      return send("POST", prefix + route, headers, text);
    },
    get(route, query = {}, options = {}) {
      const parameters = Object.entries({ webcode, ...query }).filter((entry) => entry[1] !== undefined);
      const search = new URLSearchParams(parameters as [string, string][]);
      return send("GET", `${prefix}${route}?${search}`, headersOf(options));
    },
  };
}
