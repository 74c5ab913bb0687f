import { ApiError } from "../../contract/api-error.ts";
import type { Store } from "../core/store.ts";

/**
 * Reads what every request reads first, a key, so that a store without its tables is not well either.
 *
 * @throws {ApiError} 503 when it cannot.
 */
export async function health(store: Store): Promise<{ status: "ok" }> {
  try {
    await store.transaction((sql) => sql.get("SELECT id FROM api_keys LIMIT 1"));
    return { status: "ok" };
  } catch {
    throw new ApiError(503, 10500, "The store cannot be read, so nothing else can be answered either.");
  }
}
