import { apiKeyHeader, idempotencyKeyHeader } from "../../generated/constants.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";
import type { Figures } from "./figures.ts";
import { installPeers, startMsw } from "./peers.ts";
import { sessionBody, testKey } from "./requests.ts";

const tree = "http://127.0.0.1:4020/external/v1/test";
/** Requests in a row. MSW takes milliseconds for one. */
const count = 500;

type Send = (request: Request) => Promise<Response>;

/** Measures `sandbox.fetch` without a port, as an integrator's tests call it, and a `fetch` that MSW answers. */
export async function benchInProcess(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  await installPeers();
  const sandbox = await createSandbox({ testKey });
  const endMsw = await startMsw(tree);
  for (let round = -1; round < (quick ? 3 : 12); round += 1) {
    for (const [who, send] of Object.entries({ sandbox: sandbox.fetch, MSW: fetch as Send })) {
      for (const [what, microseconds] of Object.entries(await costs(send))) {
        // The first round is a warm-up.
        if (round >= 0) figures.add(`${what} in process`, who, "µs", microseconds);
      }
    }
  }
  endMsw();
  await sandbox.close();
}

/** The processor time of one request of each kind, microseconds. */
async function costs(send: Send): Promise<Record<string, number>> {
  const create = (key: string) => {
    const headers = {
      [apiKeyHeader]: testKey,
      "Content-Type": "application/json",
      [idempotencyKeyHeader]: key,
    };
    return send(new Request(`${tree}/payment/session`, { method: "POST", headers, body: sessionBody }));
  };
  const { sessionId } = (await (await create("always-the-same")).json()).data;
  const get = () =>
    send(
      new Request(`${tree}/payment/session/${sessionId}?webcode=SHOP01`, {
        headers: { [apiKeyHeader]: testKey },
      }),
    );
  return {
    "create session": await costOf(() => create(crypto.randomUUID())),
    replay: await costOf(() => create("always-the-same")),
    "get session": await costOf(get),
  };
}

async function costOf(send: () => Promise<Response>): Promise<number> {
  const before = process.cpuUsage();
  for (let sent = 0; sent < count; sent += 1) await send();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}

/** Measures how long the project's own commands take, including the start of their processes. */
export async function benchPipeline(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    for (const name of ["generate", "docs"]) {
      const started = performance.now();
      await run(process.execPath, fromRoot("scripts", `${name}.ts`));
      figures.add("build pipeline", `npm run ${name}`, "s", (performance.now() - started) / 1000);
    }
  }
}
