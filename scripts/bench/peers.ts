import { fromRoot } from "../paths.ts";
import { step } from "../step.ts";
import { prepareWorkspace } from "../workspace.ts";

/** Where the peers are installed. */
const folder = fromRoot(".cache", "peers");

/** Installs the peers, unless they are there. They take 126 MB. */
export async function installPeers(): Promise<void> {
  await step("install the peers", () => prepareWorkspace("scripts/bench/peers"));
}

/** Node's arguments that start Mockoon, which keeps sessions in memory. */
export const mockoon = (port: number): string[] => [
  `${folder}/node_modules/@mockoon/cli/bin/run.js`,
  ...["start", "--data", `${folder}/mockoon.json`, "--port", String(port)],
  ...["--disable-log-to-file", "--disable-admin-api"],
];

/** Sends a request that creates a session, once. */
export type Sender = () => Promise<unknown>;

/** Other HTTP clients with a time limit and retries, by name. */
export async function clientPeers(
  url: string,
  headers: () => Record<string, string>,
  body: object,
): Promise<Record<string, Sender>> {
  return (await import(`${folder}/clients.mjs`)).createSenders(url, headers, body);
}

/** Makes `fetch` answer with MSW. Resolves with a function that ends it. */
export async function startMsw(tree: string, cannedTree: string): Promise<() => void> {
  return (await import(`${folder}/msw.mjs`)).startMsw(tree, cannedTree);
}
