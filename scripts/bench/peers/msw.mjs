import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

/**
 * Makes `fetch` answer creates and gets of sessions as integrators' own handlers for MSW do: sessions and first
 * responses are kept in memory, and nothing is validated. Below `cannedTree` the response is always the same.
 *
 * @returns a function that ends it
 */
export function startMsw(tree, cannedTree) {
  const sessions = new Map();
  const responses = new Map();
  const data = { sessionId: "SHOP01-EXT-1", status: "pending" };
  const server = setupServer(
    http.post(`${cannedTree}/payment/session`, () =>
      HttpResponse.json({ success: true, data }, { status: 201 }),
    ),
    http.get(`${cannedTree}/payment/session/:sessionId`, () => HttpResponse.json({ success: true, data })),
    http.post(`${tree}/payment/session`, async ({ request }) => {
      const key = request.headers.get("Idempotency-Key");
      const details = await request.json();
      const sessionId = `SHOP01-EXT-${sessions.size}`;
      const data = responses.get(key) ?? { sessionId, status: "pending", ...details };
      responses.set(key, data);
      sessions.set(data.sessionId, data);
      return HttpResponse.json({ success: true, data }, { status: 201 });
    }),
    http.get(`${tree}/payment/session/:sessionId`, ({ params }) =>
      HttpResponse.json({ success: true, data: sessions.get(params.sessionId) }),
    ),
  );
  server.listen();
  return () => server.close();
}
