import type { FetchOptions } from "openapi-fetch";
import type { Modification, SessionDetail } from "../../generated/types.ts";
import type { TestClient } from "./client.ts";
import { unwrap } from "./errors.ts";
import type { TestPaths } from "./paths.ts";

type Query<Path extends "/payment/sessions" | "/payment/modifications"> = Omit<
  FetchOptions<TestPaths[Path]["get"]>["params"]["query"],
  "page"
>;

/**
 * Every session that matches, newest first, a page at a time as they are asked for.
 *
 * @throws {AviratoError} when a page cannot be read.
 */
export async function* eachSession(
  client: TestClient,
  query: Query<"/payment/sessions">,
): AsyncGenerator<SessionDetail> {
  for (let page = 1; ; page += 1) {
    const { sessions, pagination } = unwrap(
      await client.GET("/payment/sessions", { params: { query: { limit: 100, ...query, page } } }),
    );
    yield* sessions;
    if (!pagination.hasMore) return;
  }
}

/**
 * Every modification that matches, newest first, a page at a time as they are asked for.
 *
 * @throws {AviratoError} when a page cannot be read.
 */
export async function* eachModification(
  client: TestClient,
  query: Query<"/payment/modifications">,
): AsyncGenerator<Modification> {
  for (let page = 1; ; page += 1) {
    const { modifications, pagination } = unwrap(
      await client.GET("/payment/modifications", { params: { query: { limit: 100, ...query, page } } }),
    );
    yield* modifications;
    if (!pagination.hasMore) return;
  }
}
