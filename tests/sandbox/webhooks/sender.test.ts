import { afterEach, describe, expect, it } from "vitest";
import { httpSender } from "../../../src/sandbox/webhooks/sender.ts";
import { targetPolicy } from "../../../src/sandbox/webhooks/targets.ts";
import { hostileReceivers } from "../../support/receivers/hostile.ts";

/** Short, so that a receiver that hangs is left soon. */
const timeout = 300;

describe("sending a webhook to a receiver that", () => {
  let close = async () => {};
  afterEach(() => close());

  it.each(hostileReceivers)(
    "$name ends within the timeout",
    async ({ start, statusCode }) => {
      const receiver = await start();
      close = receiver.close;
      const send = httpSender(targetPolicy());
      const sending = send(receiver.url, {}, "{}", AbortSignal.timeout(timeout)).catch(() => undefined);
      expect(await sending).toBe(statusCode);
      await receiver.disconnected();
    },
    3_000,
  );
});
