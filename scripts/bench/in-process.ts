import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";
import { sessionBody, testKey } from "./calls.ts";
import type { Figures } from "./figures.ts";

/** One call of `sandbox.fetch` after another, with no port: what a test of a consumer waits for. */
export async function benchInProcess(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  const sandbox = await createSandbox({ testKey });
  const create = (attempt: string) =>
    sandbox.fetch(
      new Request("http://127.0.0.1:4020/external/v1/test/payment/session", {
        method: "POST",
        headers: { "X-API-KEY": testKey, "Content-Type": "application/json", "Idempotency-Key": attempt },
        body: sessionBody,
      }),
    );
  const calls = 2000;
  for (let round = -1; round < (quick ? 3 : 7); round += 1) {
    for (const [who, attempt] of [
      ["create session", () => crypto.randomUUID()],
      ["replay", () => "always-the-same"],
    ] as const) {
      const started = performance.now();
      for (let call = 0; call < calls; call += 1) await create(attempt());
      // The first round only warms up.
      if (round < 0) continue;
      figures.add("call in process", who, "µs", ((performance.now() - started) * 1000) / calls);
    }
  }
  await sandbox.close();
}

/** How long the project's own commands take, as whole processes. */
export async function benchPipeline(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    for (const name of ["generate", "docs"]) {
      const started = performance.now();
      await run(process.execPath, fromRoot("scripts", `${name}.ts`));
      figures.add("build pipeline", `npm run ${name}`, "s", (performance.now() - started) / 1000);
    }
  }
}
