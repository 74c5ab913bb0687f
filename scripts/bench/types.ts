import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { typescriptSample } from "../docs/code-samples.ts";
import { exampleRequests } from "../docs/example-requests.ts";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";
import type { Figures } from "./figures.ts";

/** Measures how long the compiler checks a consumer of every operation, as `tsc --extendedDiagnostics` reports. */
export async function benchTypes(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  const folder = fromRoot(".cache", "bench-types");
  await mkdir(folder, { recursive: true });
  for (const request of await exampleRequests()) {
    await writeFile(join(folder, `${request.operationId}.ts`), typescriptSample(request));
  }
  const config = { extends: "../../tsconfig.json", include: ["*.ts"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  for (let round = 0; round < (quick ? 2 : 5); round += 1) {
    const diagnostics = await run("tsc", "-p", folder, "--extendedDiagnostics");
    const seconds = Number(/Check time:\s+([\d.]+)s/.exec(diagnostics)?.[1]);
    figures.addTime("type check", "a consumer with every operation", "s", { seconds });
  }
  await rm(folder, { recursive: true });
}
