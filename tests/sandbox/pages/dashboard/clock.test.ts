import { describe, expect, it } from "vitest";
import { dashboardOf } from "../../../support/dashboard.ts";
import { sessionBody, useResetSandbox } from "../../../support/sandbox.ts";

const running = useResetSandbox();
const page = dashboardOf(running);
const advanced = async () => (await running.control("GET", "/clock")).json.advancedSeconds;

describe("the clock page", () => {
  it("advances the clock, and sessions expire", async () => {
    const { json } = await running.test.post("/payment/session", sessionBody);
    const { html } = await page("/test/clock", { count: "1", unit: "days" });
    expect(html).toContain("It is now 2026-06-29 10:30:00.");
    expect(await advanced()).toBe(86_400);
    expect((await page(`/test/sessions/${json.data.sessionId}`)).html).toContain(">expired<");
  });

  it.each([1, 86_400, 40 * 86_400])(
    "shows how far ahead the clock is, and puts it back: %i s",
    async (ahead) => {
      await running.advance(ahead);
      expect((await page("/live/clock")).html).toContain(`<dd>${ahead} seconds</dd>`);
      expect((await page("/test/clock/back", {})).html).toContain("it has the machine&#39;s time");
      expect(await advanced()).toBe(0);
    },
  );

  it.each([
    ["0", "hours", "Advance by must be a whole number, 1 or more."],
    ["1.5", "hours", "Advance by must be a whole number, 1 or more."],
    ["-1", "hours", "Advance by must be a whole number, 1 or more."],
    ["1", "weeks", "Unit must be one of seconds, minutes, hours, days."],
    ["3651", "days", "Body field advanceSeconds must be a whole number"],
  ])("shows why %s %s cannot be, and what was entered", async (count, unit, problem) => {
    const { html } = await page("/test/clock", { count, unit });
    expect(html).toContain(problem);
    expect(html).toContain(`name="count" value="${count}"`);
    expect(await advanced()).toBe(0);
  });
});
