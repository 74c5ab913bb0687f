import { expect, it } from "vitest";
import { growthRequests } from "../../../scripts/bench/growth-requests.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";

it("each request of the growth is one that a sandbox understands, and asks for days that have been", async () => {
  const sandbox = await createSandbox();
  const now = Date.now();
  const requests = growthRequests(sandbox.fetch, { apiKey: sandbox.keys.test, pages: [1], now });
  expect(new Set(requests.map(({ name }) => name)).size).toBe(requests.length);
  const refused: string[] = [];
  const days: number[][] = [];
  for (const { name, request } of requests) {
    const sent = await request();
    const { status } = await sandbox.fetch(sent);
    // An empty sandbox has none of the rows of the growth.
    if (status >= 400 && status !== 404) refused.push(`${name}: ${status}`);
    const { searchParams } = new URL(sent.url);
    const [from, to] = ["createdFrom", "createdTo"].map((side) => searchParams.get(side));
    if (to) days.push([from ? Date.parse(from) : 0, Date.parse(to), now]);
  }
  expect(refused).toEqual([]);
  expect(days.length).toBeGreaterThan(3);
  for (const day of days) expect(day).toEqual(day.toSorted((one, other) => one - other));
  await sandbox.close();
});
