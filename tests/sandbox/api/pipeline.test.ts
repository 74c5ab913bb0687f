import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, vi } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { apiError } from "../../../src/contract/api-error.ts";
import { bodyBudget, byteBudget } from "../../../src/http/body-budget.ts";
import { createApiKey } from "../../../src/sandbox/access/api-keys.ts";
import { requestLimiter } from "../../../src/sandbox/api/limiter.ts";
import { handleApiRequest } from "../../../src/sandbox/api/pipeline.ts";
import { cryptoRandom } from "../../../src/sandbox/core/identifiers.ts";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { memoryVault } from "../../../src/sandbox/store/vault.ts";
import { callsTo, manualClock, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

const store = useStoreFolder();
const running = useSandbox();
const terminals = `/pos/terminals?webcode=${webcode}`;
const request = (path: string, init: RequestInit = {}) =>
  new Request(`http://127.0.0.1:4020/external/v1/test${path}`, {
    ...init,
    headers: { "X-API-KEY": running.sandbox.keys.test, "Content-Type": "application/json", ...init.headers },
  });

describe("a response", () => {
  it("is JSON, whether it is a success or an error", async () => {
    for (const [path, status] of [
      [terminals, 200],
      ["/pos/terminals", 400],
      ["/nowhere", 404],
    ] as const) {
      const response = await running.sandbox.fetch(request(path));
      expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/json"]);
    }
  });

  it("that is a success has success: true and data", async () => {
    const { json } = await running.test.get(terminals);
    expect(Object.keys(json)).toEqual(["success", "data"]);
    expect(json.success).toBe(true);
  });
});

describe("a response that the contract does not document", () => {
  // The year 10000 has five digits, which the contract's timestamps have no room for.
  const clock = manualClock(Date.UTC(10000, 0));
  const create = async (strict: boolean) => {
    const internalErrors: unknown[] = [];
    const sandbox = await createSandbox({
      strict,
      clock,
      report: (error) => void internalErrors.push(error),
    });
    const { status, json } = await callsTo(sandbox).test.post("/payment/session", sessionBody);
    await sandbox.close();
    return { status, json, internalErrors };
  };

  it("is not sent by a strict sandbox, which reports the violation", async () => {
    const { status, json, internalErrors } = await create(true);
    expect([status, json.error.message]).toEqual([500, apiErrors.internalError.message]);
    expect(internalErrors).toEqual([
      new Error(
        "createTestSession responded with 201 and a body that breaks the contract: /data/createdAt (pattern).",
      ),
    ]);
  });

  it("is not sent by a strict sandbox in reply to a read", async () => {
    const internalErrors: unknown[] = [];
    const report = (error: unknown) => void internalErrors.push(error);
    const sandbox = await createSandbox({ strict: true, data: store.file, report });
    const { test } = callsTo(sandbox);
    const { sessionId } = (await test.post("/payment/session", sessionBody)).json.data;
    const database = new DatabaseSync(store.file);
    database.exec("UPDATE sessions SET details = json_set(details, '$.amount.value', 'much')");
    database.close();
    const { status } = await test.get(`/payment/session/${sessionId}?webcode=${webcode}`);
    await sandbox.close();
    expect(status).toBe(500);
    expect(internalErrors).toMatchObject([{ message: expect.stringContaining("/data/amount/value (type)") }]);
  });

  it("is sent by a sandbox that is not strict", async () => {
    const { status, internalErrors } = await create(false);
    expect([status, internalErrors]).toEqual([201, []]);
  });
});

describe("an internal error", () => {
  it("is reported, and the response does not contain its message", async () => {
    const internalErrors: unknown[] = [];
    const error = new Error("There is no chance left.");
    let exhausted = false;
    const random = (size: number) => {
      if (exhausted) throw error;
      return cryptoRandom(size);
    };
    const broken = await createSandbox({ random, report: (reported) => void internalErrors.push(reported) });
    exhausted = true;
    const { status, json } = await callsTo(broken).test.post("/payment/session", sessionBody);
    await broken.close();
    expect([status, json.error.message]).toEqual([500, apiErrors.internalError.message]);
    expect(internalErrors).toEqual([error]);
  });

  it("is not reported when the API responds with an error", async () => {
    const internalErrors: unknown[] = [];
    const strict = await createSandbox({ strict: true, report: (error) => void internalErrors.push(error) });
    const { test } = callsTo(strict);
    expect((await test.get("/nowhere")).status).toBe(404);
    expect((await test.get("/pos/terminals")).status).toBe(400);
    expect((await test.post("/payment/session", "{")).status).toBe(400);
    await strict.close();
    expect(internalErrors).toEqual([]);
  });
});

describe("a list of sessions without page and limit", () => {
  it("has at most twenty entries, and says that more follow", async () => {
    const customReference = "default-page";
    for (let made = 0; made < 21; made += 1) {
      await running.test.post("/payment/session", { ...sessionBody, customReference });
    }
    const query = `/payment/sessions?webcode=${webcode}&customReference=${customReference}`;
    const { sessions, pagination } = (await running.test.get(query)).json.data;
    expect(sessions).toHaveLength(20);
    expect(pagination).toEqual({ page: 1, limit: 20, hasMore: true });
    const second = (await running.test.get(`${query}&page=2`)).json.data;
    expect(second.sessions).toHaveLength(1);
    expect(second.pagination).toEqual({ page: 2, limit: 20, hasMore: false });
  });
});

describe("a session", () => {
  it("has description and customReference only when it was created with them", async () => {
    const bare = (await running.test.post("/payment/session", sessionBody)).json.data;
    const members = ["sessionId", "paymentUrl", "status", "amount", "isPreAuth", "createdAt"];
    expect(Object.keys(bare)).toEqual(members);
    const said = { description: "Order 1", customReference: "ORD-1", isPreAuth: true };
    const full = (await running.test.post("/payment/session", { ...sessionBody, ...said })).json.data;
    expect(full).toEqual({
      ...said,
      sessionId: expect.any(String),
      paymentUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4020\/pay-external\/\w+$/),
      status: "pending",
      amount: sessionBody.amount,
      createdAt: "2026-06-28 10:30:00",
    });
  });
});

describe("the body of a write", () => {
  it.each([
    ["a success", {}, {}, 201],
    ["a field that is not known", { colour: "red" }, {}, 400],
    ["a wrong key", {}, { "X-API-KEY": "wrong" }, 403],
  ])("gives back what it took of the budget: %s", async (_, fields, headers, status) => {
    const budget = byteBudget(1_000);
    const hold = vi.spyOn(bodyBudget, "hold").mockImplementation(budget.hold);
    try {
      const body = JSON.stringify({ ...sessionBody, ...fields });
      const response = await running.sandbox.fetch(
        request("/payment/session", { method: "POST", body, headers }),
      );
      expect(response.status).toBe(status);
      expect(hold).toHaveBeenCalledOnce();
      expect(budget.hold().take(1_000)).toBe(true);
    } finally {
      hold.mockRestore();
    }
  });
});

describe("a request whose body breaks off", () => {
  it("is not checked a second time, because a sandbox that stops may have closed its store by then", async () => {
    const store = openSqlite(":memory:", manualClock());
    let transactions = 0;
    const counted: Store = {
      ...store,
      transaction(work, expected) {
        transactions += 1;
        return store.transaction(work, expected);
      },
    };
    const vault = memoryVault();
    const context = { store: counted, clock: store.clock, random: cryptoRandom, vault, baseUrl: () => "" };
    const { key } = await store.transaction((sql) =>
      createApiKey(context, sql, { environment: "test", webcode }),
    );
    const headers = new Headers({ "X-API-KEY": key, "Content-Type": "application/json" });
    const recorded: unknown[] = [];
    const response = await handleApiRequest(
      context,
      {
        strict: true,
        limiter: requestLimiter(1),
        preferred: () => Promise.reject(new Error("It asks for no example.")),
        wait: async () => {},
        closing: new AbortController().signal,
        wake() {},
        recorders: [(request) => void recorded.push(request)],
        report: (error) => expect.fail(String(error)),
      },
      {
        method: "POST",
        target: "/external/v1/test/payment/session",
        headers,
        address: "203.0.113.7",
        bodyArrived: async () => false,
        readBody: () => apiError("malformedJson"),
      },
    );
    await store.close();
    expect([response.statusCode, transactions]).toEqual([400, 1]);
    // Its key is known from the only check.
    expect(recorded).toMatchObject([{ keyPrefix: key.slice(0, 13), webcode, caller: "203.0.113.7" }]);
  });
});
