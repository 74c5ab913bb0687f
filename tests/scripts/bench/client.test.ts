import { expect, it } from "vitest";
import { sendersTo } from "../../../scripts/bench/client.ts";

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
  const senders = sendersTo({ baseUrl: "http://127.0.0.1:4020", fetch });
  for (const [name, send] of Object.entries(senders)) {
    sender = name;
    await send();
  }
  const { "typed client": expected, ...others } = sent;
  expect(Object.keys(others)).toEqual(["bare fetch", "fetch with a timeout", "openapi-fetch"]);
  for (const [name, request] of Object.entries(others)) expect(request, name).toEqual(expected);
});
