import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { apiErrors } from "../../generated/errors.ts";
import { byteBudget } from "../../src/http/body-budget.ts";
import { readBytes, receiveBytes } from "../../src/http/read-body.ts";

const post = (body: BodyInit) => new Request("http://x/", { method: "POST", body });

describe("the budget for bodies under way", () => {
  it("is given back when a body is done with", async () => {
    const budget = byteBudget(10);
    const first = budget.hold();
    expect(await readBytes(post("12345678"), 100, first)).toHaveLength(8);
    const second = budget.hold();
    expect(await readBytes(post("123"), 100, second)).toMatchObject({
      message: apiErrors.bodiesUnderWay.message,
      statusCode: 503,
    });
    second.release();
    first.release();
    const third = budget.hold();
    expect(await readBytes(post("1234567890"), 100, third)).toHaveLength(10);
  });

  it("does not count the bytes of a body that was refused", async () => {
    const budget = byteBudget(10);
    const hold = budget.hold();
    expect(await readBytes(post("123456"), 5, hold)).toMatchObject({ statusCode: 413 });
    expect(await readBytes(post("12345678901"), 100, hold)).toMatchObject({ statusCode: 503 });
    hold.release();
    expect(budget.hold().take(10)).toBe(true);
  });

  it("gets the bytes of a body back as soon as its connection breaks", async () => {
    const budget = byteBudget(10);
    const incoming = Object.assign(new Readable({ read() {} }), { headers: { "content-length": "10" } });
    const receiving = receiveBytes(incoming as unknown as IncomingMessage, 100, budget.hold());
    incoming.push("12345678");
    incoming.once("data", () => incoming.destroy(new Error("aborted")));
    expect(await receiving).toMatchObject({ errorName: "malformedJson" });
    expect(budget.hold().take(10)).toBe(true);
  });

  it("gets the bytes of a body back once, also when its hold is released again", () => {
    const budget = byteBudget(10);
    const [first, second] = [budget.hold(), budget.hold()];
    expect([first.take(4), second.take(6)]).toEqual([true, true]);
    first.release();
    first.release();
    expect(budget.hold().take(5)).toBe(false);
    expect(budget.hold().take(4)).toBe(true);
  });
});

it("a body in many small pieces is put together in their order", async () => {
  const pieces = Array.from({ length: 3_000 }, (_, index) => String(index % 10));
  const stream = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const request = new Request("http://x/", { method: "POST", body: stream, duplex: "half" } as RequestInit);
  const bytes = await readBytes(request, 5_000, byteBudget(5_000).hold());
  expect(new TextDecoder().decode(bytes as Uint8Array)).toBe(pieces.join(""));
});
