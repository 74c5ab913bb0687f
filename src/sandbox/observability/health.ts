import type { Store } from "../core/store.ts";

/** Whether the store answers. Reads a key, as every request does, so that a store without its tables counts as down. */
export async function canReadStore(store: Store): Promise<boolean> {
  try {
    await store.transaction((sql) => sql.get("SELECT id FROM api_keys LIMIT 1"));
    return true;
  } catch {
    return false;
  }
}
