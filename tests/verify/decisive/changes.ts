import type { JsonResponse } from "../../../src/verify/server/exchange.ts";
import type { ReceivedWebhook } from "../../../src/verify/server/webhook-receiver.ts";

/** A part of what a check gets, with another value. */
export interface Change<Input> {
  /** For example `data.status`. A name with `?` is about whether there is a value, and not which. */
  part: string;
  input: Input;
}

/** How far the times of a server may be from those of the check, by what the check reads: less than that, and as much. */
const distances = { seconds: [280, 300], text: [599, 600] };

const timeStamp = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const earlier = (text: string, seconds: number): string =>
  new Date(Date.parse(`${text.replace(" ", "T")}Z`) - seconds * 1000)
    .toISOString()
    .slice(0, 19)
    .replace("T", " ");

/** Values that a server could give instead of this one, by the mark of what differs. */
function othersOf(value: unknown): [mark: string, other: unknown][] {
  if (typeof value === "boolean") return [["", !value]];
  if (typeof value === "string") {
    const times = timeStamp.test(value) ? distances.text : [];
    const others = times.map((by): [string, string] => [` ${by} s earlier`, earlier(value, by)]);
    return [["", `~${value}`], ["?", null], ...others];
  }
  if (typeof value !== "number") return [["", "~"]];
  const times = value > 1e9 && value < 1e10 ? distances.seconds : [];
  const others = times.map((by): [string, number] => [` ${by} s earlier`, value - by]);
  return [["", value + 1], ["?", "~"], ...others];
}

/** Copies of a JSON value that each differ in one part. Of an array, only the first and the last entry are changed. */
function* changesOf(value: unknown, path: string[] = []): Generator<Change<unknown>> {
  const inside = (name: string | number, other: unknown): unknown =>
    Array.isArray(value) ? value.with(Number(name), other) : { ...(value as object), [name]: other };
  if (Array.isArray(value)) {
    yield { part: [...path, "length"].join("."), input: [...value, value.at(-1) ?? {}] };
    for (const index of new Set([0, value.length - 1]))
      if (index in value)
        for (const { part, input } of changesOf(value[index], [...path, String(index)]))
          yield { part, input: inside(index, input) };
  } else if (typeof value === "object" && value !== null) {
    for (const [name, own] of Object.entries(value))
      for (const { part, input } of changesOf(own, [...path, name]))
        yield { part, input: inside(name, input) };
  } else for (const [mark, input] of othersOf(value)) yield { part: path.join(".") + mark, input };
}

/** What decides of a response of which the check only requires that it is not another one. */
export const unlike = { earlier: "unlike an earlier one", same: "unlike those of the same operation" };

/** Fields of a session that one without a payment, or without optional fields, does not have. */
const absent = [
  ...["paymentReference", "completedAt", "paymentStatus"],
  ...["countryCode", "shopperLocale", "deliverAt", "description", "customReference"],
];

/** Changes of one response of a check, and other responses of the check in its place. */
export function* responseChanges(
  responses: readonly JsonResponse[],
  index: number,
): Generator<Change<JsonResponse>> {
  const response = responses[index] as JsonResponse;
  const { status, text, json, operation } = response;
  yield { part: "status", input: { ...response, status: status + 1 } };
  yield { part: "bytes", input: { ...response, text: `${text} ` } };
  const withJson = (changed: unknown) => ({ ...response, json: changed, text: JSON.stringify(changed) });
  for (const { part, input } of changesOf(json)) yield { part, input: withJson(input) };
  const { data } = json as { data?: object };
  if (operation?.route === "/payment/session/{sessionId}")
    for (const name of absent.filter((field) => !Object.hasOwn(data ?? {}, field)))
      yield {
        part: `no data.${name}`,
        input: withJson({ ...(json as object), data: { ...data, [name]: null } }),
      };
  const earlier = responses.slice(0, index).findLast((other) => other.status !== status);
  if (earlier) yield { part: unlike.earlier, input: earlier };
  for (const [place, other] of responses.entries())
    if (place !== index && operation && other.operation === operation && other.status === status)
      yield { part: unlike.same, input: other };
}

export function* webhookChanges(webhook: ReceivedWebhook): Generator<Change<ReceivedWebhook>> {
  yield { part: "path", input: { ...webhook, path: "/elsewhere" } };
  for (const name of ["x-avirato-signature", "x-avirato-timestamp"]) {
    const headers = new Headers(webhook.headers);
    headers.set(name, `~${headers.get(name)}`);
    yield { part: name, input: { ...webhook, headers } };
  }
  yield { part: "bytes", input: { ...webhook, body: `${webhook.body} ` } };
  for (const { part, input } of changesOf(JSON.parse(webhook.body)))
    yield { part, input: { ...webhook, body: JSON.stringify(input) } };
}

export const claimChanges = (claims: object) => changesOf(claims) as Generator<Change<object>>;
