import { type Known, keep, tab } from "./tab.ts";

/**
 * The API key of this tab for an environment. The first time, the sandbox makes one for the webcode of its oldest key.
 *
 * @throws {Error} when the sandbox makes keys for its administrator only.
 */
export async function apiKeyOf(environment: string): Promise<string> {
  const known: Known = tab.known[environment] ?? {};
  if (known.apiKey !== undefined) return known.apiKey;
  const { apiKeys } = await controlPlane("GET");
  const webcode = apiKeys.find((key: { environment: string }) => key.environment === environment)?.webcode;
  const { key } = await controlPlane("POST", { environment, webcode: webcode ?? "SHOP01" });
  tab.known[environment] = { ...known, apiKey: key };
  keep();
  return key;
}

async function controlPlane(method: string, body?: object) {
  const headers = { "Content-Type": "application/json" };
  const init = { method, ...(body ? { headers, body: JSON.stringify(body) } : {}) };
  const response = await fetch("/_sandbox/api-keys", init);
  const result = await response.json();
  if (response.ok) return result;
  throw new Error(
    `The sandbox made no API key: ${result.error.message} Enter one, or make one in the dashboard.`,
  );
}
