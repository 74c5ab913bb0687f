import type { Sandbox } from "avirato-payments-contract/sandbox";

/** Pays a session in a test, gets the webhook, and lets a week pass. */
export async function payInTest(sandbox: Sandbox, sessionId: string) {
  await sandbox.pay(sessionId);
  const event = await sandbox.webhooks.next("AUTHORISATION");
  await sandbox.clock.advance({ days: 7 });
  return event;
}
