import type { FetchOptions } from "openapi-fetch";
import { maximums } from "../../generated/constants.ts";
import type { Modification, SessionDetail } from "../../generated/types.ts";
import type { TestClient } from "./client.ts";
import { unwrap } from "./errors.ts";
import type { TestPaths } from "./paths.ts";

type Query<Path extends "/payment/sessions" | "/payment/modifications"> = Omit<
  FetchOptions<TestPaths[Path]["get"]>["params"]["query"],
  "page"
>;

/**
 * Iterates over every session that matches the query, newest first. Pages are requested when you reach them, with 100
 * sessions each unless `limit` says otherwise.
 *
 * @throws {AviratoError} when the API responds to a page with an error.
 * @example
 * for await (const session of eachSession(client, { webcode: "SHOP01", status: "completed" })) {
 *   console.log(session.sessionId);
 * }
 */
export async function* eachSession(
  client: TestClient,
  query: Query<"/payment/sessions">,
): AsyncGenerator<SessionDetail> {
  for (let page = 1; ; page += 1) {
    const { sessions, pagination } = unwrap(
      await client.GET("/payment/sessions", { params: { query: { limit: maximums.limit, ...query, page } } }),
    );
    yield* sessions;
    if (!pagination.hasMore) return;
  }
}

/**
 * Iterates over every modification that matches the query, newest first, page by page like {@link eachSession}.
 *
 * @throws {AviratoError} when the API responds to a page with an error.
 * @example
 * for await (const { type, status } of eachModification(client, { webcode: "SHOP01" })) console.log(type, status);
 */
export async function* eachModification(
  client: TestClient,
  query: Query<"/payment/modifications">,
): AsyncGenerator<Modification> {
  for (let page = 1; ; page += 1) {
    const { modifications, pagination } = unwrap(
      await client.GET("/payment/modifications", {
        params: { query: { limit: maximums.limit, ...query, page } },
      }),
    );
    yield* modifications;
    if (!pagination.hasMore) return;
  }
}
