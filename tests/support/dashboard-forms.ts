import type { Context } from "../../src/sandbox/core/context.ts";
import { dashboard } from "../../src/sandbox/pages/dashboard/dashboard.ts";
import { login } from "../../src/sandbox/pages/dashboard/login.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo } from "./sandbox.ts";

/** A form of the dashboard, filled in so that it changes the store. */
export interface DashboardForm {
  /** The route that it is sent to. */
  route: string;
  /** The path of the page that it is on. */
  page: string;
  /** The path that it is sent to. */
  action: string;
  fields: Record<string, string>;
}

/** Every form of the dashboard beside the login, each about an object of its own in this sandbox. */
export async function dashboardForms(sandbox: Sandbox, calls = callsTo(sandbox)): Promise<DashboardForm[]> {
  const { apiKeys, faults } = sandbox;
  const key = async () => (await apiKeys.create({ environment: "test", webcode: "SHOP01" })).id;
  const fault = await faults.add({ operation: "createPosPayment", effect: { type: "disconnect" } });
  const sale = () => calls.paid();
  const reserved = () => calls.paid({ isPreAuth: true });
  const { json } = await calls.test.post("/payment/session", {
    webcode: "SHOP01",
    amount: { value: 10_000, currency: "EUR" },
    urlOk: "https://shop.example/ok",
    urlKo: "https://shop.example/ko",
  });
  await sale();
  await sandbox.settled();
  const [event] = await sandbox.webhooks.list("test");
  const form = (
    route: string,
    page: string,
    fields: Record<string, string> = {},
    id = "",
  ): DashboardForm => ({
    route: `/:environment${route}`,
    page: `/test${page.replace(":id", id)}`,
    action: `/test${route.replace(":id", id)}`,
    fields,
  });
  return [
    form("/keys", "/keys", { webcode: "SHOP02", ips: "203.0.113.7" }),
    form("/keys/:id/ips", "/keys/:id/ips", { ips: "203.0.113.8" }, await key()),
    form("/keys/:id/regenerate", "/keys/:id/regenerate", {}, await key()),
    form("/keys/:id/revoke", "/keys/:id/revoke", {}, await key()),
    form("/keys/rotate", "/keys/rotate"),
    form("/webhooks", "/webhooks", { url: "http://127.0.0.1:3000/other", enabled: "on" }),
    form("/webhooks/:id/resend", "/webhooks/:id", {}, event?.id),
    form("/sessions/:id/pay", "/sessions/:id", { card: "refused" }, json.data.sessionId),
    form("/payments/:id/refund", "/payments/:id", { amount: "1.00", reason: "RETURN" }, await sale()),
    form("/payments/:id/capture", "/payments/:id", { amount: "1.00" }, await reserved()),
    form("/payments/:id/cancel", "/payments/:id", {}, await sale()),
    form("/payments/:id/extend", "/payments/:id", {}, await reserved()),
    form("/faults", "/faults", { operation: "createPosPayment", when: "before", type: "delay", times: "3" }),
    form("/faults/:id/remove", "/faults", {}, fault.id),
    form("/clock", "/clock", { count: "5", unit: "seconds" }),
    form("/clock/back", "/clock"),
  ];
}

/** The routes of the dashboard, as its app has them. */
export function dashboardRoutes(method: "GET" | "POST"): string[] {
  const nothing = new Proxy({}, { get: () => () => undefined }) as never;
  const { routes } = dashboard({} as Context, nothing, {
    control: { clock: nothing, rotateSecret: nothing } as never,
    targets: nothing,
    log: nothing,
    login: login(() => undefined, nothing, false),
    time: nothing,
    redact: nothing,
  });
  return [...new Set(routes.filter((route) => route.method === method).map(({ path }) => path))].filter(
    (path) => !path.includes("*"),
  );
}
