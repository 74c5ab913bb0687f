import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

/**
 * Makes `fetch` answer creates and gets of sessions as integrators' own handlers for MSW do: sessions and first
 * responses are kept in memory, and nothing is validated.
 *
 * @returns a function that ends it
 */
export function startMsw(tree) {
  const sessions = new Map();
  const responses = new Map();
  const server = setupServer(
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
