import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../../src/sandbox/sandbox.ts";
import { dashboardOf } from "../../../support/dashboard.ts";
import { callsTo } from "../../../support/sandbox.ts";

// Each test has its own, because the page shows every body that a sandbox has received.
let sandbox: Sandbox;
let page: ReturnType<typeof dashboardOf>;
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true });
  page = dashboardOf({ sandbox });
});
afterEach(() => sandbox.close());

describe("the requests page, after bodies that nest deeply", () => {
  const nested = (depth: number, inner = "") => "[".repeat(depth) + inner + "]".repeat(depth);
  const create = (body: string) => callsTo(sandbox).test.post("/payment/session", body);

  it("shows their text as it came", async () => {
    expect((await create(nested(8_000))).json.error.message).toContain("nested deeper than 64 levels");
    const { status, html } = await page("/test/requests");
    expect(status).toBe(200);
    expect(html).toContain(nested(8_000));
  });

  it("does not become many times as long as the bodies", async () => {
    const body = nested(60, Array(7_000).fill("1").join());
    for (let sent = 0; sent < 20; sent += 1) await create(body);
    const { html } = await page("/test/requests");
    // Each of the 20 is there twice: as it came, and in its curl command.
    expect(html.length).toBeLessThan(60 * body.length);
  });

  it("keeps one budget of characters for all of them", async () => {
    for (let sent = 0; sent < 500; sent += 1) await create(nested(8_000));
    const { status, html } = await page("/test/requests");
    expect(status).toBe(200);
    expect(html.length).toBeLessThan(3_000_000);
  });
});
