// tier: integration
import { describe, expect, it } from "vitest";
import { dashboardOf } from "../../../support/dashboard.ts";
import { sessionBody, useResetSandbox } from "../../../support/sandbox.ts";

const running = useResetSandbox({ send: async () => 200, webhookUrl: "http://127.0.0.1:3000/webhooks" });
const page = dashboardOf(running);

/** What a list shows on all of its pages, in its order. */
async function allOf(path: string, pattern: RegExp): Promise<string[]> {
  const found: string[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const { html } = await page(next);
    found.push(...[...html.matchAll(pattern)].map(([, id = ""]) => id));
    next = /href="\/dashboard([^"]+)">Older</.exec(html)?.[1]?.replaceAll("&amp;", "&");
  }
  return found;
}

describe("the list of sessions", () => {
  it("has every session once on its pages, newest first, also those of the same millisecond", async () => {
    const made: string[] = [];
    for (let count = 0; count < 250; count += 1) {
      const environment = count % 25 === 0 ? "live" : "test";
      const { json } = await running[environment].post("/payment/session", sessionBody);
      if (environment === "test") made.push(json.data.sessionId);
      if (count % 100 === 99) await running.advance(1);
    }
    expect(await allOf("/test/sessions", /sessions\/(SHOP01-EXT-\d+)"/g)).toEqual(made.toReversed());
    expect(await allOf("/live/sessions", /sessions\/(SHOP01-EXT-\d+)"/g)).toHaveLength(10);
  });

  it("has the sessions of an environment, of every merchant, that stand behind a thousand of the other", async () => {
    const ofLive = () => allOf("/live/sessions", /sessions\/(\w+-EXT-\d+)"/g);
    const before = await ofLive();
    const { json } = await running.control("POST", "/api-keys", { environment: "live", webcode: "SHOP02" });
    const made: string[] = [];
    // All of them in the same millisecond, and of each merchant more than a page has.
    for (let count = 0; count < 240; count += 1) {
      const [headers, body] =
        count % 2 === 0
          ? [{}, sessionBody]
          : [{ "X-API-KEY": json.key }, { ...sessionBody, webcode: "SHOP02" }];
      const created = await running.live.post("/payment/session", body, headers);
      made.push(created.json.data.sessionId);
    }
    await running.advance(1);
    for (let count = 0; count < 1_001; count += 1) await running.test.post("/payment/session", sessionBody);
    expect(await ofLive()).toEqual([...made.toReversed(), ...before]);
  });
});

describe("the list of events", () => {
  it("has every event once on its pages, newest first", async () => {
    for (let count = 0; count < 130; count += 1) await running.paid();
    const listed = await allOf("/test/webhooks", /webhooks\/(evt_\w+)"/g);
    const { json } = await running.control("GET", "/webhook-deliveries?environment=test");
    expect(listed).toEqual(json.deliveries.map(({ id }: { id: string }) => id));
    expect(listed.length).toBeGreaterThanOrEqual(130);
  });
});
