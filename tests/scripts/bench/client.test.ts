import { expect, it, vi } from "vitest";
import { sendersTo } from "../../../scripts/bench/client.ts";
import { defaultTimeoutMs } from "../../../src/client/call.ts";

/** A request without what is new in each. */
async function shown(request: Request) {
  const { "idempotency-key": key, ...headers } = Object.fromEntries(request.headers);
  const body = await request.json();
  return { method: request.method, url: request.url, headers, hasKey: key !== undefined, body };
}

it("the senders that the bench compares send the same request", async () => {
  const sent: Record<string, unknown> = {};
  let sender = "";
  const fetch = async (request: Request) => {
    sent[sender] = await shown(request);
    return Response.json({ success: true, data: {} }, { status: 201 });
  };
  const timeout = vi.spyOn(AbortSignal, "timeout");
  const limits: Record<string, unknown> = {};
  const senders = sendersTo({ baseUrl: "http://127.0.0.1:4020", fetch });
  for (const [name, send] of Object.entries(senders)) {
    sender = name;
    await send();
    limits[name] = timeout.mock.calls.splice(0);
  }
  const { "typed client": expected, ...others } = sent;
  expect(Object.keys(others)).toEqual(["bare fetch", "fetch with a timeout", "openapi-fetch"]);
  const own = [[defaultTimeoutMs("POST /payment/session")]];
  expect(limits).toMatchObject({ "bare fetch": [], "fetch with a timeout": own, "openapi-fetch": [] });
  for (const [name, request] of Object.entries(others)) expect(request, name).toEqual(expected);
});
