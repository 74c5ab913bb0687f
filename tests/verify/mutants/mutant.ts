import { type ApiErrorName, apiErrors } from "../../../generated/errors.ts";
import type { SandboxOptions } from "../../../src/sandbox/options.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";

/** A request to a mutant. The names of its headers are in lower case. */
export interface ServerRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

export interface ServerResponse {
  status: number;
  body: string;
}

export type Send = (request: ServerRequest) => Promise<ServerResponse>;

/** A server that breaks one rule: a sandbox with a layer in front of it, or with a wrong part. */
export interface Mutant {
  /** The rule that it breaks, as a sentence about the server. */
  rule: string;
  /** The check that must find it. */
  clause: string;
  /** Changes requests on their way to the sandbox, or its responses. */
  layer?: (next: Send, sandbox: Sandbox) => Send;
  /** Options with wrong parts of the sandbox. They can read its client secrets after its start. */
  parts?: (secrets: () => Sandbox["secrets"]) => SandboxOptions;
}

/** A layer that changes requests. */
export const changingRequests =
  (change: (request: ServerRequest) => Partial<ServerRequest>) =>
  (next: Send): Send =>
  (request) =>
    next({ ...request, ...change(request) });

/** A layer that changes responses. */
export const changingResponses =
  (change: (response: ServerResponse, request: ServerRequest) => Partial<ServerResponse>) =>
  (next: Send): Send =>
  async (request) => {
    const response = await next(request);
    return { ...response, ...change(response, request) };
  };

/** Parses JSON, changes the value, and serializes it again. */
// biome-ignore lint/suspicious/noExplicitAny: mutants change responses of every shape
export function changed(text: string | undefined, change: (json: any) => unknown): string {
  const json = JSON.parse(text ?? "{}");
  return JSON.stringify(change(json) ?? json);
}

export const isJson = (text: string | undefined): boolean => {
  try {
    return typeof JSON.parse(text ?? "") === "object";
  } catch {
    return false;
  }
};

export const idempotencyKeyOf = ({ headers }: ServerRequest): string | undefined =>
  headers["idempotency-key"];

/** A request without one of its headers. */
export const without = ({ headers }: ServerRequest, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name));

export const isApi = ({ path }: ServerRequest): boolean => path.startsWith("/external/");
export const isLive = (request: ServerRequest): boolean =>
  isApi(request) && !request.path.startsWith("/external/v1/test/");
/** Whether a request is to this route below an environment's prefix. */
export const isTo = ({ path }: ServerRequest, route: string): boolean =>
  path.replace("/test/", "/").split("?")[0] === `/external/v1${route}`;

/** A response with an error of the contract. The message differs, and for some mutants the status too. */
export const errorResponse = (
  name: ApiErrorName,
  message: string,
  statusCode: number = apiErrors[name].statusCode,
): ServerResponse => ({
  status: statusCode,
  body: JSON.stringify({
    success: false,
    error: { message, code: apiErrors[name].code, statusCode, traceId: crypto.randomUUID() },
  }),
});

/** A layer that changes the body of writes. */
// biome-ignore lint/suspicious/noExplicitAny: mutants change requests of every shape
export const changingWrites = (change: (json: any) => unknown) =>
  changingRequests((request) =>
    request.method === "POST" && isApi(request) && isJson(request.body)
      ? { body: changed(request.body, change) }
      : {},
  );

/** A layer that changes the body of successes of one route. */
// biome-ignore lint/suspicious/noExplicitAny: mutants change responses of every shape
export const changingSuccesses = (route: string | RegExp, change: (json: any) => unknown) =>
  changingResponses(({ status, body }, request) => {
    const matches = typeof route === "string" ? isTo(request, route) : route.test(request.path);
    return status < 300 && matches ? { body: changed(body, change) } : {};
  });

/** A layer that responds to some requests without the sandbox. */
export const respondingTo =
  (matches: (request: ServerRequest) => boolean, response: ServerResponse) =>
  (next: Send): Send =>
  async (request) =>
    matches(request) ? response : next(request);

/** Sends a request to the sandbox behind all layers. */
export const sendTo =
  (sandbox: Sandbox): Send =>
  async ({ method, path, headers, body }) => {
    const request = new Request(`http://127.0.0.1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const response = await sandbox.fetch(request);
    return { status: response.status, body: await response.text() };
  };

/** A mutant as a `fetch` for the checks. */
export function fetchOf(mutant: Mutant, sandbox: Sandbox): (request: Request) => Promise<Response> {
  const send = mutant.layer?.(sendTo(sandbox), sandbox) ?? sendTo(sandbox);
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const body = request.method === "GET" ? undefined : await request.text();
    const headers = Object.fromEntries(request.headers);
    const response = await send({ method: request.method, path: pathname + search, headers, body });
    const type = isJson(response.body) ? "application/json" : "text/plain";
    return new Response(response.body, { status: response.status, headers: { "Content-Type": type } });
  };
}
