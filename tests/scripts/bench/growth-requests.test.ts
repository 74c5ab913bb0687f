import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished } from "vitest";
import { growthRequests } from "../../../scripts/bench/growth-requests.ts";
import { growthRows } from "../../../scripts/bench/growth-rows.ts";
import { growthPages } from "../../../scripts/bench/growth-table.ts";
import { testKey } from "../../../scripts/bench/requests.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

const store = useStoreFolder();

/** How many of 5,000 rows are on the first two pages of each list, from how the rows are made: 20 are a full page. */
const onPages: Record<string, [first: number, second: number]> = {
  sessions: [20, 20],
  "sessions, pending": [20, 20],
  "sessions, expired": [20, 20],
  "sessions, completed": [20, 20],
  "sessions, cancelled": [4, 0],
  "sessions of an old day": [20, 20],
  "sessions until an old day": [20, 20],
  "sessions before all others": [0, 0],
  "sessions, completed, of an old day": [20, 20],
  "sessions of a busy reference": [20, 20],
  "sessions of a rare reference": [4, 0],
  "sessions, cancelled, of a busy reference": [0, 0],
  modifications: [20, 20],
  "modifications, refunds": [20, 20],
  "modifications of a rare type": [1, 0],
  "modifications of a busy payment": [20, 20],
  "modifications of a rare type of a busy payment": [1, 0],
  "modifications of a payment": [1, 0],
};
const day = 86_400_000;

it("each request of the growth finds its rows on a store that was filled, and is on the page of the growth", async () => {
  const options = { data: store.file, testKey };
  await (await createSandbox(options)).close();
  const now = Date.now();
  const database = new DatabaseSync(options.data);
  database.exec(`BEGIN; ${growthRows(5_000, now).join(";")}; COMMIT`);
  database.close();
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  const requestsOf = (pages: number[]) => growthRequests(sandbox.fetch, { apiKey: testKey, pages, now });
  const refused: string[] = [];
  const found: Record<string, number> = {};
  const days: number[][] = [];
  const firstRows = new Map<string, string | undefined>();
  for (const { name, request } of requestsOf([1, 2])) {
    const sent = await request();
    const response = await sandbox.fetch(sent);
    const text = await response.text();
    if (response.status >= 400) refused.push(`${name}: ${response.status}`);
    const { searchParams } = new URL(sent.url);
    const [from, to] = ["createdFrom", "createdTo"].map((side) => searchParams.get(side));
    if (to) days.push([from ? Date.parse(from) : 0, Date.parse(to), now]);
    if (from && to) expect([name, Date.parse(to) - Date.parse(from)]).toEqual([name, day]);
    // Each list has the times that its name says: from and until, or until alone.
    const times = /of an old day/.test(name) ? [true, true] : [false, /until|before/.test(name)];
    expect([name, ...[from, to].map((time) => time !== null)]).toEqual([name, ...times]);
    // The pages of the dashboard go on at a time in milliseconds and a position in microseconds.
    const [, start, position] = /^(\d{13})-(\d+)$/.exec(searchParams.get("start") ?? "") ?? [];
    if (start) expect([name, Number(position)]).toEqual([name, Number(start) * 1_000]);
    const [first, isLater] = name.split(", a later page");
    if (first?.startsWith("GET /dashboard/")) {
      const [rows] = /<tbody[\s\S]*<\/tbody>/.exec(text) ?? [];
      if (isLater === undefined) firstRows.set(first, rows);
      // The sandbox has few sessions of Live. Every other list goes on behind its first page.
      else if (first !== "GET /dashboard/live/sessions")
        expect([name, rows === undefined, rows === firstRows.get(first)]).toEqual([name, false, false]);
    }
    if (name === "payment page") expect(text).toMatch(/^<!doctype html>/i);
    if (!/, page \d$/.test(name)) continue;
    const { data } = JSON.parse(text);
    const rows: { status: string }[] = data.sessions ?? data.modifications;
    found[name] = rows.length;
    const [status] = /(?<=, )(?:pending|expired|completed|cancelled)/.exec(name) ?? [];
    for (const row of rows) expect([name, row.status]).toEqual([name, status ?? row.status]);
  }
  expect(refused).toEqual([]);
  expect(found).toEqual(
    Object.fromEntries(
      Object.entries(onPages).flatMap(([name, rows]) =>
        rows.map((count, place) => [`${name}, page ${place + 1}`, count]),
      ),
    ),
  );
  expect(days.length).toBeGreaterThan(3);
  for (const one of days) expect(one).toEqual(one.toSorted((first, other) => first - other));
  const page = readFileSync(fromRoot("docs", "internals", "growth.md"), "utf8");
  const names = requestsOf(growthPages).map(({ name }) => name);
  expect(Array.from(page.matchAll(/^\| (.+?) \| [\d.]+ \|/gm), ([, name]) => name)).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
});
