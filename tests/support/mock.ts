import { afterAll, beforeAll } from "vitest";
import { fetchListener } from "../../src/http/fetch-listener.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { createMock } from "../../src/mock/mock.ts";

/** Runs the mock on a free port for the tests of one file. `url` is set before they run. */
export function useMock(): { readonly url: string } {
  let server: Listening;
  beforeAll(async () => {
    const { fetch } = await createMock();
    server = await listen(fetchListener(fetch), { port: 0, host: "127.0.0.1" });
  });
  afterAll(() => server.close());
  return {
    get url() {
      return server.url;
    },
  };
}
