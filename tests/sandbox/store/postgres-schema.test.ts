import type { ClientBase } from "pg";
import { afterEach, describe, expect, it, vi } from "vitest";
import { migrations, stepsFrom } from "../../../src/sandbox/store/migrations.ts";
import { foundation, migrate } from "../../../src/sandbox/store/postgres-schema.ts";

afterEach(() => void vi.useRealTimers());

/** What a database has: whether the schema is there and a sandbox's, its versions, and the connections of old sandboxes. */
interface Found {
  exists?: boolean;
  ours?: boolean;
  versions?: number[];
  older?: number;
}

/** A connection to such a database, and what is sent over it. `refuse` throws for statements that fail. */
function connectionTo(found: Found, refuse: (statement: string) => void = () => {}) {
  const { exists = true, ours = true, versions = [0], older = 0 } = found;
  const sent: string[] = [];
  const query = async (statement: string, values?: unknown[]) => {
    sent.push(values ? `${statement} ${JSON.stringify(values)}` : statement);
    refuse(statement);
    const flag = (value: boolean) => (value ? "t" : "f");
    if (statement.includes("to_regnamespace")) return { rows: [{ exists: flag(exists), ours: flag(ours) }] };
    if (statement.includes("pg_stat_activity")) return { rowCount: older };
    if (statement === "SELECT max(version) AS version FROM sandbox_version")
      return { rows: [{ version: exists ? Math.max(...versions) : 0 }] };
    return { rows: [], rowCount: 0 };
  };
  return { sent, connection: { query } as unknown as ClientBase };
}

const begin = [
  // A step over a large table may take longer than a request may wait.
  "BEGIN; SET LOCAL statement_timeout = 0",
  expect.stringMatching(/^SELECT pg_advisory_xact_lock\(\d+\); SET LOCAL lock_timeout = 500$/),
  expect.stringMatching(/to_regnamespace\(\$1\).* \["avirato_sandbox"\]$/),
];
const versionIs = "SELECT max(version) AS version FROM sandbox_version";
const activity = expect.stringContaining("application_name = 'avirato-sandbox'");
const set = `UPDATE sandbox_version SET version = $1 [${migrations.length}]`;

describe("an upgrade of a database", () => {
  it.each<[string, Found, unknown[]]>([
    [
      "that is empty",
      { exists: false, ours: false },
      [foundation, versionIs, ...stepsFrom(0, "postgres"), set],
    ],
    ["of this version", { versions: [migrations.length] }, [versionIs]],
    [
      "of the version before",
      { versions: [migrations.length - 1] },
      [versionIs, ...stepsFrom(migrations.length - 1, "postgres"), set],
    ],
    [
      "that a restore left with two versions",
      { versions: [migrations.length - 2, migrations.length - 1] },
      [versionIs, ...stepsFrom(migrations.length - 1, "postgres"), set],
    ],
    [
      "from before keyed hashes, while no sandbox runs",
      { versions: [5] },
      [versionIs, activity, ...stepsFrom(5, "postgres"), set],
    ],
    [
      "from keyed hashes on, whatever runs",
      { versions: [6], older: 2 },
      [versionIs, ...stepsFrom(6, "postgres"), set],
    ],
  ])("%s takes the steps that are missing, in one transaction", async (_, found, statements) => {
    const { connection, sent } = connectionTo(found);
    await migrate(connection);
    expect(sent).toEqual([...begin, ...statements, "COMMIT"]);
  });

  it.each<[string, Found, string]>([
    [
      "whose schema is another program's",
      { ours: false },
      "The schema avirato_sandbox of the database is not a sandbox's. It was left as it is.",
    ],
    [
      "of a newer version",
      { versions: [migrations.length + 1] },
      `The database was made by a newer version (${migrations.length + 1}). It was left as it is.`,
    ],
    ...[1, 5].map((version): [string, Found, string] => [
      `of version ${version} that a sandbox of that version still uses`,
      { versions: [version], older: 1 },
      `The database is at version ${version}, and sandboxes of that version cannot serve beside this one: stop all of them, then start this one. It was left as it is.`,
    ]),
  ])("%s is refused, and nothing is changed", async (_, found, message) => {
    const { connection, sent } = connectionTo(found);
    await expect(migrate(connection)).rejects.toThrow(new Error(message));
    expect(sent.filter((statement) => /CREATE|ALTER|DROP|UPDATE|DELETE|COMMIT/.test(statement))).toEqual([]);
  });

  const locked = () => Object.assign(new Error("canceling statement due to lock timeout"), { code: "55P03" });

  it("begins again half a second after a table was locked, and leaves it to others meanwhile", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    let refusals = 1;
    const { connection, sent } = connectionTo({ versions: [migrations.length - 1] }, (statement) => {
      if (statement === stepsFrom(migrations.length - 1, "postgres")[0] && refusals-- > 0) throw locked();
    });
    const migrated = migrate(connection);
    await vi.advanceTimersByTimeAsync(499);
    expect(sent.at(-1)).toBe("ROLLBACK");
    await vi.advanceTimersByTimeAsync(1);
    await migrated;
    expect(sent.filter((statement) => statement.startsWith("BEGIN"))).toHaveLength(2);
    expect(sent.at(-1)).toBe("COMMIT");
  });

  it("is given up when a table stays locked for ten minutes, of which it waits for locks half", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const { connection, sent } = connectionTo({}, (statement) => {
      if (statement.startsWith("BEGIN")) throw locked();
    });
    const given = expect(migrate(connection)).rejects.toThrow(/locked one for ten minutes: end it, then/);
    await vi.advanceTimersByTimeAsync(600 * 500);
    await given;
    const tries = sent.filter((statement) => statement.startsWith("BEGIN")).length;
    const [lockTimeout, pause] = [500, 500];
    expect((tries * (lockTimeout + pause)) / 60_000).toBe(10);
  });

  it("fails at once with any other error of the database", async () => {
    const error = Object.assign(new Error("no right"), { code: "42501" });
    const { connection, sent } = connectionTo({}, () => {
      throw error;
    });
    await expect(migrate(connection)).rejects.toBe(error);
    expect(sent).toHaveLength(1);
  });
});
