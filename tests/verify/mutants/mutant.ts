import type { SandboxOptions } from "../../../src/sandbox/options.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";

/** A request as a mutant looks at it. */
export interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

export interface Reply {
  status: number;
  body: string;
}

export type Send = (call: Call) => Promise<Reply>;

/** A server that breaks one rule: a right one behind a layer, or with a wrong part. */
export interface Mutant {
  /** The rule that it breaks, as a sentence about the server. */
  rule: string;
  /** The check that must find it. */
  clause: string;
  /** What stands between the caller and the sandbox. */
  layer?: (next: Send, sandbox: Sandbox) => Send;
  /** Parts of the sandbox that are wrong; the secret is the one of Test. */
  parts?: (secrets: () => Sandbox["secrets"]) => SandboxOptions;
}

/** A layer that changes what is sent. */
export const asking =
  (change: (call: Call) => Partial<Call>) =>
  (next: Send): Send =>
  (call) =>
    next({ ...call, ...change(call) });

/** A layer that changes what is answered. */
export const answering =
  (change: (reply: Reply, call: Call) => Partial<Reply>) =>
  (next: Send): Send =>
  async (call) => {
    const reply = await next(call);
    return { ...reply, ...change(reply, call) };
  };

/** Text with other values at some members of its JSON. */
// biome-ignore lint/suspicious/noExplicitAny: mutants break answers of every shape
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

export const idempotencyKeyOf = ({ headers }: Call): string | undefined => headers["idempotency-key"];

/** A call without one of its headers. */
export const without = ({ headers }: Call, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name));

export const isApi = ({ path }: Call): boolean => path.startsWith("/external/");
export const isLive = (call: Call): boolean => isApi(call) && !call.path.startsWith("/external/v1/test/");
/** Whether a call is to this route below an environment's prefix. */
export const isTo = ({ path }: Call, route: string): boolean =>
  path.replace("/test/", "/").split("?")[0] === `/external/v1${route}`;

export const refusal = (status: number, code: number, message: string): Reply => ({
  status,
  body: JSON.stringify({
    success: false,
    error: { message, code, statusCode: status, traceId: crypto.randomUUID() },
  }),
});

/** Changes the JSON that a write sends. */
// biome-ignore lint/suspicious/noExplicitAny: mutants break requests of every shape
export const writing = (change: (json: any) => unknown) =>
  asking((call) =>
    call.method === "POST" && isApi(call) && isJson(call.body) ? { body: changed(call.body, change) } : {},
  );

/** Changes the JSON of every success of one route. */
// biome-ignore lint/suspicious/noExplicitAny: mutants break answers of every shape
export const showing = (route: string | RegExp, change: (json: any) => unknown) =>
  answering(({ status, body }, call) => {
    const matches = typeof route === "string" ? isTo(call, route) : route.test(call.path);
    return status < 300 && matches ? { body: changed(body, change) } : {};
  });

/** Answers some calls itself. */
export const answeringAt =
  (matches: (call: Call) => boolean, reply: Reply) =>
  (next: Send): Send =>
  async (call) =>
    matches(call) ? reply : next(call);

/** The sandbox as a mutant's innermost server. */
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

/** A mutant as a `fetch` that checks can be made against. */
export function fetchOf(mutant: Mutant, sandbox: Sandbox): (request: Request) => Promise<Response> {
  const send = mutant.layer?.(sendTo(sandbox), sandbox) ?? sendTo(sandbox);
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const body = request.method === "GET" ? undefined : await request.text();
    const headers = Object.fromEntries(request.headers);
    const reply = await send({ method: request.method, path: pathname + search, headers, body });
    const type = isJson(reply.body) ? "application/json" : "text/plain";
    return new Response(reply.body, { status: reply.status, headers: { "Content-Type": type } });
  };
}
