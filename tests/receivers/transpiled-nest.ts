import { readFile } from "node:fs/promises";
import ts from "typescript";
import { fromRoot } from "../../scripts/paths.ts";

/** The example of a receiver in Nest. */
export const nestExample = fromRoot("docs", "examples", "receivers", "nestjs.ts");

/** The settings of decorators as `nest new` makes them. */
export const decorators = { experimentalDecorators: true, emitDecoratorMetadata: true };

/** The example as JavaScript, because Node cannot run decorators without a compiler. */
export async function transpiledNest(module: ts.ModuleKind): Promise<string> {
  const compilerOptions = { ...decorators, target: ts.ScriptTarget.ES2022, module };
  return ts.transpileModule(await readFile(nestExample, "utf8"), { compilerOptions }).outputText;
}
