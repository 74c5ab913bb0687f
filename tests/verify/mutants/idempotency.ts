import { apiErrors } from "../../../generated/errors.ts";
import {
  changed,
  changingRequests,
  changingResponses,
  errorResponse,
  idempotencyKeyOf,
  isLive,
  type Mutant,
  type Send,
  type ServerResponse,
  without,
} from "./mutant.ts";

const { differentBody, differentEndpoint } = apiErrors;

/** A layer that remembers a value for each idempotency key. */
const remembering =
  <Value>(work: (known: Map<string, Value>, key: string) => (next: Send) => Send) =>
  (next: Send): Send => {
    const known = new Map<string, Value>();
    return (request) => {
      const key = idempotencyKeyOf(request);
      return key === undefined ? next(request) : work(known, key)(next)(request);
    };
  };

/** A layer that replays the first response that it keeps to later requests with the same key. */
const replaying = (
  isKept: (response: ServerResponse) => boolean,
  isAsked: (key: string, request: { path: string }) => boolean = () => true,
) =>
  remembering<ServerResponse>((known, key) => (next) => async (request) => {
    const first = known.get(key);
    if (first && isAsked(key, request)) return first;
    const response = await next(request);
    if (!first && isKept(response)) known.set(key, response);
    return response;
  });

const isSuccess = ({ status }: ServerResponse) => status < 300;

export const idempotencyMutants: Mutant[] = [
  {
    rule: "executes replays again",
    clause: "idempotency.session",
    layer: changingRequests((request) => ({ headers: without(request, "idempotency-key") })),
  },
  {
    rule: "executes replays of modifications again",
    clause: "idempotency.modification",
    layer: changingRequests((request) =>
      request.path.endsWith("/refund") ? { headers: without(request, "idempotency-key") } : {},
    ),
  },
  {
    rule: "responds to a replay with 200",
    clause: "idempotency.pos",
    layer: remembering<true>((known, key) => (next) => async (request) => {
      const response = await next(request);
      const isReplay = known.has(key);
      known.set(key, true);
      return isReplay && response.status === 201 ? { ...response, status: 200 } : response;
    }),
  },
  {
    rule: "swaps the two 409 messages",
    clause: "idempotency.different-body",
    layer: changingResponses(({ status, body }) =>
      status === 409
        ? {
            body: body.includes(differentBody.message)
              ? body.replace(differentBody.message, differentEndpoint.message)
              : body.replace(differentEndpoint.message, differentBody.message),
          }
        : {},
    ),
  },
  {
    rule: "has its own message for the endpoint conflict",
    clause: "idempotency.different-endpoint",
    layer: changingResponses(({ body }) => ({
      body: body.replace(differentEndpoint.message, "Key already used."),
    })),
  },
  {
    rule: "compares only the amount of two bodies",
    clause: "idempotency.different-body",
    layer: remembering<string>((known, key) => (next) => (request) => {
      const first = known.get(key);
      known.set(key, first ?? request.body ?? "");
      const amountOf = (body: string) => /"value":\d+/.exec(body)?.[0];
      const same = first !== undefined && amountOf(first) === amountOf(request.body ?? "");
      return next(same ? { ...request, body: first } : request);
    }),
  },
  {
    rule: "shares records between the environments",
    clause: "idempotency.isolated",
    layer: (next) => {
      const known = new Map<string, ServerResponse>();
      return async (request) => {
        const key = idempotencyKeyOf(request) ?? "";
        const first = known.get(key);
        if (isLive(request) && first) return first;
        const response = await next(request);
        if (key && response.status === 201) known.set(key, response);
        return response;
      };
    },
  },
  {
    rule: "requires a key on every write",
    clause: "idempotency.optional",
    layer: (next) => async (request) =>
      request.path.endsWith("/payment/session") && idempotencyKeyOf(request) === undefined
        ? errorResponse("missingField", "Header Idempotency-Key is required.")
        : next(request),
  },
  {
    rule: "accepts only UUIDs as keys",
    clause: "idempotency.key-form",
    layer: (next) => async (request) =>
      (idempotencyKeyOf(request) ?? "").endsWith("kkk")
        ? errorResponse("missingField", "The key is not a UUID.")
        : next(request),
  },
  {
    rule: "records by API key, not by webcode",
    clause: "idempotency.recorded-by",
    layer: changingRequests((request) => {
      const key = idempotencyKeyOf(request);
      const own = `${(request.headers["x-api-key"] ?? "").slice(-8)}-${key}`;
      return key === undefined || key.length > 200 || /[^ -~]/.test(key)
        ? {}
        : { headers: { ...request.headers, "idempotency-key": own } };
    }),
  },
  {
    rule: "shares records between webcodes",
    clause: "idempotency.other-webcode",
    layer: remembering<ServerResponse>((known, key) => (next) => async (request) => {
      const first = known.get(key);
      if (first && request.body?.includes("OTHER01"))
        return errorResponse("differentBody", differentBody.message);
      const response = await next(request);
      known.set(key, response);
      return response;
    }),
  },
  {
    rule: "compares bodies byte by byte",
    clause: "idempotency.comparison",
    layer: remembering<string>((known, key) => (next) => async (request) => {
      const first = known.get(key);
      if (first !== undefined && first !== request.body)
        return errorResponse("differentBody", differentBody.message);
      const response = await next(request);
      if (isSuccess(response)) known.set(key, request.body ?? "");
      return response;
    }),
  },
  {
    rule: "names the body when the endpoint differs too",
    clause: "idempotency.precedence",
    layer: changingResponses(({ body }, { path }) =>
      path.endsWith("/payment/session")
        ? { body: body.replace(differentEndpoint.message, differentBody.message) }
        : {},
    ),
  },
  {
    rule: "records refused requests",
    clause: "idempotency.refused-not-recorded",
    layer: replaying(({ status }) => status === 400),
  },
  {
    rule: "records only successes",
    clause: "idempotency.errors-recorded",
    layer: changingResponses(({ status, body }) =>
      [404, 502].includes(status)
        ? {
            body: changed(body, (json) => {
              json.error.traceId = crypto.randomUUID();
            }),
          }
        : {},
    ),
  },
  {
    rule: "executes requests that arrive at the same time",
    clause: "idempotency.concurrency",
    layer: remembering<number>((running, key) => (next) => async (request) => {
      const others = running.get(key) ?? 0;
      running.set(key, others + 1);
      const response = await next(
        others > 0 ? { ...request, headers: without(request, "idempotency-key") } : request,
      );
      running.set(key, (running.get(key) ?? 1) - 1);
      return response;
    }),
  },
  {
    rule: "keeps records for an hour",
    clause: "idempotency.retention",
    layer: (next) => {
      let hours = 0;
      return (request) => {
        if (request.path === "/_sandbox/clock")
          hours += Math.floor(JSON.parse(request.body ?? "").advanceSeconds / 3600);
        const key = idempotencyKeyOf(request);
        const short = key !== undefined && key.length < 200 && !/[^ -~]/.test(key);
        return next(
          short
            ? { ...request, headers: { ...request.headers, "idempotency-key": `${hours}-${key}` } }
            : request,
        );
      };
    },
  },
  {
    rule: "keeps records forever",
    clause: "idempotency.retention",
    layer: replaying(({ status }) => status === 201),
  },
  {
    rule: "replays to any caller",
    clause: "idempotency.replay-is-checked",
    layer: remembering<{ response: ServerResponse; body: string | undefined }>(
      (known, key) => (next) => async (request) => {
        const first = known.get(key);
        if (first && first.body === request.body) return first.response;
        const response = await next(request);
        if (isSuccess(response)) known.set(key, { response, body: request.body });
        return response;
      },
    ),
  },
  {
    rule: "gives a conflict another code",
    clause: "idempotency.code",
    layer: changingResponses(({ status, body }) =>
      status === 409 ? { body: body.replace("10409", "12001") } : {},
    ),
  },
];
