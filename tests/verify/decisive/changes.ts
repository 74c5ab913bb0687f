import type { JsonResponse } from "../../../src/verify/server/exchange.ts";
import type { ReceivedWebhook } from "../../../src/verify/server/webhook-receiver.ts";

/** An input of a check in which one part has another value. */
export interface Change<Input> {
  /**
   * `data.status` has another value, `data.status?` a value of another type, `data.list.fewer` an entry less, and
   * `no data.x` a member that was not there. The others say themselves what they change.
   */
  part: string;
  input: Input;
}

const mapInputs = function* <From, To>(
  changes: Iterable<Change<From>>,
  map: (input: From) => To,
): Generator<Change<To>> {
  for (const { part, input } of changes) yield { part, input: map(input) };
};

/**
 * Seconds by which a time is moved: just inside the tolerance of the checks, and just outside. They read Unix times with
 * that of webhooks, 300 s, and `YYYY-MM-DD hh:mm:ss` with ten minutes.
 */
const distances = { unix: [299, 301], text: [599, 600] };
const moves = (all: number[]) => all.flatMap((by) => [-by, by]);
const nameOf = (seconds: number) => ` ${Math.abs(seconds)} s ${seconds < 0 ? "earlier" : "later"}`;

const timeStamp = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const moved = (text: string, seconds: number): string =>
  new Date(Date.parse(`${text.replace(" ", "T")}Z`) + seconds * 1000)
    .toISOString()
    .slice(0, 19)
    .replace("T", " ");
const isUnixTime = (value: number) => value > 1e9 && value < 1e10;

/** Other values that a server could send, each with the end of its name in the list. */
function othersOf(value: unknown): [suffix: string, other: unknown][] {
  if (typeof value === "boolean") return [["", !value]];
  if (typeof value === "string") {
    const times = timeStamp.test(value) ? moves(distances.text) : [];
    const elsewhere = /^https?:/.test(value) ? [`https://elsewhere.example${new URL(value).search}`] : [];
    return [
      ["", `~${value}`],
      ["?", null],
      ...elsewhere.map((other): [string, string] => [" elsewhere", other]),
      ...times.map((by): [string, string] => [nameOf(by), moved(value, by)]),
    ];
  }
  if (typeof value !== "number") return [["", "~"]];
  const times = isUnixTime(value) ? moves(distances.unix) : [];
  return [["", value + 1], ["?", "~"], ...times.map((by): [string, number] => [nameOf(by), value + by])];
}

/**
 * Copies of a JSON value that each differ in one part. Of an array, the first and the last entry change, and one entry is
 * added or left out.
 */
function* changesOf(value: unknown, path: string[] = []): Generator<Change<unknown>> {
  const at = (...names: string[]) => [...path, ...names].join(".");
  if (Array.isArray(value)) {
    yield { part: at("length"), input: [...value, value.at(-1) ?? {}] };
    if (value.length > 0) yield { part: at("fewer"), input: value.slice(0, -1) };
    for (const index of new Set([0, value.length - 1]))
      if (index in value)
        yield* mapInputs(changesOf(value[index], [...path, String(index)]), (input) =>
          value.with(index, input),
        );
  } else if (typeof value === "object" && value !== null) {
    for (const [name, own] of Object.entries(value))
      yield* mapInputs(changesOf(own, [...path, name]), (input) => ({ ...value, [name]: input }));
  } else for (const [suffix, input] of othersOf(value)) yield { part: at() + suffix, input };
}

/** The names of responses that another response of the check stands in for. */
export const unlike = { earlier: "unlike an earlier one", same: "unlike those of the same operation" };
/** The end of the name of a value that an earlier response has at that place. */
export const asBefore = " as before";

/** Members of a session that must be absent before a payment, or when they were not sent. */
const absent = [
  ...["paymentReference", "completedAt", "paymentStatus", "countryCode"],
  ...["shopperLocale", "deliverAt", "description", "customReference"],
];

/**
 * Changes of one response of a check, and other responses of the check in its place. A change whose name begins like that
 * of an earlier one is about less: whoever reads them in order may leave it out when the earlier one decides.
 */
export function* responseChanges(
  responses: readonly JsonResponse[],
  index: number,
): Generator<Change<JsonResponse>> {
  const response = responses[index] as JsonResponse;
  const { status, text, json, operation } = response;
  yield { part: "status", input: { ...response, status: status + 1 } };
  yield { part: "status 500", input: { ...response, status: 500 } };
  yield { part: "bytes", input: { ...response, text: `${text} ` } };
  const withJson = (changed: unknown) => ({ ...response, json: changed, text: JSON.stringify(changed) });
  yield* mapInputs(changesOf(json), withJson);
  const body = (json ?? {}) as Record<string, unknown>;
  for (const [name, value] of Object.entries(body)) {
    const before = responses
      .slice(0, index)
      .map((other) => ((other.json ?? {}) as Record<string, unknown>)[name])
      .findLast((other) => typeof other === "string" && other !== value);
    if (typeof value === "string" && before !== undefined)
      yield { part: name + asBefore, input: withJson({ ...body, [name]: before }) };
  }
  const { data } = body as { data?: object };
  if (operation?.route === "/payment/session/{sessionId}")
    for (const name of absent.filter((member) => !Object.hasOwn(data ?? {}, member)))
      yield { part: `no data.${name}`, input: withJson({ ...body, data: { ...data, [name]: null } }) };
  const previous = responses.slice(0, index).findLast((other) => other.status !== status);
  if (previous) yield { part: unlike.earlier, input: previous };
  for (const [place, other] of responses.entries())
    if (place !== index && operation && other.operation === operation && other.status === status)
      yield { part: unlike.same, input: other };
}

/** Changes of one webhook. */
export function* webhookChanges(webhook: ReceivedWebhook): Generator<Change<ReceivedWebhook>> {
  yield { part: "path", input: { ...webhook, path: "/elsewhere" } };
  for (const name of ["x-avirato-signature", "x-avirato-timestamp"]) {
    const headers = new Headers(webhook.headers);
    headers.set(name, `~${headers.get(name)}`);
    yield { part: name, input: { ...webhook, headers } };
  }
  yield { part: "bytes", input: { ...webhook, body: `${webhook.body} ` } };
  const withBody = (input: unknown) => ({ ...webhook, body: JSON.stringify(input) });
  yield* mapInputs(changesOf(JSON.parse(webhook.body)), withBody);
}

/** Changes of the claims of a redirect. */
export const claimChanges = (claims: object) => mapInputs(changesOf(claims), (input) => input as object);
