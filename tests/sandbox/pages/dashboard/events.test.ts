import { beforeEach, describe, expect, it } from "vitest";
import { verifyWebhook } from "../../../../src/webhooks/verify.ts";
import { dashboardOf } from "../../../support/dashboard.ts";
import { sessionBody, useResetSandbox, webcode } from "../../../support/sandbox.ts";

/** What the receiver responds with next. */
const statuses: number[] = [];
const running = useResetSandbox({
  webhookUrl: "http://127.0.0.1:3000/webhooks",
  send: async () => {
    const status = statuses.shift();
    if (status === undefined) throw new Error("connect ECONNREFUSED");
    return status;
  },
});
const page = dashboardOf(running);
beforeEach(() => {
  statuses.length = 0;
});

/** The attempts on the page of an event: number, status, result. */
async function attemptsOf(id: string): Promise<string[][]> {
  const { html } = await page(`/test/webhooks/${id}`);
  const [, table = ""] = /aria-label="Attempts">(.*?)<\/table>/s.exec(html) ?? [];
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row = ""]) => row);
  return rows.map((row) => {
    const cells = [...row.matchAll(/<div>(.*?)<\/div>/gs)].map(([, cell = ""]) => cell);
    expect(cells[1]).toMatch(/^2026-06-28 10:3\d:\d\d$/);
    expect(cells[3]).toMatch(/^\d+$/);
    return [cells[0] ?? "", cells[2] ?? "", cells[4] ?? ""];
  });
}

it("an event is on no page of the other environment", async () => {
  await running.paid();
  await running.advance(0);
  const [{ id = "" } = {}] = await running.sandbox.webhooks.list("test");
  expect((await page(`/test/webhooks/${id}`)).status).toBe(200);
  expect((await page(`/live/webhooks/${id}`)).status).toBe(404);
});

it("an event of a payment, and one that is sent again, leaves at once", async () => {
  statuses.push(204, 204);
  // Without being woken, the worker looks again after ten seconds.
  const soon = { timeout: 5_000 };
  const { json } = await running.test.post("/payment/session", sessionBody);
  await page(`/test/sessions/${json.data.sessionId}/pay`, { card: "" });
  await expect.poll(() => statuses.length, soon).toBe(1);
  const [{ id = "" } = {}] = await running.sandbox.webhooks.list("test");
  await page(`/test/webhooks/${id}/resend`, {});
  await expect.poll(() => statuses.length, soon).toBe(0);
});

describe("the list of events", () => {
  it("has those of one payment when it is asked for them, and all of them otherwise", async () => {
    const [one, other] = [await running.paid(), await running.paid()];
    await running.advance(0);
    const events = await running.sandbox.webhooks.list("test");
    const idOf = (paymentReference: string) =>
      events.find(({ body }) => body.includes(paymentReference))?.id ?? "no event";
    const listed = async (query: string) => {
      const { html } = await page(`/test/webhooks${query}`);
      return [one, other].map((paymentReference) => html.includes(idOf(paymentReference)));
    };
    expect(await listed("")).toEqual([true, true]);
    expect(await listed(`?payment=${one}`)).toEqual([true, false]);
    expect(await listed(`?payment=${other}`)).toEqual([false, true]);
  });

  it("shows an event that waits for the one before it as pending, like that one", async () => {
    statuses.push(500, 500);
    const paymentReference = await running.paid();
    await running.advance(0);
    await running.test.post("/payment/refund", {
      ...{ webcode, paymentReference, reason: "RETURN" },
      amount: { value: 100, currency: "EUR" },
    });
    await running.advance(2);
    const events = await running.sandbox.webhooks.list("test");
    expect(events.map(({ eventCode, status }) => [eventCode, status])).toEqual([
      ["REFUND", "pending"],
      ["AUTHORISATION", "pending"],
    ]);
  });
});

describe("an event on its page", () => {
  it("has every attempt with its time, status and milliseconds, also those before it was sent again by hand", async () => {
    statuses.push(500);
    await running.paid();
    await running.advance(0);
    const [event] = await running.sandbox.webhooks.list("test");
    const id = event?.id ?? "";
    await running.advance(6);
    expect(await attemptsOf(id)).toEqual([
      ["1", "500", "response"],
      ["2", "none", "connect ECONNREFUSED"],
    ]);
    statuses.push(204);
    const resent = await page(`/test/webhooks/${id}/resend`, {});
    expect(resent.location).toContain(`/dashboard/test/webhooks/${id}?`);
    expect(resent.html).toContain("The event is sent again.");
    await running.sandbox.settled();
    expect(await attemptsOf(id)).toEqual([
      ["1", "500", "response"],
      ["2", "none", "connect ECONNREFUSED"],
      ["3", "204", "response"],
    ]);
    expect((await page(`/test/webhooks/${id}`)).html).toContain(">delivered<");
  });

  it("is not sent again while the URL is switched off, and the page says so", async () => {
    await running.paid();
    await running.sandbox.settled();
    const [event] = await running.sandbox.webhooks.list("test");
    await page("/test/webhooks", { url: "http://127.0.0.1:3000/webhooks" });
    const { html } = await page(`/test/webhooks/${event?.id}/resend`, {});
    expect(html).toContain("The webhook URL of the test environment is switched off.");
  });
});

it.each(["test", "live"] as const)(
  "an event of %s is shown with headers that the client secret of its environment proves",
  async (environment) => {
    const { json } = await running[environment].post("/payment/session", sessionBody);
    await running.pay(json.data.sessionId);
    await running.sandbox.settled();
    const [{ id, body } = { id: "", body: "" }] = await running.sandbox.webhooks.list(environment);
    const { html } = await page(`/${environment}/webhooks/${id}`);
    const [, shown = ""] =
      /Headers, as they would be sent now<\/h2>\s*<pre[^>]*><code>([^<]+)</.exec(html) ?? [];
    const headers = new Headers(shown.split("\n").map((line) => line.split(": ") as [string, string]));
    const secret = running.sandbox.secrets[environment];
    expect((await verifyWebhook({ body, headers, secret })).event_id).toBe(id);
  },
);

describe("the list of the events of a payment", () => {
  it("says that there is no match, and links all events", async () => {
    const { html } = await page("/test/webhooks?payment=unknown");
    expect(html).toContain('No match. <a href="/dashboard/test/webhooks">Show all events</a>');
  });
});
