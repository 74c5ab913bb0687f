import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { maxBodyBytes } from "../../generated/constants.ts";
import { bodyBudget } from "../../src/http/body-budget.ts";
import { startReceiver, type WebhookReceiver } from "../../src/verify/server/webhook-receiver.ts";
import { freePort } from "../support/process.ts";

let receiver: WebhookReceiver;
let port: number;
beforeEach(async () => {
  port = await freePort();
  receiver = await startReceiver(port);
});
afterEach(() => receiver.close());

const send = (path: string, body: string) =>
  fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body });
const has = (text: string) => (webhook: { body: string }) => webhook.body.includes(text);

describe("the receiver of webhooks", () => {
  it("has path, headers and body of each webhook, oldest first, and answers with 200", async () => {
    const { status } = await send("/hooks?a=1", "one ü");
    await send("/hooks", "two");
    expect(status).toBe(200);
    const [one, ...others] = receiver.all(() => true);
    expect(one).toMatchObject({ path: "/hooks", body: "one ü" });
    expect(one?.headers.get("content-type")).toBe("text/plain;charset=UTF-8");
    expect(others.map(({ body }) => body)).toEqual(["two"]);
    expect(receiver.all(has("two"))).toEqual(others);
  });

  it("gives the nth webhook that matches, before and after it arrives", async () => {
    const second = receiver.next(has("a"), 2);
    const first = receiver.next(has("a"));
    for (const body of ["b", "a1", "b", "a2", "a3"]) await send("/", body);
    expect([(await first)?.body, (await second)?.body]).toEqual(["a1", "a2"]);
    expect((await receiver.next(has("a"), 3))?.body).toBe("a3");
  });

  it("gives up after three seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let found: unknown = "nothing yet";
    const looking = receiver.next(has("a")).then((webhook) => {
      found = webhook;
    });
    await vi.advanceTimersByTimeAsync(2_999);
    expect(found).toBe("nothing yet");
    await vi.advanceTimersByTimeAsync(1);
    await looking;
    expect(found).toBeUndefined();
    vi.useRealTimers();
  });

  it("keeps no timer of a webhook that has arrived", async () => {
    await send("/", "a");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await receiver.next(has("a"));
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("answers as a check asks for, once the webhook can be found", async () => {
    receiver.respond = ({ body }) =>
      new Response(body, { status: receiver.all(has("a")).length === 1 ? 500 : 418 });
    const response = await send("/", "a");
    expect([response.status, await response.text()]).toEqual([500, "a"]);
  });

  it("can be reached on this machine only", async () => {
    await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow("fetch failed");
  });

  it("gives back the memory of a body that it has read", async () => {
    const released = vi.fn();
    const { hold } = bodyBudget;
    const spy = vi.spyOn(bodyBudget, "hold").mockImplementation(() => {
      const own = hold();
      return { ...own, release: () => released(own.release()) };
    });
    await send("/", "a");
    spy.mockRestore();
    expect(released).toHaveBeenCalled();
  });

  it("refuses a body that is larger than the contract allows, and does not keep it", async () => {
    expect((await send("/", "x".repeat(maxBodyBytes + 1))).status).toBe(413);
    expect(receiver.all(() => true)).toEqual([]);
  });
});
