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

/** One page, whatever is listed. */
interface Page<Entry> {
  entries: Entry[];
  hasMore: boolean;
}

/**
 * Iterates over every session that matches the query, newest first. Pages are requested when you reach them, with 100
 * sessions each unless `limit` says otherwise.
 *
 * Each session comes once, also when sessions are created or paid meanwhile. A session that is created after the first
 * page was read may come or not. A session that gets a final status while you read may be left out when you ask for that
 * status.
 *
 * `status: "pending"` reads the sessions of all statuses, because a session that is paid leaves the list of pending ones
 * and would move others to pages that were read already. Give `createdFrom` to read fewer.
 *
 * @throws {AviratoError} when the API responds to a page with an error.
 * @throws {AviratoConnectionError} when a page gets no response.
 * @example
 * for await (const session of eachSession(client, { webcode: "SHOP01", status: "completed" })) {
 *   console.log(session.sessionId);
 * }
 */
export async function* eachSession(
  client: TestClient,
  query: Query<"/payment/sessions">,
): AsyncGenerator<SessionDetail> {
  const { status, ...all } = query;
  const filters = status === "pending" ? all : query;
  const read = async (page: number): Promise<Page<SessionDetail>> => {
    const params = { query: { limit: maximums.limit, ...filters, page } };
    const { sessions, pagination } = unwrap(await client.GET("/payment/sessions", { params }));
    return { entries: sessions, hasMore: pagination.hasMore };
  };
  for await (const session of eachOnce(read, ({ sessionId }) => sessionId))
    if (!status || session.status === status) yield session;
}

/**
 * Iterates over every modification that matches the query, newest first, page by page like {@link eachSession}. You get
 * each one once. No modification leaves the list, so none is skipped.
 *
 * @throws {AviratoError} when the API responds to a page with an error.
 * @throws {AviratoConnectionError} when a page gets no response.
 * @example
 * for await (const { type, status } of eachModification(client, { webcode: "SHOP01" })) console.log(type, status);
 */
export async function* eachModification(
  client: TestClient,
  query: Query<"/payment/modifications">,
): AsyncGenerator<Modification> {
  const read = async (page: number): Promise<Page<Modification>> => {
    const params = { query: { limit: maximums.limit, ...query, page } };
    const { modifications, pagination } = unwrap(await client.GET("/payment/modifications", { params }));
    return { entries: modifications, hasMore: pagination.hasMore };
  };
  yield* eachOnce(read, ({ modificationId }) => modificationId);
}

/** New entries come first and move others to the next page, where they would come a second time. */
async function* eachOnce<Entry>(
  read: (page: number) => Promise<Page<Entry>>,
  idOf: (entry: Entry) => string,
): AsyncGenerator<Entry> {
  const seen = new Set<string>();
  for (let page = 1; ; page += 1) {
    const { entries, hasMore } = await read(page);
    for (const entry of entries) {
      const { size } = seen;
      if (seen.add(idOf(entry)).size > size) yield entry;
    }
    if (!hasMore) return;
  }
}
