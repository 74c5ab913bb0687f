import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";
import type { Figures } from "./figures.ts";
import { sessionBody, testKey } from "./requests.ts";

/** Measures `sandbox.fetch` without a port, as an integrator's tests call it. */
export async function benchInProcess(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  const sandbox = await createSandbox({ testKey });
  const create = (idempotencyKey: string) =>
    sandbox.fetch(
      new Request("http://127.0.0.1:4020/external/v1/test/payment/session", {
        method: "POST",
        headers: {
          "X-API-KEY": testKey,
          "Content-Type": "application/json",
          "Idempotency-Key": idempotencyKey,
        },
        body: sessionBody,
      }),
    );
  const count = 2000;
  for (let round = -1; round < (quick ? 3 : 7); round += 1) {
    for (const [who, newKey] of [
      ["create session", () => crypto.randomUUID()],
      ["replay", () => "always-the-same"],
    ] as const) {
      const started = performance.now();
      for (let sent = 0; sent < count; sent += 1) await create(newKey());
      // The first round is a warm-up.
      if (round < 0) continue;
      figures.add("request in process", who, "µs", ((performance.now() - started) * 1000) / count);
    }
  }
  await sandbox.close();
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
