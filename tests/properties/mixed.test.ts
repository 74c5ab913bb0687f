// tier: integration
import fc from "fast-check";
import { describe, expect, it, type TestContext } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { freshDatabase, vaultKey } from "../support/postgres.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../support/sandbox.ts";
import { amountOf, leaveFigures, seed } from "../support/settings.ts";

const requests = amountOf("MIXED_REQUESTS", 600);

/** What requests name. It is created before them, but a reset may delete it. */
interface Known {
  sessionId: string;
  token: string;
  paymentReference: string;
}

interface MixedRequest {
  method: "GET" | "POST";
  path: string;
  body?: object;
  form?: string;
  headers?: Record<string, string>;
  /** The statuses that the request can get, whatever runs beside it. */
  expected: number[];
}

const api = (route: string) => `/external/v1/test${route}`;
const query = fc
  .record({ page: fc.integer({ min: 1, max: 3 }), limit: fc.integer({ min: 1, max: 100 }) })
  .map(({ page, limit }) => `webcode=${webcode}&page=${page}&limit=${limit}`);

/** Reads, writes, control plane, payment page and dashboard, each valid or about something that does not exist. */
const mixed = ({ sessionId, token, paymentReference }: Known): fc.Arbitrary<MixedRequest> => {
  const get = (path: string, ...expected: number[]): MixedRequest => ({ method: "GET", path, expected });
  const post = (path: string, body: object, ...expected: number[]): MixedRequest => ({
    method: "POST",
    path,
    body,
    expected,
  });
  const card = "4111111111111111";
  const refund = { webcode, paymentReference, amount: amount(1), reason: "RETURN" };
  return fc.oneof(
    query.map((text) => get(api(`/payment/sessions?${text}`), 200)),
    query.map((text) => get(api(`/payment/modifications?${text}`), 200)),
    fc.boolean().map((only) => get(api(`/pos/terminals?webcode=${webcode}&syncFromProvider=${only}`), 200)),
    fc.constant(get(api(`/payment/session/${sessionId}?webcode=${webcode}`), 200, 404)),
    fc.integer({ min: 1, max: 9 }).map((key) => ({
      ...post(api("/payment/session"), sessionBody, 201),
      headers: { "Idempotency-Key": `key-${key}` },
    })),
    fc.constant(post(api("/payment/session"), sessionBody, 201)),
    fc.constant(post(api("/payment/refund"), refund, 202, 404)),
    fc.constant(post(api("/pos/payment"), { webcode, poiId: "V400m-TEST-000001", amount: amount(100) }, 201)),
    fc.constant(post("/_sandbox/sessions/unknown/pay", { card }, 404)),
    fc.constant(post(`/_sandbox/sessions/${sessionId}/pay`, { card }, 404, 409)),
    fc.constant(post("/_sandbox/clock", { advanceSeconds: 1 }, 200)),
    fc.constant(get("/_sandbox/webhook-deliveries?environment=test", 200)),
    fc.constant(get(`/pay-external/${token}`, 200, 404)),
    fc.constant({
      ...get("/pay-external/unknown", 404),
      method: "POST" as const,
      form: "action=cancel",
    }),
    fc.constant(get("/dashboard/test/sessions", 200)),
    fc.constant(get("/dashboard/test/keys/unknown/ips", 404)),
    // Rare, so that the others mostly find something.
    fc
      .integer({ min: 1, max: 10 })
      .map((draw) =>
        draw === 1
          ? { ...get("/_sandbox/reset", 204), method: "POST" as const }
          : get("/_sandbox/clock", 200),
      ),
  );
};

/** A session that is paid. */
async function withPayment(sandbox: Sandbox): Promise<Known> {
  const { test, pay } = callsTo(sandbox);
  const { sessionId, paymentUrl } = (await test.post("/payment/session", sessionBody)).json.data;
  await pay(sessionId);
  const detail = await test.get(`/payment/session/${sessionId}?webcode=${webcode}`);
  const { paymentReference } = detail.json.data;
  return { sessionId, token: new URL(paymentUrl).pathname.split("/").at(-1) ?? "", paymentReference };
}

/** Resolves with what is wrong with the response. */
async function send(sandbox: Sandbox, request: MixedRequest): Promise<string | undefined> {
  const { method, path, body, form, headers, expected } = request;
  const response = await sandbox.fetch(
    new Request(`http://127.0.0.1:4020${path}`, {
      method,
      headers: {
        "X-API-KEY": sandbox.keys.test,
        ...(body ? { "Content-Type": "application/json" } : {}),
        ...(form ? { "Content-Type": "application/x-www-form-urlencoded" } : {}),
        ...headers,
      },
      body: body ? JSON.stringify(body) : (form ?? null),
    }),
  );
  const text = await response.text();
  return expected.includes(response.status)
    ? undefined
    : `${method} ${path} answered ${response.status} ${text}`;
}

/** Sends all requests at once, in turn to each of the replicas; none may get a response that it does not expect. */
async function sendAll(
  replicas: Sandbox[],
  faults: unknown[],
  { task }: TestContext,
  where?: string,
): Promise<void> {
  const [first] = replicas as [Sandbox];
  const drawn = fc.sample(mixed(await withPayment(first)), { seed, numRuns: requests });
  const unexpected = await Promise.all(
    drawn.map((request, index) => send(replicas[index % replicas.length] as Sandbox, request)),
  );
  const health = await first.fetch(new Request("http://127.0.0.1:4020/_sandbox/health"));
  expect(health.status).toBe(200);
  await Promise.all(replicas.map((replica) => replica.close()));
  const wrong = unexpected.filter((text) => text !== undefined);
  const figures = {
    "requests at once": drawn.length,
    "unexpected responses": wrong.length,
    "internal errors": faults.length,
  };
  leaveFigures(task, figures, where);
  expect(wrong).toEqual([]);
  expect(faults).toEqual([]);
}

describe("requests to the API, the control plane and the pages that run at once", () => {
  it("get no error because of each other on SQLite", async (context) => {
    const faults: unknown[] = [];
    const report = (fault: unknown) => void faults.push(fault);
    const sandbox = await createSandbox({ strict: true, clock: manualClock(), report });
    await sendAll([sandbox], faults, context);
  });

  it("get no error because of each other on two replicas with PostgreSQL", async (context) => {
    const faults: unknown[] = [];
    const report = (fault: unknown) => void faults.push(fault);
    const data = await freshDatabase();
    const keys = { testKey: "test-key", liveKey: "live-key" };
    const open = () => createSandbox({ strict: true, data, vaultKey, clock: manualClock(), report, ...keys });
    await sendAll(await Promise.all([open(), open()]), faults, context, " on PostgreSQL");
  });
});
