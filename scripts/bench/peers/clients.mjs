import axios from "axios";
import axiosRetry from "axios-retry";
import ky from "ky";
import { ofetch } from "ofetch";
import createFetchClient from "openapi-fetch";

/** The limits that the typed client has by default. */
const retries = 2;
const timeoutMs = 30_000;

const isSentAgain = (status) => status === 429 || status >= 500;

/**
 * HTTP clients that integrators choose, each with the time limit and the retries of the typed client. They send a POST
 * again too, which most do not do by default.
 *
 * @param url where to create a session
 * @param headers makes the headers of one request
 * @param body the request body
 */
export function createSenders(url, headers, body) {
  const kyClient = ky.create({ timeout: timeoutMs, retry: { limit: retries, methods: ["post"] } });
  const axiosClient = axios.create({ timeout: timeoutMs });
  axiosRetry(axiosClient, {
    retries,
    retryCondition: ({ response }) => !response || isSentAgain(response.status),
  });
  const openapiClient = withMiddleware(createFetchClient({ baseUrl: new URL(url).origin }));
  const { pathname } = new URL(url);
  return {
    ky: () => kyClient.post(url, { json: body, headers: headers() }).json(),
    "axios with axios-retry": () => axiosClient.post(url, body, { headers: headers() }),
    "openapi-fetch with middleware": () => openapiClient.POST(pathname, { body, headers: headers() }),
    ofetch: () =>
      ofetch(url, { method: "POST", body, headers: headers(), retry: retries, timeout: timeoutMs }),
  };
}

/** Adds a time limit and retries as a shop would write them. */
function withMiddleware(client) {
  const bodies = new Map();
  client.use({
    onRequest({ request, id }) {
      const limited = new Request(request, { signal: AbortSignal.timeout(timeoutMs) });
      // A body can be read once only, and a retry needs it.
      bodies.set(id, limited.clone());
      return limited;
    },
    async onResponse({ response, id }) {
      const request = bodies.get(id);
      bodies.delete(id);
      let last = response;
      for (let sent = 0; sent < retries && isSentAgain(last.status); sent += 1)
        last = await fetch(request.clone());
      return last;
    },
    onError({ id }) {
      const request = bodies.get(id);
      bodies.delete(id);
      return fetch(request);
    },
  });
  return client;
}
