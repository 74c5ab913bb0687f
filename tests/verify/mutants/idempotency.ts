import { apiErrors } from "../../../generated/errors.ts";
import {
  answering,
  asking,
  changed,
  idempotencyKeyOf,
  isLive,
  type Mutant,
  type Reply,
  refusal,
  type Send,
  without,
} from "./mutant.ts";

const { differentBody, differentEndpoint } = apiErrors;

/** A layer that remembers something for each idempotency key. */
const remembering =
  <Value>(work: (known: Map<string, Value>, key: string) => (next: Send) => Send) =>
  (next: Send): Send => {
    const known = new Map<string, Value>();
    return (call) => {
      const key = idempotencyKeyOf(call);
      return key === undefined ? next(call) : work(known, key)(next)(call);
    };
  };

/** Gives the first answer that is worth remembering to every later call with its key. */
const replaying = (
  isKept: (reply: Reply) => boolean,
  isAsked: (key: string, call: { path: string }) => boolean = () => true,
) =>
  remembering<Reply>((known, key) => (next) => async (call) => {
    const first = known.get(key);
    if (first && isAsked(key, call)) return first;
    const reply = await next(call);
    if (!first && isKept(reply)) known.set(key, reply);
    return reply;
  });

const isSuccess = ({ status }: Reply) => status < 300;

export const idempotencyMutants: Mutant[] = [
  {
    rule: "executes replays again",
    clause: "idempotency.session",
    layer: asking((call) => ({ headers: without(call, "idempotency-key") })),
  },
  {
    rule: "executes replays of modifications again",
    clause: "idempotency.modification",
    layer: asking((call) =>
      call.path.endsWith("/refund") ? { headers: without(call, "idempotency-key") } : {},
    ),
  },
  {
    rule: "answers a replay with 200",
    clause: "idempotency.pos",
    layer: remembering<true>((known, key) => (next) => async (call) => {
      const reply = await next(call);
      const isReplay = known.has(key);
      known.set(key, true);
      return isReplay && reply.status === 201 ? { ...reply, status: 200 } : reply;
    }),
  },
  {
    rule: "swaps the two 409 messages",
    clause: "idempotency.different-body",
    layer: answering(({ status, body }) =>
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
    rule: "words the endpoint conflict in its own way",
    clause: "idempotency.different-endpoint",
    layer: answering(({ body }) => ({ body: body.replace(differentEndpoint.message, "Key already used.") })),
  },
  {
    rule: "compares only the amount of two bodies",
    clause: "idempotency.different-body",
    layer: remembering<string>((known, key) => (next) => (call) => {
      const first = known.get(key);
      known.set(key, first ?? call.body ?? "");
      const amountOf = (body: string) => /"value":\d+/.exec(body)?.[0];
      const same = first !== undefined && amountOf(first) === amountOf(call.body ?? "");
      return next(same ? { ...call, body: first } : call);
    }),
  },
  {
    rule: "shares records between the environments",
    clause: "idempotency.isolated",
    layer: (next) => {
      const known = new Map<string, Reply>();
      return async (call) => {
        const key = idempotencyKeyOf(call) ?? "";
        const first = known.get(key);
        if (isLive(call) && first) return first;
        const reply = await next(call);
        if (key && reply.status === 201) known.set(key, reply);
        return reply;
      };
    },
  },
  {
    rule: "needs a key on every write",
    clause: "idempotency.optional",
    layer: (next) => async (call) =>
      call.path.endsWith("/payment/session") && idempotencyKeyOf(call) === undefined
        ? refusal(400, 12001, "Header Idempotency-Key is required.")
        : next(call),
  },
  {
    rule: "takes only UUIDs for keys",
    clause: "idempotency.key-form",
    layer: (next) => async (call) =>
      (idempotencyKeyOf(call) ?? "").endsWith("kkk") ? refusal(400, 12001, "No UUID.") : next(call),
  },
  {
    rule: "records by API key, not by webcode",
    clause: "idempotency.recorded-by",
    layer: asking((call) => {
      const key = idempotencyKeyOf(call);
      const own = `${(call.headers["x-api-key"] ?? "").slice(-8)}-${key}`;
      return key === undefined || key.length > 200 || /[^ -~]/.test(key)
        ? {}
        : { headers: { ...call.headers, "idempotency-key": own } };
    }),
  },
  {
    rule: "shares records between webcodes",
    clause: "idempotency.other-webcode",
    layer: remembering<Reply>((known, key) => (next) => async (call) => {
      const first = known.get(key);
      if (first && call.body?.includes("OTHER01")) return refusal(409, 10409, differentBody.message);
      const reply = await next(call);
      known.set(key, reply);
      return reply;
    }),
  },
  {
    rule: "compares bodies byte by byte",
    clause: "idempotency.comparison",
    layer: remembering<string>((known, key) => (next) => async (call) => {
      const first = known.get(key);
      if (first !== undefined && first !== call.body) return refusal(409, 10409, differentBody.message);
      const reply = await next(call);
      if (isSuccess(reply)) known.set(key, call.body ?? "");
      return reply;
    }),
  },
  {
    rule: "names the body when the endpoint differs too",
    clause: "idempotency.precedence",
    layer: answering(({ body }, { path }) =>
      path.endsWith("/payment/session")
        ? { body: body.replace(differentEndpoint.message, differentBody.message) }
        : {},
    ),
  },
  {
    rule: "records what it refused",
    clause: "idempotency.refused-not-recorded",
    layer: replaying(({ status }) => status === 400),
  },
  {
    rule: "records only successes",
    clause: "idempotency.errors-recorded",
    layer: answering(({ status, body }) =>
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
    rule: "executes what comes at the same time",
    clause: "idempotency.concurrency",
    layer: remembering<number>((running, key) => (next) => async (call) => {
      const others = running.get(key) ?? 0;
      running.set(key, others + 1);
      const reply = await next(others > 0 ? { ...call, headers: without(call, "idempotency-key") } : call);
      running.set(key, (running.get(key) ?? 1) - 1);
      return reply;
    }),
  },
  {
    rule: "keeps records for an hour",
    clause: "idempotency.retention",
    layer: (next) => {
      let hours = 0;
      return (call) => {
        if (call.path === "/_sandbox/clock")
          hours += Math.floor(JSON.parse(call.body ?? "").advanceSeconds / 3600);
        const key = idempotencyKeyOf(call);
        const short = key !== undefined && key.length < 200 && !/[^ -~]/.test(key);
        return next(
          short ? { ...call, headers: { ...call.headers, "idempotency-key": `${hours}-${key}` } } : call,
        );
      };
    },
  },
  {
    rule: "keeps records for ever",
    clause: "idempotency.retention",
    layer: replaying(({ status }) => status === 201),
  },
  {
    rule: "replays to whoever asks",
    clause: "idempotency.replay-is-checked",
    layer: remembering<{ reply: Reply; body: string | undefined }>((known, key) => (next) => async (call) => {
      const first = known.get(key);
      if (first && first.body === call.body) return first.reply;
      const reply = await next(call);
      if (isSuccess(reply)) known.set(key, { reply, body: call.body });
      return reply;
    }),
  },
  {
    rule: "gives a conflict another code",
    clause: "idempotency.code",
    layer: answering(({ status, body }) => (status === 409 ? { body: body.replace("10409", "12001") } : {})),
  },
];
