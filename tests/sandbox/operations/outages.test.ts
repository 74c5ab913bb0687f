// tier: integration
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { startPostgres } from "../../support/postgres-server.ts";
import { useReplicas } from "../../support/replicas.ts";
import { callsTo, sessionBody } from "../../support/sandbox.ts";

const { open } = useReplicas();
let lines: { event: string; message?: string }[];
beforeEach(() => {
  lines = [];
});

const logRequests = (text: string) => {
  lines.push(
    ...text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
};
const openLogged = (database: string) => open(database, { report: undefined, logRequests });
const internalErrors = () => lines.filter(({ event }) => event === "internal-error");

describe("a sandbox whose database is away", () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let sandbox: Sandbox;
  beforeAll(async () => {
    server = await startPostgres();
  });
  beforeEach(async () => {
    sandbox = await openLogged(`${server.url}/postgres`);
    await server.stop();
  });
  afterEach(() => server.start());
  afterAll(() => server.remove());

  it("writes one line for all requests that fail, with the cause and the remedy", async () => {
    const { test } = callsTo(sandbox);
    const responses = await Promise.all(
      Array.from({ length: 100 }, () => test.post("/payment/session", sessionBody)),
    );
    expect(new Set(responses.map(({ status, json }) => `${status} ${json.error.code}`))).toEqual(
      new Set(["500 10500"]),
    );
    const causes = internalErrors().map(({ message }) => message);
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatch(
      /^PostgreSQL at 127\.0\.0\.1:\d+\/postgres cannot be used \(.+\); .*check that it runs/,
    );
  });

  it("responds to requests for its pages with an HTML page", async () => {
    for (const path of ["/dashboard/test/keys", "/dashboard/test/sessions", "/pay-external/some-token"]) {
      for (const accept of ["text/html,application/xhtml+xml", "*/*"]) {
        const request = new Request(`http://127.0.0.1:4020${path}`, { headers: { Accept: accept } });
        const response = await sandbox.fetch(request);
        expect([path, response.status]).toEqual([path, 503]);
        expect(response.headers.get("content-type")).toContain("text/html");
        expect(await response.text()).toContain("The store cannot be read");
      }
    }
  });
});

describe("a sandbox whose database", () => {
  it.each([
    ["53100", "disk_full", "its disk is full: free space there"],
    ["42501", "insufficient_privilege", "the user lacks a right"],
    ["57014", "query_canceled", "a statement took too long"],
  ])("fails with %s (%s) says so", async (code, _, words) => {
    const database = await freshDatabase();
    const { test } = callsTo(await openLogged(database));
    await query(
      database,
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'no more' USING ERRCODE = '${code}'; END $$`,
      "CREATE TRIGGER fail BEFORE INSERT ON avirato_sandbox.sessions FOR EACH ROW EXECUTE FUNCTION fail()",
    );
    expect((await test.post("/payment/session", sessionBody)).status).toBe(500);
    expect(internalErrors()[0]?.message).toContain(words);
  });
});
