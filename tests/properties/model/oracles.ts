import { exactlyOnce } from "../oracles/exactly-once.ts";
import { SecretsOracle } from "../oracles/secrets.ts";
import { type Model, owners, type Tenant } from "./model.ts";
import type { Shop } from "./shop.ts";

/**
 * Holds a sandbox at the end of a sequence against the oracles that know nothing of the model's rules: everything
 * acknowledged stands in the store once and replays to the byte, no secret left it, and it says that it is healthy.
 *
 * @returns a sentence for each problem
 */
export async function oracleProblems(model: Model, shop: Shop): Promise<string[]> {
  const figures = await exactlyOnce(acknowledged(model, shop), await stored(shop));
  const counted = Object.entries(figures).filter(([, count]) => count > 0);
  const problems = counted.map(([name, count]) => `${count} ${name}`);
  const health = await shop.calls.control("GET", "/health");
  if (health.status !== 200) problems.push(`health answered ${health.status}`);
  const secrets = new SecretsOracle(shop.everySecret);
  for (const [where, text] of shop.outputs) problems.push(...secrets.problems({ where, text }));
  return problems;
}

/** Writes that got a success, each once; those whose records are still kept can be sent again. */
function acknowledged(model: Model, shop: Shop) {
  const texts = new Set<string>();
  return shop.answers.flatMap(({ status, text, json }, number) => {
    if (status < 200 || status >= 300 || texts.has(text)) return [];
    texts.add(text);
    const { sessionId, modificationId } = json.data;
    const isKept = model.records.some(({ call, until }) => call === number && until > model.now);
    const call = shop.sent[number];
    const again = call && isKept ? { again: async () => (await shop.call(call)).text } : {};
    return [{ text, id: (modificationId ?? sessionId) as string | undefined, ...again }];
  });
}

/** Identifiers of every session and modification that the lists of the API show. */
async function stored(shop: Shop): Promise<string[]> {
  const ids: string[] = [];
  for (const tenant of Object.keys(owners) as Tenant[]) {
    if (!shop.keys[tenant]) await shop.createKey(tenant);
    const query = `webcode=${owners[tenant].webcode}&limit=100`;
    const { json } = await shop.send(tenant, "GET", `/payment/sessions?${query}`);
    ids.push(...json.data.sessions.map(({ sessionId }: { sessionId: string }) => sessionId));
    const list = await shop.send(tenant, "GET", `/payment/modifications?${query}`);
    ids.push(
      ...list.json.data.modifications.map(({ modificationId }: { modificationId: string }) => modificationId),
    );
  }
  return ids;
}
