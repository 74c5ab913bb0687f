import { apiKeyHeader, environments, idempotencyKeyHeader } from "../../generated/constants.ts";
import { known } from "./growth-rows.ts";

/** A request of the growth bench, made anew each time, because some requests change what they are about. */
export interface GrowthRequest {
  name: string;
  request(): Promise<Request> | Request;
}

const webcode = "SHOP01";
const origin = "http://127.0.0.1:4020";
const tree = environments.test.routes;
const amount = { value: 10000, currency: "EUR" };
const session = { webcode, amount, urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };

/**
 * Every operation, page and control plane request whose cost could grow with the store.
 *
 * @param pages the pages of lists that are read
 * @param now milliseconds since 1970; the store's rows are up to ten days older
 */
export function growthRequests(
  fetch: (request: Request) => Promise<Response>,
  { apiKey, pages, now }: { apiKey: string; pages: readonly number[]; now: number },
): GrowthRequest[] {
  const send = (method: string, path: string, body?: unknown) =>
    new Request(origin + path, {
      method,
      headers: {
        [apiKeyHeader]: apiKey,
        ...(body === undefined
          ? {}
          : { "Content-Type": "application/json", [idempotencyKeyHeader]: crypto.randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const get = (path: string) => () => send("GET", path);
  const create = (extra: object = {}) => send("POST", `${tree}/payment/session`, { ...session, ...extra });
  const made = async (request: Request) => (await (await fetch(request)).json()).data;
  const control = (path: string, body: object = {}) => {
    const init = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    };
    return new Request(`${origin}/_sandbox${path}`, init);
  };
  /** A completed session, whose payment allows the modification. */
  const paid = async (isPreAuth: boolean) => {
    const { sessionId } = await made(create({ isPreAuth }));
    await fetch(control(`/sessions/${sessionId}/pay`));
    return made(send("GET", `${tree}/payment/session/${sessionId}?webcode=${webcode}`));
  };
  const modify = (type: string, body: object) => async () => {
    const { paymentReference } = await paid(type !== "refund");
    return send("POST", `${tree}/payment/${type}`, { webcode, paymentReference, ...body });
  };
  const at = (daysAgo: number) => new Date(now - daysAgo * 86_400_000).toISOString();
  const oldDay = `createdFrom=${at(7)}&createdTo=${at(6)}`;
  const filters: Record<string, string> = {
    sessions: "",
    ...Object.fromEntries(
      ["pending", "expired", "completed", "cancelled"].map((status) => [
        `sessions, ${status}`,
        `status=${status}`,
      ]),
    ),
    "sessions of an old day": oldDay,
    "sessions until an old day": `createdTo=${at(9)}`,
    "sessions before all others": `createdTo=${at(20)}`,
    "sessions, completed, of an old day": `${oldDay}&status=completed`,
    "sessions of a busy reference": `customReference=${known.busyReference}`,
    "sessions of a rare reference": `customReference=${known.rareReference}`,
    "sessions, cancelled, of a busy reference": `customReference=${known.busyReference}&status=cancelled`,
  };
  const modificationFilters: Record<string, string> = {
    modifications: "",
    "modifications, refunds": "type=refund",
    "modifications of a rare type": "type=extend",
    "modifications of a busy payment": `paymentReference=${known.busyPayment}`,
    "modifications of a rare type of a busy payment": `paymentReference=${known.busyPayment}&type=extend`,
    "modifications of a payment": "paymentReference=SHOP01-PXT-7",
  };
  const lists = (route: string, named: Record<string, string>) =>
    Object.entries(named).flatMap(([name, filter]) =>
      pages.map((page) => ({
        name: `${name}, page ${page}`,
        request: get(`${tree}${route}?webcode=${webcode}&page=${page}&${filter}`),
      })),
    );
  const shown = (path: string, later?: string) =>
    later === undefined
      ? { name: `GET ${path}`, request: get(path) }
      : { name: `GET ${path}, a later page`, request: get(`${path}?${later}`) };
  const middle = now - 5 * 86_400_000;
  return [
    { name: "create a session", request: () => create() },
    {
      name: "create a session with a reference",
      request: () => create({ customReference: known.busyReference }),
    },
    { name: "get a session", request: get(`${tree}/payment/session/SHOP01-EXT-7?webcode=${webcode}`) },
    ...lists("/payment/sessions", filters),
    ...lists("/payment/modifications", modificationFilters),
    { name: "refund", request: modify("refund", { amount, reason: "RETURN" }) },
    { name: "capture", request: modify("capture", { amount }) },
    { name: "cancel", request: modify("cancel", {}) },
    { name: "extend", request: modify("extend", {}) },
    {
      name: "POS payment",
      request: () => send("POST", `${tree}/pos/payment`, { webcode, poiId: "V400m-TEST-000001", amount }),
    },
    {
      name: "pay a session",
      request: async () => control(`/sessions/${(await made(create())).sessionId}/pay`),
    },
    {
      name: "payment page",
      request: async () => new Request((await made(create())).paymentUrl),
    },
    { name: "worker turn", request: () => control("/clock", { advanceSeconds: 0 }) },
    shown("/dashboard/test/sessions"),
    shown("/dashboard/live/sessions"),
    shown("/dashboard/test/sessions/SHOP01-EXT-7"),
    shown("/dashboard/test/payments/SHOP01-PXT-7"),
    shown(`/dashboard/test/payments/${known.busyPayment}`),
    shown(`/dashboard/test/payments/${known.busyPayment}`, "start=5000"),
    shown("/dashboard/test/pos"),
    shown("/dashboard/test/pos", `start=${middle}`),
    shown("/dashboard/test/sessions", `start=${middle}-${middle * 1000}`),
    shown("/dashboard/live/sessions", `start=${now}-${now * 1000}`),
    shown("/dashboard/test/clock"),
    shown("/dashboard/test/webhooks"),
    shown("/dashboard/test/webhooks", `start=${middle * 1000}`),
    shown(`/dashboard/test/webhooks?payment=${known.busyPayment}`),
    shown(`/dashboard/test/webhooks/${known.delivery}`),
    shown("/dashboard/test/requests"),
    shown("/_sandbox/metrics"),
    shown("/_sandbox/health"),
    shown("/_sandbox/webhook-deliveries?environment=test"),
  ];
}
