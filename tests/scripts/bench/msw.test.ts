import { expect, it, vi } from "vitest";
import { apiKeyHeader, idempotencyKeyHeader } from "../../../generated/constants.ts";
import { sessionBody, testKey } from "../../../scripts/bench/requests.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();

type Handler = (call: { request: Request; params: Record<string, string> }) => Response | Promise<Response>;

it("the handlers of MSW answer a create, its replay and a get with the statuses of the sandbox", async () => {
  const handlers = new Map<string, Handler>();
  const on = (method: string) => (path: string, handler: Handler) =>
    handlers.set(`${method} ${path}`, handler);
  replace("msw", { http: { get: on("GET"), post: on("POST") }, HttpResponse: Response });
  const [listen, close] = [vi.fn(), vi.fn()];
  replace("msw/node", { setupServer: () => ({ listen, close }) });
  const { startMsw } = await importAnew<{ startMsw(tree: string, cannedTree: string): () => void }>(
    "bench/peers/msw.mjs",
  );
  const tree = "http://127.0.0.1:4020/external/v1/test";
  const end = startMsw(tree, "canned");
  expect([listen, close].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  end();
  expect(close).toHaveBeenCalledOnce();
  const sandbox = await createSandbox({ testKey });

  /** The status and the data of each response to the same requests. */
  const answers = async (below: string, send: Handler) => {
    const headers = {
      [apiKeyHeader]: testKey,
      "Content-Type": "application/json",
      [idempotencyKeyHeader]: "a-key",
    };
    const seen: { status: number; data: Record<string, unknown> }[] = [];
    const note = async (request: Request, params = {}) => {
      const response = await send({ request, params });
      seen.push({ status: response.status, ...(await response.json()) });
    };
    const url = `${below}/payment/session`;
    const create = () => note(new Request(url, { method: "POST", headers, body: sessionBody }));
    await create();
    await create();
    const sessionId = String(seen[0]?.data["sessionId"]);
    await note(new Request(`${url}/${sessionId}?webcode=SHOP01`, { headers }), { sessionId });
    expect(seen[1]?.data["sessionId"]).toBe(sessionId);
    return seen;
  };
  const real = await answers(tree, ({ request }) => sandbox.fetch(request));
  for (const below of [tree, "canned"]) {
    const made = await answers(tree, (call) => {
      const path = call.request.method === "GET" ? "/payment/session/:sessionId" : "/payment/session";
      const handler = handlers.get(`${call.request.method} ${below}${path}`);
      if (!handler) throw new Error(`MSW has no handler for ${path}.`);
      return handler(call);
    });
    for (const [place, { data, ...others }] of made.entries())
      expect(real[place]).toMatchObject({ ...others, data: { status: data["status"] } });
    // What is kept in memory is the whole request, as it is in the sandbox.
    if (below === tree) for (const { data } of made) expect(data).toMatchObject(JSON.parse(sessionBody));
  }
  await sandbox.close();
});
