// tier: integration
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { useReplicas } from "../../support/replicas.ts";
import { callsTo, sessionBody } from "../../support/sandbox.ts";

const { open, internalErrors } = useReplicas();
/** The message CommandComplete of the statement before the commit. */
const beforeCommit = "SELECT 1\0";
/** What reaches the sandbox of the response to the next commit of a write; `undefined` for all of it. */
let cut: ((response: Buffer) => Buffer) | undefined;
let proxy: Server;
let database: string;
let sandbox: Sandbox;

/** The begin of the message CommandComplete with the tag COMMIT: type and length come before the tag. */
const commitIn = (response: Buffer): number => {
  const tag = response.indexOf("COMMIT\0");
  return tag < 0 ? tag : tag - 5;
};

/** The error of a commit that PostgreSQL rolls back. */
const failsOnce = "fails once";

function forward(client: Socket): void {
  const { hostname, port } = new URL(database);
  const server = connect(Number(port), hostname);
  client.on("data", (data) => server.write(data));
  server.on("data", (data) => {
    const isOfWrite = data.includes("INSERT 0 1\0");
    const isOfCommit = commitIn(data) >= 0 || data.includes(failsOnce);
    if (!cut || !isOfCommit || !isOfWrite) return void client.write(data);
    client.end(cut(data));
    server.destroy();
    cut = undefined;
  });
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.on("close", () => other.end());
    one.on("error", () => other.destroy());
  }
}

beforeEach(async () => {
  cut = undefined;
  database = await freshDatabase();
  proxy = createServer(forward).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port } = proxy.address() as AddressInfo;
  sandbox = await open(Object.assign(new URL(database), { port: String(port) }).href);
  // The first request also writes when the key was used.
  await callsTo(sandbox).test.get("/pos/terminals?webcode=SHOP01");
});
afterEach(() => void proxy.close());

const sessions = () => query(database, "SELECT FROM avirato_sandbox.sessions");

describe("a commit whose response is lost", () => {
  it("is looked up, so that a request without an idempotency key is executed once and succeeds", async () => {
    cut = (response) => response.subarray(0, commitIn(response));
    const { status } = await callsTo(sandbox).test.post("/payment/session", sessionBody);
    expect(status).toBe(201);
    expect(cut).toBeUndefined();
    expect(await sessions()).toHaveLength(1);
    expect(internalErrors()).toEqual([]);
  });

  it("is looked up, so that a request whose transaction was rolled back is executed again", async () => {
    await query(
      database,
      "CREATE SEQUENCE commits",
      `CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF nextval('public.commits') = 1 THEN RAISE '${failsOnce}'; END IF;
         RETURN NULL;
       END $$`,
      `CREATE CONSTRAINT TRIGGER fail_once AFTER INSERT ON avirato_sandbox.sessions
         DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail_once()`,
    );
    cut = (response) => response.subarray(0, response.indexOf(beforeCommit) + beforeCommit.length);
    const { status } = await callsTo(sandbox).test.post("/payment/session", sessionBody);
    expect(status).toBe(201);
    expect(cut).toBeUndefined();
    expect(await sessions()).toHaveLength(1);
  });

  it("fails the request when its outcome is unknown, and a repetition gets the response", async () => {
    const key = { "Idempotency-Key": "one-key" };
    cut = () => Buffer.alloc(0);
    const { test } = callsTo(sandbox);
    expect((await test.post("/payment/session", sessionBody, key)).status).toBe(500);
    expect(internalErrors()).toEqual([expect.stringContaining("its outcome is unknown")]);
    expect((await test.post("/payment/session", sessionBody, key)).status).toBe(201);
    expect(await sessions()).toHaveLength(1);
  });
});
