import { expect, it } from "vitest";
import { environments } from "../../../../generated/constants.ts";
import { dashboardOf } from "../../../support/dashboard.ts";
import { dashboardRoutes } from "../../../support/dashboard-forms.ts";
import { amount, sessionBody, useResetSandbox, webcode } from "../../../support/sandbox.ts";

const running = useResetSandbox({ send: async () => 200, webhookUrl: "http://127.0.0.1:3000/webhooks" });
const page = dashboardOf(running);

it("every link, form and command on a page of Live is of Live, but for the link to the same part of Test", async () => {
  const create = async () => (await running.live.post("/payment/session", sessionBody)).json.data.sessionId;
  const [pending, paid] = [await create(), await create()];
  const { redirectUrl } = (await running.pay(paid)).json;
  const detail = await running.live.get(`/payment/session/${paid}?webcode=${webcode}`);
  const { paymentReference } = detail.json.data;
  const refund = { webcode, paymentReference, amount: amount(100), reason: "RETURN" };
  await running.live.post("/payment/refund", refund, { "Idempotency-Key": "an-order-of-live" });
  await running.sandbox.faults.add({ environment: "live", operation: "*", effect: { type: "disconnect" } });
  await running.sandbox.settled();
  const [event] = await running.sandbox.webhooks.list("live");
  const key = (await running.sandbox.apiKeys.list()).find(({ environment }) => environment === "live")?.id;
  expect([event?.eventCode, key]).toEqual(["AUTHORISATION", expect.stringMatching(/^key_\w+$/)]);
  const shown = {
    ...Object.fromEntries(
      [
        ...["keys", `keys/${key}/ips`, `keys/${key}/regenerate`, `keys/${key}/revoke`, "keys/rotate"],
        ...["sessions", `sessions/${pending}`, `sessions/${paid}`, `payments/${paymentReference}`, "pos"],
        ...["webhooks", `webhooks/${event?.id}`, "webhooks?payment=none", "requests", "requests?search=none"],
        ...["faults", "clock", "sessions/none", "webhooks/none", "payments/none"],
      ].map((path) => [path, `/dashboard/live/${path}`]),
    ),
    shop: redirectUrl.replace(sessionBody.urlOk, "/shop/ok"),
  };
  for (const [name, path] of Object.entries(shown)) {
    const html = await (await running.sandbox.fetch(path)).text();
    const own = html.replace(/<nav aria-label="Environment">.*?<\/nav>/s, "");
    expect([name, own.match(/\/dashboard\/test[^"]*|AVIRATO_TEST_KEY|external\/v1\/test[^"]*/g)]).toEqual([
      name,
      null,
    ]);
    const [, tab = ""] = /<a href="\/dashboard\/live\/(\w+)" aria-current="page"/.exec(html) ?? [];
    if (name !== "shop") expect(html).toContain(`<a href="/dashboard/test/${tab}"`);
  }
  const requests = await page("/live/requests");
  expect(requests.html).toContain("$AVIRATO_LIVE_KEY");
  expect(requests.html).toContain(`${environments.live.routes}/payment/refund`);
});

/** What the forms need that are about no key, webhook, session, payment or fault. */
const filledIn: Record<string, Record<string, string>> = {
  "/keys": { webcode: "SHOP02", ips: "" },
  "/webhooks": { url: "http://127.0.0.1:3000/live", enabled: "on" },
  "/faults": { operation: "*", when: "before", type: "disconnect", times: "1" },
  "/clock": { count: "1", unit: "minutes" },
};
const forms = dashboardRoutes("POST").flatMap((route) => /^\/:environment(\/.*)/.exec(route)?.[1] ?? []);

it.each(forms)("the form %s of Live leads to a page of Live", async (route) => {
  const { status, location } = await page(`/live${route.replace(":id", "none")}`, filledIn[route] ?? {});
  expect([status, location]).toEqual([303, expect.stringMatching(/^\/dashboard\/live\/\w+(\/\w+)?\?shown=/)]);
});
