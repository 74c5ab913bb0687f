import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { apiError } from "../../src/contract/api-error.ts";
import { byteBudget } from "../../src/http/body-budget.ts";
import { hasArrived, isAborted, readBytes, receiveBytes } from "../../src/http/read-body.ts";

const maxBytes = 64;
/** A budget for one body of the largest size, and whether all of it is free. */
const oneBody = () => {
  const { hold } = byteBudget(maxBytes);
  const isFree = () => {
    const all = hold();
    const free = all.take(maxBytes);
    all.release();
    return free;
  };
  return { hold: hold(), isFree };
};

/** A request of `node:http` whose bytes come as they are written. */
const request = (headers: Record<string, string> = {}) =>
  Object.assign(new PassThrough(), { headers, complete: false });
const asIncoming = (stream: object) => stream as unknown as IncomingMessage;
/** What was read, or the name of the error. */
const shown = (bytes: Uint8Array | Error) =>
  bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : (bytes as { errorName?: string }).errorName;

describe("the body of a request", () => {
  it("is there at once when all its bytes have arrived, and the request ends", async () => {
    const stream = request({ "content-length": "3" });
    stream.write("abc");
    stream.end();
    expect(hasArrived(asIncoming(stream))).toBe(true);
    const ended = new Promise((resolve) => stream.once("end", resolve));
    const bytes = receiveBytes(asIncoming(stream), maxBytes, oneBody().hold);
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(shown(bytes as Uint8Array)).toBe("abc");
    await ended;
  });

  it("that is there before Node has seen its end does not keep the request from ending", async () => {
    const stream = request({ "content-length": "3" });
    stream.write("abc");
    const ended = new Promise((resolve) => stream.once("end", resolve));
    expect(shown((await receiveBytes(asIncoming(stream), maxBytes, oneBody().hold)) as Uint8Array)).toBe(
      "abc",
    );
    stream.end();
    await ended;
  });

  it("has arrived when Node has seen its end, or as many bytes as it announces, and not otherwise", () => {
    const stream = request({ "content-length": "4" });
    stream.write("abc");
    expect(hasArrived(asIncoming(stream))).toBe(false);
    stream.write("d");
    expect(hasArrived(asIncoming(stream))).toBe(true);
    expect(hasArrived(asIncoming(Object.assign(request(), { complete: true })))).toBe(true);
    expect(hasArrived(asIncoming(request()))).toBe(false);
  });

  it("is put together from its chunks, whatever their sizes", async () => {
    const chunks = ["a", "bc", "d".repeat(20), "e", "f".repeat(40)];
    const stream = request();
    const bytes = receiveBytes(asIncoming(stream), maxBytes, oneBody().hold);
    for (const chunk of chunks) stream.write(chunk);
    stream.end();
    expect(shown(await bytes)).toBe(chunks.join(""));
  });

  it.each([
    [[64], "a".repeat(64)],
    [[40, 25], "payloadTooLarge"],
    [[65], "payloadTooLarge"],
  ])("of chunks with %j bytes leads to %s, and is read to its end", async (sizes, expected) => {
    const stream = request();
    const { hold } = oneBody();
    const bytes = receiveBytes(asIncoming(stream), maxBytes, hold);
    const ended = new Promise((resolve) => stream.once("end", resolve));
    for (const size of [...sizes]) stream.write("a".repeat(size));
    stream.end(expected === "payloadTooLarge" ? "more".repeat(100) : undefined);
    expect(shown(await bytes)).toBe(expected);
    await ended;
  });

  it("that is too large, breaks off or finds no room gives back what it took of the budget", async () => {
    const tooLarge = oneBody();
    const first = request();
    const refused = receiveBytes(asIncoming(first), maxBytes, tooLarge.hold);
    first.write("a".repeat(40));
    first.write("a".repeat(40));
    // What comes after the refusal counts no more, even if it would fit.
    first.write("a".repeat(10));
    first.end();
    expect(shown(await refused)).toBe("payloadTooLarge");
    await new Promise((resolve) => (first.readableEnded ? resolve(0) : first.once("end", resolve)));
    expect(tooLarge.isFree()).toBe(true);

    const brokenOff = oneBody();
    const second = request();
    const aborted = receiveBytes(asIncoming(second), maxBytes, brokenOff.hold);
    second.write("a".repeat(40));
    second.destroy(new Error("aborted"));
    expect(isAborted((await aborted) as never)).toBe(true);
    expect(brokenOff.isFree()).toBe(true);

    const { hold } = byteBudget(10);
    const third = request();
    const own = hold();
    const noRoom = receiveBytes(asIncoming(third), maxBytes, own);
    third.write("a".repeat(8));
    third.write("a".repeat(8));
    third.end();
    expect(shown(await noRoom)).toBe("bodiesUnderWay");
    // A body of the largest size is not too large, only one too many.
    const full = request();
    const ofLargest = receiveBytes(asIncoming(full), maxBytes, hold());
    full.end("a".repeat(maxBytes));
    expect(shown(await ofLargest)).toBe("bodiesUnderWay");
    expect(hold().take(10)).toBe(true);
  });

  it("of a fetch request that breaks off gives back what it took", async () => {
    const { hold, isFree } = oneBody();
    let pulls = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulls += 1;
        if (pulls === 1) controller.enqueue(Buffer.from("a".repeat(40)));
        else controller.error(new Error("gone"));
      },
    });
    const init = { method: "POST", body, duplex: "half" } as RequestInit;
    expect(isAborted(await readBytes(new Request("http://a.example/", init), maxBytes, hold))).toBe(true);
    expect(isFree()).toBe(true);
  });
});

it("only a body that did not arrive counts as given up by its caller", () => {
  expect(isAborted(apiError("malformedJson"))).toBe(true);
  expect(isAborted(apiError("payloadTooLarge"))).toBe(false);
  expect(isAborted(new Uint8Array(1))).toBe(false);
  expect(isAborted(undefined)).toBe(false);
});
