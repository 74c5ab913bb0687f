import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import {
  answering,
  asking,
  changed,
  isApi,
  isJson,
  isLive,
  type Mutant,
  refusal,
  type Send,
  without,
} from "./mutant.ts";

const environmentOf = (path: string) => (path.startsWith("/external/v1/test/") ? "test" : "live");

/** Calls with the key of the routes' own environment, whatever key was sent. */
const withOwnKey =
  (environment: "live" | "test") =>
  (next: Send, { keys }: Sandbox): Send =>
  (call) => {
    const isOther = Object.values(keys).includes(call.headers["x-api-key"] ?? "");
    const wrong = isApi(call) && environmentOf(call.path) === environment && isOther;
    return next(wrong ? { ...call, headers: { ...call.headers, "x-api-key": keys[environment] } } : call);
  };

export const accessMutants: Mutant[] = [
  {
    rule: "answers without a key",
    clause: "api-key.missing",
    layer: (next, { keys }) =>
      asking(({ headers }) => ({ headers: { "x-api-key": keys.test, ...headers } }))(next),
  },
  {
    rule: "answers 401 to an unknown key",
    clause: "api-key.unknown",
    layer: answering(({ body }, { headers }) =>
      headers["x-api-key"] === "avp_test_unknown" ? refusal(401, 11001, JSON.parse(body).error.message) : {},
    ),
  },
  { rule: "lets a Live key into Test", clause: "scopes.live-key-on-test-routes", layer: withOwnKey("test") },
  { rule: "lets a Test key into Live", clause: "scopes.test-key-on-live-routes", layer: withOwnKey("live") },
  {
    rule: "shares data between the environments",
    clause: "environments.data",
    layer:
      (next, { keys }) =>
      async (call) => {
        const reply = await next(call);
        if (!isLive(call) || reply.status !== 404) return reply;
        const headers = { ...call.headers, "x-api-key": keys.test };
        return next({ ...call, path: call.path.replace("/v1/", "/v1/test/"), headers });
      },
  },
  {
    rule: "ignores which webcode is named",
    clause: "webcode.mismatch",
    layer: asking(({ path, body }) => ({
      path: path.replace("webcode=NOT-", "webcode="),
      body: body?.replace('"webcode":"NOT-', '"webcode":"'),
    })),
  },
  {
    rule: "needs no webcode",
    clause: "webcode.required",
    layer: asking((call) =>
      call.method === "POST" && isApi(call) && isJson(call.body)
        ? { body: changed(call.body, (json) => ({ webcode: "SHOP01", ...json })) }
        : {},
    ),
  },
  {
    rule: "shows sessions of other webcodes",
    clause: "webcode.data",
    layer:
      (next, { keys }) =>
      async (call) => {
        const reply = await next(call);
        if (reply.status !== 404 || !call.path.includes("webcode=OTHER01")) return reply;
        const headers = { ...call.headers, "x-api-key": keys.test };
        return next({ ...call, path: call.path.replace("OTHER01", "SHOP01"), headers });
      },
  },
  {
    rule: "ignores IP lists",
    clause: "ip.not-allowed",
    layer: asking(({ path, body }) =>
      path === "/_sandbox/api-keys" ? { body: changed(body, (json) => ({ ...json, allowedIps: [] })) } : {},
    ),
  },
  {
    rule: "knows no CIDR ranges",
    clause: "ip.allowed",
    layer: asking(({ path, body }) =>
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
    layer: asking(({ method, body }) =>
      method === "PATCH" ? { body: changed(body, () => ({ allowedIps: [] })) } : {},
    ),
  },
  {
    rule: "goes on taking revoked keys",
    clause: "keys.revoke",
    layer: (next) => async (call) =>
      call.path.endsWith("/revoke") ? { status: 200, body: '{"id":"key"}' } : next(call),
  },
  {
    rule: "loses a key's IP list when it is regenerated",
    clause: "keys.regenerate",
    layer: (next) => async (call) => {
      const reply = await next(call);
      if (call.path.endsWith("/regenerate")) {
        const path = call.path.replace("/regenerate", "");
        const headers = { ...without(call, "content-type"), "content-type": "application/json" };
        await next({ method: "PATCH", path, headers, body: '{"allowedIps":[]}' });
      }
      return reply;
    },
  },
  {
    rule: "checks the body before the key",
    clause: "order-of-checks",
    layer: (next) => async (call) =>
      isApi(call) && call.body === "{"
        ? refusal(400, 12001, "The request body is not valid JSON.")
        : next(call),
  },
  {
    rule: "makes keys of another form",
    clause: "api-key.form",
    layer: (next) => {
      const real = new Map<string, string>();
      return async (call) => {
        const headers = { ...call.headers };
        const known = real.get(headers["x-api-key"] ?? "");
        if (known) headers["x-api-key"] = known;
        const reply = await next({ ...call, headers });
        if (call.path !== "/_sandbox/api-keys" || call.method !== "POST") return reply;
        return {
          ...reply,
          body: changed(reply.body, (json) => {
            const key = json.key.replace("avp_", "key-");
            real.set(key, json.key);
            return { ...json, key };
          }),
        };
      };
    },
  },
];
