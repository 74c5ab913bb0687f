import { afterEach, expect, it, vi } from "vitest";
import { createTestClient, unwrap } from "../../../src/index.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { sessionBody, webcode } from "../../support/sandbox.ts";

afterEach(() => void vi.useRealTimers());

it("a sandbox starts, works and closes under the default fake timers", async () => {
  vi.useFakeTimers({ now: new Date("2026-06-28T10:30:00Z") });
  const statuses: number[] = [];
  let answer = 500;
  const sandbox = await createSandbox({
    receiver: () => {
      statuses.push(answer);
      return new Response(null, { status: answer });
    },
  });
  expect(sandbox.clock.now()).toEqual(new Date("2026-06-28T10:30:00Z"));
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  const { sessionId } = unwrap(await client.POST("/payment/session", { body: sessionBody }));
  await sandbox.pay(sessionId);
  await sandbox.settled();
  answer = 204;
  await sandbox.clock.advance({ minutes: 1 });
  expect(statuses).toEqual([500, 204]);
  const { data } = await sandbox.webhooks.next("AUTHORISATION");
  const refund = { webcode, paymentReference: data.paymentReference, amount: sessionBody.amount };
  unwrap(await client.POST("/payment/refund", { body: { ...refund, reason: "RETURN" } }));
  await sandbox.clock.advance({ seconds: 5 });
  expect((await sandbox.webhooks.next("REFUND")).data.status).toBe("succeeded");
  await expect(sandbox.webhooks.next("CAPTURE", { timeoutMs: 1 })).rejects.toThrow("No further CAPTURE");
  await sandbox.reset();
  await sandbox.close();
});
