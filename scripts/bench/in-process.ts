import { apiKeyHeader, idempotencyKeyHeader } from "../../generated/constants.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";
import type { Figures } from "./figures.ts";
import { costOf } from "./measure.ts";
import { installPeers, startMsw } from "./peers.ts";
import { sessionBody, testKey } from "./requests.ts";
import { inRounds } from "./rounds.ts";

const tree = "http://127.0.0.1:4020/external/v1/test";
const cannedTree = "http://127.0.0.1:4021/external/v1/test";
/** Requests in a row. MSW takes milliseconds for one. */
const count = 500;

type Send = (request: Request) => Promise<Response>;

/**
 * Measures `sandbox.fetch` without a port, as an integrator's tests call it, and a `fetch` that MSW answers: from memory,
 * and always with the same response.
 */
export async function benchInProcess(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  await installPeers();
  const sandbox = await createSandbox({ testKey });
  const endMsw = await startMsw(tree, cannedTree);
  const sides: Record<string, [Send, string]> = {
    sandbox: [sandbox.fetch, tree],
    MSW: [fetch, tree],
    "MSW, canned response": [fetch, cannedTree],
  };
  await inRounds(figures, quick ? 3 : 12, async (kept) => {
    for (const [who, [send, below]] of Object.entries(sides)) {
      for (const [what, microseconds] of Object.entries(await costs(send, below)))
        kept.addTime(`${what} in process`, who, "µs", { microseconds });
    }
  });
  endMsw();
  await sandbox.close();
}

/** The processor time of one request of each kind, microseconds. */
async function costs(send: Send, below: string): Promise<Record<string, number>> {
  const create = (key: string) => {
    const headers = {
      [apiKeyHeader]: testKey,
      "Content-Type": "application/json",
      [idempotencyKeyHeader]: key,
    };
    return send(new Request(`${below}/payment/session`, { method: "POST", headers, body: sessionBody }));
  };
  const { sessionId } = (await (await create("always-the-same")).json()).data;
  const get = () =>
    send(
      new Request(`${below}/payment/session/${sessionId}?webcode=SHOP01`, {
        headers: { [apiKeyHeader]: testKey },
      }),
    );
  return {
    "create session": await costOf(() => create(crypto.randomUUID()), count),
    replay: await costOf(() => create("always-the-same"), count),
    "get session": await costOf(get, count),
  };
}

/** Measures how long the project's own commands take, including the start of their processes. */
export async function benchPipeline(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    for (const name of ["generate", "docs"]) {
      const started = performance.now();
      await run(process.execPath, fromRoot("scripts", `${name}.ts`));
      const milliseconds = performance.now() - started;
      figures.addTime("build pipeline", `npm run ${name}`, "s", { milliseconds });
    }
  }
}
