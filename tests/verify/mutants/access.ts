import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import {
  changed,
  changingRequests,
  changingResponses,
  errorResponse,
  isApi,
  isJson,
  isLive,
  type Mutant,
  type Send,
  without,
} from "./mutant.ts";

const environmentOf = (path: string) => (path.startsWith("/external/v1/test/") ? "test" : "live");

/** Replaces the key of the other environment by the key of this one. */
const withOwnKey =
  (environment: "live" | "test") =>
  (next: Send, { keys }: Sandbox): Send =>
  (request) => {
    const isOther = Object.values(keys).includes(request.headers["x-api-key"] ?? "");
    const wrong = isApi(request) && environmentOf(request.path) === environment && isOther;
    return next(
      wrong ? { ...request, headers: { ...request.headers, "x-api-key": keys[environment] } } : request,
    );
  };

export const accessMutants: Mutant[] = [
  {
    rule: "accepts requests without a key",
    clause: "api-key.missing",
    layer: (next, { keys }) =>
      changingRequests(({ headers }) => ({ headers: { "x-api-key": keys.test, ...headers } }))(next),
  },
  {
    rule: "responds 401 to an unknown key",
    clause: "api-key.unknown",
    layer: changingResponses(({ body }, { headers }) =>
      headers["x-api-key"] === "avp_test_unknown"
        ? errorResponse("unknownApiKey", JSON.parse(body).error.message, 401)
        : {},
    ),
  },
  {
    rule: "accepts a Live key on Test routes",
    clause: "scopes.live-key-on-test-routes",
    layer: withOwnKey("test"),
  },
  {
    rule: "accepts a Test key on Live routes",
    clause: "scopes.test-key-on-live-routes",
    layer: withOwnKey("live"),
  },
  {
    rule: "shares data between the environments",
    clause: "environments.data",
    layer:
      (next, { keys }) =>
      async (request) => {
        const response = await next(request);
        if (!isLive(request) || response.status !== 404) return response;
        const headers = { ...request.headers, "x-api-key": keys.test };
        return next({ ...request, path: request.path.replace("/v1/", "/v1/test/"), headers });
      },
  },
  {
    rule: "ignores the webcode",
    clause: "webcode.mismatch",
    layer: changingRequests(({ path, body }) => ({
      path: path.replace("webcode=NOT-", "webcode="),
      body: body?.replace('"webcode":"NOT-', '"webcode":"'),
    })),
  },
  {
    rule: "does not require a webcode",
    clause: "webcode.required",
    layer: changingRequests((request) =>
      request.method === "POST" && isApi(request) && isJson(request.body)
        ? { body: changed(request.body, (json) => ({ webcode: "SHOP01", ...json })) }
        : {},
    ),
  },
  {
    rule: "shows sessions of other webcodes",
    clause: "webcode.data",
    layer:
      (next, { keys }) =>
      async (request) => {
        const response = await next(request);
        if (response.status !== 404 || !request.path.includes("webcode=OTHER01")) return response;
        const headers = { ...request.headers, "x-api-key": keys.test };
        return next({ ...request, path: request.path.replace("OTHER01", "SHOP01"), headers });
      },
  },
  {
    rule: "ignores IP lists",
    clause: "ip.not-allowed",
    layer: changingRequests(({ path, body }) =>
      path === "/_sandbox/api-keys" ? { body: changed(body, (json) => ({ ...json, allowedIps: [] })) } : {},
    ),
  },
  {
    rule: "does not understand CIDR ranges",
    clause: "ip.allowed",
    layer: changingRequests(({ path, body }) =>
      path === "/_sandbox/api-keys"
        ? {
            body: changed(body, (json) => ({
              ...json,
              allowedIps:
                json.allowedIps?.map((ip: string) => ip.replace(/\/\d+$/, "").replace("::1", "::2")) ?? [],
            })),
          }
        : {},
    ),
  },
  {
    rule: "forgets edited IP lists",
    clause: "keys.edit-ips",
    layer: changingRequests(({ method, body }) =>
      method === "PATCH" ? { body: changed(body, () => ({ allowedIps: [] })) } : {},
    ),
  },
  {
    rule: "accepts revoked keys",
    clause: "keys.revoke",
    layer: (next) => async (request) =>
      request.path.endsWith("/revoke") ? { status: 200, body: '{"id":"key"}' } : next(request),
  },
  {
    rule: "loses a key's IP list when it is regenerated",
    clause: "keys.regenerate",
    layer: (next) => async (request) => {
      const response = await next(request);
      if (request.path.endsWith("/regenerate")) {
        const path = request.path.replace("/regenerate", "");
        const headers = { ...without(request, "content-type"), "content-type": "application/json" };
        await next({ method: "PATCH", path, headers, body: '{"allowedIps":[]}' });
      }
      return response;
    },
  },
  {
    rule: "checks the body before the key",
    clause: "order-of-checks",
    layer: (next) => async (request) =>
      isApi(request) && request.body === "{"
        ? errorResponse("missingField", "The request body is not valid JSON.")
        : next(request),
  },
  {
    rule: "checks the content type before the scope",
    clause: "order-of-checks.scope",
    layer:
      (next, { keys }) =>
      async (request) => {
        const { headers } = request;
        const isFirst = headers["x-api-key"] === keys.live && headers["content-type"] === "text/plain";
        return isFirst
          ? errorResponse("unsupportedMediaType", "Content-Type must be application/json.")
          : next(request);
      },
  },
  {
    rule: "creates keys with another prefix",
    clause: "api-key.form",
    layer: (next) => {
      const real = new Map<string, string>();
      return async (request) => {
        const headers = { ...request.headers };
        const known = real.get(headers["x-api-key"] ?? "");
        if (known) headers["x-api-key"] = known;
        const response = await next({ ...request, headers });
        if (request.path !== "/_sandbox/api-keys" || request.method !== "POST") return response;
        return {
          ...response,
          body: changed(response.body, (json) => {
            const key = json.key.replace("avp_", "key-");
            real.set(key, json.key);
            return { ...json, key };
          }),
        };
      };
    },
  },
];
