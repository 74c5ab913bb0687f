/** Milliseconds of processor time of one request, by its name. */
export type Times = Map<string, number>;

/** How much slower a request may be with many rows, unless it takes at most {@link shortTime}. */
const slower = 3;
/** Milliseconds. */
const shortTime = 10;

/**
 * The page that shows the times.
 *
 * @param sizes the rows in each table of the two stores
 * @param rounds how many rounds each time is the median of
 * @param sqlite the times on both stores, as `postgres`
 */
export function growthPage(
  { sizes, rounds }: { sizes: [few: number, many: number]; rounds: number },
  sqlite: Times[],
  postgres: Times[],
): string {
  const names = [...(sqlite[0]?.keys() ?? [])];
  const lines = names.map((name) => {
    const times = [...sqlite, ...postgres].map((found) => found.get(name) ?? Number.NaN);
    const [fewOnFile = 0, manyOnFile = 0, fewOnPostgres = 0, manyOnPostgres = 0] = times;
    const met = [
      [fewOnFile, manyOnFile],
      [fewOnPostgres, manyOnPostgres],
    ].every(([few = 0, most = 0]) => most <= shortTime || most <= slower * few);
    return `| ${[name, ...times.map((time) => time.toFixed(2)), met ? "met" : "not met"].join(" | ")} |`;
  });
  const [few, most] = sizes.map((count) => count.toLocaleString("en"));
  return `---
title: Growth
description: The cost of every operation, page and worker turn on a store with few and with many rows.
---

# Growth

Written by \`npm run bench -- --only growth\`; do not edit. Milliseconds of processor time of one request,
median of ${rounds}, of the sandbox and the database together, on stores with ${few} and with ${most} rows in each table that grows. The database was never
analysed. A request may take ${slower} times as long with many rows, or ${shortTime} ms.

| Request | SQLite, ${few} | SQLite, ${most} | PostgreSQL, ${few} | PostgreSQL, ${most} | |
| --- | --: | --: | --: | --: | --- |
${lines.join("\n")}
`;
}
