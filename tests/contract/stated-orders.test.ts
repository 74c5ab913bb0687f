import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { testCards } from "../../generated/constants.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { guides } from "../docs/facts/pages.ts";
import { contract } from "../support/contract.ts";
import { amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

const controlPlane = parse(readFileSync(fromRoot("openapi", "control-plane.yaml"), "utf8"));

/** Every sentence, or row of a table, that says in which order a list is. */
function* ordered(node: unknown): Generator<string> {
  if (typeof node === "string")
    for (const [sentence] of node
      .replaceAll(/\n(?!\|)/g, " ")
      .matchAll(/[^.:\n]*\b(?:newest|oldest) first\b/g))
      yield sentence.trim();
  if (typeof node === "object" && node !== null)
    for (const inner of Object.values(node)) yield* ordered(inner);
}
const sentences = [...new Set(ordered([contract, controlPlane, [...guides.values()]]))];

const running = useSandbox({ receiver: () => new Response(null, { status: 500 }) });
const refused = testCards.find(({ outcome }) => outcome === "refused")?.number;
let sessionId: string | undefined;
beforeAll(async () => {
  const paymentReference = await running.paid();
  for (const times of [1, 2, 3]) {
    await running.advance(3_600);
    const { json } = await running.test.post("/payment/session", sessionBody);
    sessionId ??= json.data.sessionId as string;
    await running.pay(sessionId, refused);
    const body = { webcode, paymentReference, amount: amount(1), reason: "OTHER" };
    await running.test.post("/payment/refund", body);
    await running.control("POST", "/api-keys", { environment: "test", webcode });
    const effect = { type: "disconnect" };
    await running.control("POST", "/faults", {
      environment: "test",
      operation: "listTerminals",
      times,
      effect,
    });
  }
  await running.advance(60);
});

// biome-ignore lint/suspicious/noExplicitAny: lists of every shape
type List = any[];
const get = async (path: string) => (await running.test.get(`/payment/${path}webcode=${webcode}`)).json.data;
const control = async (path: string) => (await running.control("GET", path)).json;
const deliveries = async (): Promise<List> =>
  (await control("/webhook-deliveries?environment=test")).deliveries;
const timesOf = (list: List): string[] => list.map(({ createdAt }) => createdAt);

/** What a sentence may speak of, and something of each entry of that list that grows from the oldest to the newest. */
const lists: [subject: RegExp, entries: () => Promise<(string | number)[]>][] = [
  [/\btry to pay\b/, async () => timesOf((await get(`session/${sessionId}?`)).attempts)],
  [/\bsessions\b/, async () => timesOf((await get("sessions?")).sessions)],
  [/\b(?:modifications|refunds)\b/, async () => timesOf((await get("modifications?")).modifications)],
  [/\bkeys\b/, async () => timesOf((await control("/api-keys")).apiKeys)],
  [/\bfaults\b/, async () => (await control("/faults")).faults.map(({ times }: { times: number }) => times)],
  [
    /^The delivery attempts\b/,
    async () => (await deliveries()).at(-1).attempts.map(({ at }: { at: string }) => at),
  ],
  [/\bevents?\b/, async () => timesOf((await deliveries()).map(({ body }) => JSON.parse(body).data))],
];

it("the sentences that name the order of a list are found, for each list", () => {
  const spoken = sentences.map((sentence) => lists.findIndex(([subject]) => subject.test(sentence)));
  expect([...new Set(spoken)].sort()).toEqual([...lists.keys()]);
});

it.each(sentences)("the list has the order that is said: %s", async (sentence) => {
  const entries = (await lists.find(([subject]) => subject.test(sentence))?.[1]()) ?? [];
  expect(new Set(entries).size).toBeGreaterThan(2);
  const oldestFirst = entries.toSorted((one, other) => (one < other ? -1 : 1));
  expect(entries).toEqual(sentence.endsWith("newest first") ? oldestFirst.toReversed() : oldestFirst);
});
