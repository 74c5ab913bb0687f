// tier: integration
import { afterAll, beforeAll, expect, it } from "vitest";
import { limits, slowDown } from "../../../scripts/bench/site.ts";
import { fetchListener } from "../../../src/http/fetch-listener.ts";
import { type Listening, listen } from "../../../src/http/listen.ts";
import { useChromium } from "../../browser/chromium.ts";

const chromium = useChromium();
let server: Listening;
beforeAll(async () => {
  const page = () => new Response("<p>A page.</p>", { headers: { "Content-Type": "text/html" } });
  server = await listen(fetchListener(page), { port: 0, host: "127.0.0.1" });
});
afterAll(() => server.close());

it.each([limits.paint, limits.usable])(
  "the network is as slow as the bench says: $what",
  async ({ what }) => {
    const { page } = await chromium.open(server.url);
    await slowDown(page);
    await page.goto(server.url);
    // Chromium tells pages the speed of the network that it imitates, Mbit/s of 2^20 bits and up to a tenth off.
    const downlink = await page.evaluate(
      () => (navigator as unknown as { connection: { downlink: number } }).connection.downlink,
    );
    const stated = Number(/ ([\d.]+) Mbit\/s$/.exec(what)?.[1]);
    expect(downlink / stated).toBeGreaterThan(0.8);
    expect(downlink / stated).toBeLessThan(1.2);
    await page.close();
  },
);
